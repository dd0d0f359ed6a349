"""A rate that does not follow from the amounts it was paired with, and follows from others nearby, is left alone."""

import pytest

from plancast import check_text

SIGNED = (
    "已签约项目52项，利用外资5.15亿美元。其中，合同项目20项，利用外资2.09亿美元。千万美元以上项目占了{}项，占签约项目总数的53.8%，"
    "利用外资4.2亿美元。"
)
RESULTS = (
    "今年前三季累計稅後純益達1.21兆元，已超越去年全年獲利1.17兆元，每股稅後盈餘46.75元，已較去年整年的45.25元為高。"
)


def codes(text: str) -> list[str]:
    return [one.code for one in check_text(text).findings]


def test_a_share_of_the_whole_of_an_earlier_sentence_is_not_held_against_the_nearest_amount() -> None:
    assert codes(SIGNED.format(28)) == []


def test_amounts_that_a_total_is_too_coarse_to_show_are_no_parts_of_it() -> None:
    assert codes(RESULTS) == []


@pytest.mark.parametrize("share", ["31.1", "38.1"])
def test_a_share_that_fits_nothing_nearby_is_told(share: str) -> None:
    text = f"全市固定资产投资完成232.88亿元，其中工业投资75.11亿元，占固定资产投资的{share}%。"
    assert codes(text) == ["SHARE"]
    assert codes(text.replace(share, "32.3")) == []
