"""Which numbers of a text are figures, where they stand, and what they are worth."""

from decimal import Decimal

import pytest

from plancast.reading.texts.numbers import spot_figures


def quotes(text: str) -> list[str]:
    return [text[one.start : one.end] for one in spot_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "依据《统计法》第23条、第4款",
        "国发〔2024〕12号文件",
        "拨打12345热线,电话021-63212810,手机13812345678",
        "完成211工程、863计划和C919项目",
        "618期间和双11,“3+6”产业体系、1+1+X方案、“两个80%”目标",
        "以3:1战胜对手",
        "5G、PM2.5、3D、4K、G60科创走廊、T3航站楼",
        "居全国第3位,居第5,前10位,世界500强",
        "近千亿元产业、上百家企业、千亿级园区、两位数增长、几十万人",
        "世纪大道100号,邮编200120",
        "天数=360×平均存货÷营业成本÷12",
        "比重=出口÷产值×100%",
        "连续5个月,8时30分,0~14岁人口,60岁及以上人口",
        "春运首日至16日",
    ],
)
def test_names_orders_and_formulas_are_no_figures(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("达到2亿6261万人", "2亿6261万人", "262610000"),
        ("增加到1万6千多户", "1万6千多户", "16000"),
        ("名目GDP为23兆5,510亿元", "23兆5,510亿元", "23551000000000"),
        ("增速为-12.9%", "-12.9%", "-12.9"),
        ("同比-2.1%", "-2.1%", "-2.1"),
        ("扩建50GWh的工厂", "50GWh", "50"),
        ("预期寿命达到76.7岁", "76.7岁", "76.7"),
        ("约新台币703亿元", "新台币703亿元", "70300000000"),
        ("周转量116.1亿吨公里", "116.1亿吨公里", "11610000000"),
        ("收到4000份申请", "4000份", "4000"),
        ("东电2×35万千瓦机组", "35万千瓦", "350000"),
        ("产量突破一万亿斤", "一万亿斤", "1000000000000"),
        ("增长一倍以上", "一倍", "1"),
    ],
)
def test_a_figure_and_its_value(text: str, found: str, value: str) -> None:
    (one,) = spot_figures(text)
    assert text[one.start : one.end] == found
    assert one.figure.value == Decimal(value)


def test_a_unit_said_once_belongs_to_all_of_a_list() -> None:
    found = spot_figures("分别加快0.7、1.0和1.1个百分点")
    assert [(str(one.figure.value), one.figure.unit and one.figure.unit.dimension) for one in found] == [
        ("0.7", "points"),
        ("1.0", "points"),
        ("1.1", "points"),
    ]


def test_a_vague_pair_of_digits_is_one_figure() -> None:
    assert quotes("低了4、5%") == ["5%"]


def test_marks_stand_beside_figures_of_every_form() -> None:
    marks = [
        spot_figures(text)[0].figure.mark.value for text in ("近三分之二", "超三成", "约百分之五", "缩短三分之一以上")
    ]
    assert marks == ["near", "above", "about", "at least"]


def test_ranges_take_scale_and_unit_from_their_upper_end() -> None:
    (one,) = spot_figures("在12~18万之间")
    assert (one.figure.value, one.figure.upper) == (120000, 180000)


def test_numbers_of_a_row_are_not_grouped_by_the_blanks_between_them() -> None:
    text = "采矿业 10.37 50\u202f130.5 58.6"
    assert quotes(text) == ["10.37", "130.5", "58.6"]
