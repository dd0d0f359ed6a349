"""Mean yearly growth beside the whole growth of the same years: 是2015年的1.5倍,年均增长8.4%.

The whole growth compounds the mean: (1 + mean)^years = multiple. No level is needed, only the year that the whole is
set against, or how many years the mean is said to be of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plancast.checks.text_rules.follows import Worked, printed, relation, signed
from plancast.checks.text_rules.loose_names import rate_is_of
from plancast.checks.text_rules.mean_words import is_mean, is_on_other_base, years_of_mean
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SURE_BESIDE = 0.85
"""How sure it is that a whole growth and a mean one of one sentence and one thing are of the same years."""

FARTHEST, BEHIND = 3, 2
"""Figures before and behind a mean among which the whole growth may stand."""

AFTER = 40
"""Characters behind a whole growth that may name the year it is set against."""

MOST_OFF = Decimal("2.5")
"""By what factor a mean may be off where no slip of the pen explains it: farther off it is of other years."""

MOST_WIDE = Decimal("0.5")
"""How wide, of its size, what a multiple leaves for the mean may be for the two to agree by more than chance."""

_MORE_BY = compiled(
    r"(?:增长|增加|提高|扩大|上升|多|高出|上涨)(?:了|近|约|逾|超过?)*\Z|\b(?:by|grew|rose|increased|jumped|up)\s*\Z",
    re.I,
)
"""Words behind which a multiple may be what was added: 增长了1.7倍 is 2.7 times."""

_OVER_YEARS = compiled(
    r"累计|总共|共增|年来|年间|\b(?:cumulative(?:ly)?|in all|in total|altogether|over the (?:period|decade|"
    r"(?:past |last )?[a-z]+ years))\b",
    re.I,
)
NEAR = 120
"""Characters around a mean that may speak of a revision."""

_REVISED = compiled(r"普查|修订|修正|口径|\b(?:census|revis\w*|rebas\w*)\b", re.I)
_REAL = compiled(r"实际|扣除|可比价|不变价|\breal\b|constant prices|after inflation|deducting", re.I)
_BY_CUSTOM = compiled(r"生产总值|GDP|经济总量|收入|增加值|\bincomes?\b|value[- ]added|gross domestic product", re.I)
"""Things whose multiples are often at current prices beside mean growth at constant ones."""


def means_beside_wholes(passage: Passage) -> Iterator[Relation]:
    """Yield mean rates with the whole growth of the same thing over the same years, under ``CAGR``.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for rate in passage.figures:
        if rate.dimension == "percent" and printed(rate).is_bounded and is_mean(rate) and not is_on_other_base(rate):
            yield from _of(passage, rate)


def _of(passage: Passage, rate: QuotedFigure) -> Iterator[Relation]:
    found: list[tuple[Relation, Worked, QuotedFigure]] = []
    for whole in _wholes(passage, rate):
        years = years_of_mean(passage, rate, whole)
        if not years:
            continue
        worked = [one for n_years in years for one in _worked(whole, n_years)]
        values = signed(rate, rate.sign or 1)
        best = next((one for one in worked if one.value.touches(values)), worked[0]) if worked else None
        if best is not None and best.value.high - best.value.low < MOST_WIDE * abs(best.value.middle):
            found.append((relation("CAGR", (whole, rate), rate, values, best, SURE_BESIDE), best, whole))
    holding = [made for made, _, _ in found if made.holds]
    if holding:
        yield holding[0]
    elif len(found) == 1 and _is_told(rate, found[0][2], found[0][1]) and not _is_revised(passage, rate):
        yield found[0][0]


def _wholes(passage: Passage, rate: QuotedFigure) -> Iterator[QuotedFigure]:
    """Yield what may be the growth over all the years of a mean: of its sentence and of its thing."""
    near = passage.figures[max(0, rate.number - FARTHEST) : rate.number + BEHIND + 1]
    for one in near:
        if one is rate or one.sentence != rate.sentence or is_mean(one) or one.kind is Kind.SHARE:
            continue
        if not rate_is_of(rate, one) or _at_other_prices(rate, one):
            continue
        values = printed(one)
        if not values.is_bounded and one.dimension != "ratio":
            continue
        times = one.dimension == "ratio" and one.kind in (Kind.MULTIPLE, Kind.GROWTH) and values.low > 1
        if times or (one.kind is Kind.GROWTH and one.dimension == "percent" and _is_over_years(one)):
            yield one


def _is_revised(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether the words around a mean speak of a revision: its base is another than that of the whole."""
    return _REVISED.search(passage.folded, max(0, rate.start - NEAR), rate.end + NEAR) is not None


def _at_other_prices(rate: QuotedFigure, whole: QuotedFigure) -> bool:
    """Whether a mean is at constant prices and its whole is not, as far as their words say."""
    real = [one.prices == "real" or _REAL.search(one.before) is not None for one in (rate, whole)]
    return (real[0] and not real[1]) or (bool(rate.prices and whole.prices) and rate.prices != whole.prices)


def _is_over_years(one: QuotedFigure) -> bool:
    """Whether a rate is of several years: against a named year, or called the whole."""
    based = one.against.period if one.against.kind == "base" else None
    behind = one.after[:AFTER] if one.after.isascii() else ""  # in Chinese the base stands before its figure
    if based is not None and str(based.year) in f"{one.before} {behind}":
        return "同比" not in one.before[-12:]
    return _OVER_YEARS.search(one.before[-40:]) is not None or _OVER_YEARS.search(one.after[:40]) is not None


def _worked(whole: QuotedFigure, n_years: int) -> Iterator[Worked]:
    """Yield the mean that a whole growth comes to; a multiple that was added is read both ways."""
    values = printed(whole)
    if whole.dimension == "percent":
        grown = signed(whole, whole.sign or 1) / 100 + 1
        if grown.low > 0:
            sign = "-" if whole.sign < 0 else "+"
            yield Worked((grown.root(n_years) - 1) * 100, f"(1 {sign} {whole.quote})^(1/{n_years}) - 1", "%")
        return
    if _MORE_BY.search(whole.before):
        yield Worked(((values + 1).root(n_years) - 1) * 100, f"(1 + {whole.quote})^(1/{n_years}) - 1", "%")
    if values.low > 1:
        yield Worked((values.root(n_years) - 1) * 100, f"{whole.quote}^(1/{n_years}) - 1", "%")


def _is_told(rate: QuotedFigure, whole: QuotedFigure, worked: Worked) -> bool:
    """Whether a broken pair is told: one slip of the pen apart, or not far off and both at the same prices."""
    if not worked.value.is_bounded:
        return False
    if mended_by_a_slip(rate, worked.value.unsigned):
        return True
    if (
        whole.dimension == "ratio"
        and _BY_CUSTOM.search(f"{rate.concept} {whole.concept}")
        and not _is_budget(rate, whole)
    ):
        return False
    one, other = signed(rate, rate.sign or 1).middle, worked.value.middle
    return one * other > 0 and max(abs(one), abs(other)) < MOST_OFF * min(abs(one), abs(other))


def _is_budget(rate: QuotedFigure, whole: QuotedFigure) -> bool:
    """Whether it is income of a government, which is never told at constant prices."""
    return any(one.measure in ("fiscal revenue", "tax revenue", "revenue") for one in (rate, whole))
