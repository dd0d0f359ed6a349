"""Plain statements made of true figures raise nothing; one figure changed by whatever amount is always told.

The looks that leave broken relations untold where the pairing is doubtful must never reach words that tie figures
firmly.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import check_text

SHARES = (
    "2024年全市生产总值{whole}亿元，其中第二产业增加值{part}亿元，占全市生产总值的比重为{rate}%。",
    "全市固定资产投资完成{whole}亿元，其中工业投资{part}亿元，占固定资产投资的{rate}%。",
    "The secondary industry's added value was {part} billion yuan, accounting for {rate} percent of the city's GDP of "
    "{whole} billion yuan.",
    "Revenue was ${whole} million, of which services made up ${part} million, or {rate} percent of revenue.",
)
GROWTHS = (
    "出口由2023年的{earlier}亿元增加到2024年的{later}亿元，增长{rate}%。",
    "Exports rose from {earlier} billion yuan in 2023 to {later} billion yuan in 2024, an increase of {rate} percent.",
)
CHANGES = (
    "出口由2023年的{earlier}亿元增加到2024年的{later}亿元，增加{change}亿元。",
    "Exports rose from {earlier} billion yuan in 2023 to {later} billion yuan in 2024, an increase of {change} billion "
    "yuan.",
)
SUMS = (
    "初步核算，全市生产总值{whole}亿元。其中，第一产业增加值{first}亿元，第二产业增加值{second}亿元，"
    "第三产业增加值{third}亿元。",
    "The city's GDP was {whole} billion yuan in 2024. The added value of the primary industry was {first} billion "
    "yuan, the added value of the secondary industry was {second} billion yuan and the added value of the tertiary "
    "industry was {third} billion yuan.",
)
BALANCES = (
    "2024年，进出口总额{trade}亿元，其中出口{out}亿元，进口{back}亿元，贸易顺差{balance}亿元。",
    "Trade totalled {trade} billion yuan in 2024: exports were {out} billion yuan and imports {back} billion yuan, a "
    "trade surplus of {balance} billion yuan.",
)
WHOLES = (
    "进出口总额增长{whole}%，其中出口增长{first}%，进口增长{second}%。",
    "地区生产总值增长{whole}%。其中，第一产业增长{first}%，第二产业增长{first}%，第三产业增长{second}%。",
)
FACTORS = st.sampled_from([Decimal(one) for one in ("0.4", "0.55", "0.7", "0.85", "1.2", "1.45", "1.7", "2.2")])
"""What a figure is changed by: near, and too far for any slip of the pen."""

NEAR = st.sampled_from([Decimal(one) for one in ("0.75", "0.85", "1.15", "1.25")])
"""The same of a balance; a difference further off was taken for another thing before these looks as well."""

RUNS = settings(max_examples=12, deadline=None)


def tenths(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def amounts(least: int, most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(least * 10, most * 10).map(lambda number: Decimal(number) / 10)


def is_quiet(text: str) -> bool:
    return not [one for one in check_text(text).findings if one.severity != "info"]


def is_told(text: str) -> bool:
    return any(one.severity == "error" for one in check_text(text).findings)


@pytest.mark.parametrize("words", SHARES)
@RUNS
@given(whole=amounts(4_000, 9_000), share=st.integers(180, 400), factor=FACTORS)
def test_a_share(words: str, whole: Decimal, share: int, factor: Decimal) -> None:
    part = tenths(whole * share / 1_000)
    rate = tenths(part / whole * 100)
    assert is_quiet(words.format(whole=whole, part=part, rate=rate))
    assert is_told(words.format(whole=whole, part=part, rate=tenths(rate * factor)))


@pytest.mark.parametrize("words", GROWTHS)
@RUNS
@given(earlier=amounts(400, 900), rate=st.integers(60, 400), factor=FACTORS)
def test_growth(words: str, earlier: Decimal, rate: int, factor: Decimal) -> None:
    later = tenths(earlier * (1_000 + rate) / 1_000)
    right = tenths((later / earlier - 1) * 100)
    assert is_quiet(words.format(earlier=earlier, later=later, rate=right))
    assert is_told(words.format(earlier=earlier, later=later, rate=tenths(right * factor)))


@pytest.mark.parametrize("words", CHANGES)
@RUNS
@given(earlier=amounts(400, 900), change=amounts(40, 200), factor=FACTORS)
def test_a_change(words: str, earlier: Decimal, change: Decimal, factor: Decimal) -> None:
    assert is_quiet(words.format(earlier=earlier, later=earlier + change, change=change))
    assert is_told(words.format(earlier=earlier, later=earlier + change, change=tenths(change * factor)))


@pytest.mark.parametrize("words", SUMS)
@RUNS
@given(first=amounts(50, 99), second=amounts(1_000, 2_000), third=amounts(2_100, 4_000), factor=FACTORS)
def test_a_sum(words: str, first: Decimal, second: Decimal, third: Decimal, factor: Decimal) -> None:
    parts = {"first": first, "second": second, "third": third}
    whole = first + second + third
    assert is_quiet(words.format(whole=whole, **parts))
    assert is_told(words.format(whole=tenths(whole * factor), **parts))


@pytest.mark.parametrize("words", BALANCES)
@RUNS
@given(out=amounts(500, 900), back=amounts(200, 400), factor=NEAR)
def test_a_balance_beside_a_total_that_holds(words: str, out: Decimal, back: Decimal, factor: Decimal) -> None:
    said = {"trade": out + back, "out": out, "back": back}
    assert is_quiet(words.format(balance=out - back, **said))
    assert is_told(words.format(balance=tenths((out - back) * factor), **said))


@pytest.mark.parametrize("words", WHOLES)
@RUNS
@given(first=st.integers(31, 45), second=st.integers(46, 62), above=st.integers(5, 400))
def test_growth_of_a_whole(words: str, first: int, second: int, above: int) -> None:
    parts = {"first": Decimal(first) / 10, "second": Decimal(second) / 10}
    middle = tenths((parts["first"] + parts["second"]) / 2)
    assert is_quiet(words.format(whole=middle, **parts))
    assert is_told(words.format(whole=parts["second"] + Decimal(above) / 10, **parts))
