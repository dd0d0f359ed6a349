"""Amounts beside each other are converted at one rate, that of their own year."""

import pytest

from plancast import check_text

ABROAD = (
    "今年1至7月，对外投资4242.8亿元人民币，同比增长4.4%（折合650.6亿美元，同比增长3.6%）。\n"
    "1至7月，承包工程完成营业额5302.6亿元人民币，同比增长4.4%（折合813.1亿美元）；新签合同额7417.8亿元人民币，"
    "同比下降7%（折合{}亿美元，同比下降7.7%）。\n"
)
PER_HEAD = (
    "2021年，按户籍人口计算，人均GDP为63525元（按年平均汇率折算为{}美元）。"
    "按常住人口计算，人均GDP为75115元（按年平均汇率折算为11643美元）。"
)
PROVINCES = (
    "Guangdong's GDP rose to 7.72 trillion yuan (1.09 trillion U.S. dollars) in the first three quarters of 2019. "
    "China's GDP expanded to about 69.78 trillion yuan (about {} trillion U.S. dollars) in the first three quarters of "
    "2019."
)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [(ABROAD, "1137.5", "1173.5"), (PER_HEAD, "9847", "8947"), (PROVINCES, "9.87", "8.97")],
    ids=["behind its growth", "off its own year", "about with three digits"],
)
def test_one_rate_is_used_for_amounts_beside_each_other(text: str, right: str, wrong: str) -> None:
    assert [one.code for one in check_text(text.format(right)).findings] == []
    assert [one.code for one in check_text(text.format(wrong)).findings] == ["CURRENCY"]
