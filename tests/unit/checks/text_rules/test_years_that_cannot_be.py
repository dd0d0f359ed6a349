"""Years and periods that cannot be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.checks.text_rules import date as rule
from plancast.checks.text_rules.relation import Evidence
from plancast.reading.texts.passages import read_passage

WRONG = [
    (
        "The growth rate, while slightly below those of 2028, 2019, and 2022, showed a recovery. GDP was $476 billion in 2024.",
        "2028, 2019, and 2022",
    ),
    ("GDP增速低于2018年、2019年和2032年。2024年增长7%。", "2018年、2019年和2032年"),
    ("2024年推进建设。截至2028年底，累计建成基站1.86万个，增长20.8%。2025年，计划新建基站2500个。", "2028年底"),
    ("2025年全市生产总值增长5%，比2026年提高0.3个百分点。", "2026年"),
    ("the 14th Five-Year Plan (2020-25) period started", "14th Five-Year Plan (2020-25)"),
    ("“十四五”（2016-2020年）期间，年均增长5%。", "“十四五”（2016-2020年）"),
    ("2026年是“十四五”规划开局之年。", "2026年是“十四五”规划开局之年"),
    ("五季度工业增长5%。", "五季度"),
    ("2023年13月，收入增长5%。", "2023年13月"),
    ("2月30日发布。", "2月30日"),
    ("The figures were released on April 31, 2025.", "April 31, 2025"),
    ("2023-2020年，年均增长5%。", "2023-2020年"),
    ("from 2020 to 2023, five years, exports rose 5 percent", "from 2020 to 2023, five years"),
    ("3026年全市GDP增长5%。", "3026"),
]
RIGHT = [
    "到2030年，全市GDP比2025年翻一番，2035年比2030年再翻一番。",
    "GDP will reach 6 trillion yuan by 2030, compared with 5 trillion in 2024.",
    "the 14th Five-Year Plan (2021-25)",
    "India's 12th Five-Year Plan (2012-17)",
    "连续五个季度增长。前三季度增长5%，三、四季度回升。",
    "2020年至2025年五年间增长5%；2016-2020年五年间增长6%。",
    "5000年历史的古城，1-12月投资增长3%。",
    "2024年收入增长5%。2025年收入增长6%，高于2023年和2024年。",
    "2024年2月29日发布。",
    "Revenue has grown from €2.41 billion in 2019 to €3.62 billion in fiscal 2024.",
]


def wrong(text: str, day: date | None = None) -> list[str]:
    found = rule.RULE.find(Evidence(read_passage(text, "-", day), {}))
    return [one.more_quotes[0] for one in found if not one.holds]


@pytest.mark.parametrize(("text", "quote"), WRONG)
def test_dates_that_cannot_be_are_told(text: str, quote: str) -> None:
    assert wrong(text) == [quote]


@pytest.mark.parametrize("text", RIGHT)
def test_targets_plans_and_spans_are_left_alone(text: str) -> None:
    assert wrong(text) == []


def test_the_day_of_the_document_tells_what_last_year_is() -> None:
    text = "去年（2024年）全市GDP增长5%。"
    assert wrong(text, date(2025, 1, 20)) == []
    assert wrong(text, date(2024, 3, 1)) == ["去年（2024年）"]


@settings(max_examples=30, deadline=None)
@given(st.integers(6, 19), st.integers(-3, 3))
def test_a_plan_has_its_years_and_no_others(number: int, shift: int) -> None:
    first = 1951 + 5 * number + shift
    text = f"The {number}th Five-Year Plan ({first}-{first + 4}) of China set it."
    assert bool(wrong(text)) == (shift != 0)
