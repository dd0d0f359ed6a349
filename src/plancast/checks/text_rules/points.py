"""Per cent where percentage points are meant, and the reverse.

Two rates differ by percentage points: 5.5 per cent against 5.2 per cent is 0.3 points, or 5.8 per cent. A relative
change of a rate is rightly in per cent, so where both values are printed they decide (`points_values`); else the words
do. Prices and indices are levels: a price index may rise by 0.2 per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from plancast.checks.text_rules import points_of_rates_en, points_of_rates_zh
from plancast.checks.text_rules.points_amounts import opposite_changes, points_of_amounts
from plancast.checks.text_rules.points_basis import basis_points
from plancast.checks.text_rules.points_beside import beside_points, said_in_points
from plancast.checks.text_rules.points_chinese import SPEED, said_in_chinese
from plancast.checks.text_rules.points_english import said_in_english
from plancast.checks.text_rules.points_of_growth import points_of_growth
from plancast.checks.text_rules.points_pulled import points_pulled
from plancast.checks.text_rules.points_values import told_by_values
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import as_printed, is_chinese, is_rounded, roughly
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

MOST_POINTS = Decimal(20)
"""A rate that moves by as much in per cent may well have moved so relative to itself: nothing is said of it."""

BESIDE_POINTS = 0.85
"""How sure it is that a figure is in points where those told beside it in the same words are."""

MOST_BACK = 12
"""Figures before a large difference among which its two rates are looked for."""

_LISTED = compiled(r"\s*(?:、|和|与|及|以及|,|,? and)\s*")

_PRICES = compiled(r"价格|物价|CPI|PPI|指数|汇率|\bprices?\b|\bindex\b|\binflation\b|\bexchange rate\b", re.IGNORECASE)
_AT_PRICES = compiled(
    r"(?:不变|可比|现行)价格?(?:计算)?|扣除价格因素?|(?:constant|current|comparable) prices?|生产指数", re.IGNORECASE
)
_CHANGE_TO_LEVEL = compiled(r"(?:%|per ?cent) to |%[至到]", re.IGNORECASE)
"""A change and the level that it leads to, read as one range: down 0.1 percent to 4.1 percent."""

_INFLATION = compiled(r"\binflation\b|通胀", re.IGNORECASE)
_LEADS_TO = compiled(r"[,\s]*(?:to|至|到)\s*", re.IGNORECASE)
_FROM = compiled(r"(?:从|由|\bfrom)[^,;。]{0,24}\Z", re.IGNORECASE)
_TO = compiled(r"(?:到|至|为|\bto\b)[^,;。\d]{0,12}\Z", re.IGNORECASE)


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    for figure in passage.figures:
        if figure.dimension == "percent" and (figure.figure.upper is None or _CHANGE_TO_LEVEL.search(figure.quote)):
            by_values = told_by_values(passage, figure)
            if by_values is not None:
                yield by_values
            else:
                yield from _by_words(passage, figure)
        elif figure.dimension == "points":
            told = tuple(points_of_amounts(passage, figure))
            growth = None if told else points_of_growth(passage, figure)
            yield from told if growth is None else (growth,)
    yield from opposite_changes(passage)
    yield from basis_points(passage)
    yield from points_pulled(passage)


def _by_words(passage: Passage, figure: QuotedFigure) -> Iterator[Relation]:
    last = _neighbour(passage, figure, -1)
    for step in (-2, -3):  # 占比43.1%,提升1.3个百分点,高于全省平均5.8%: points between are of the same rate
        if last is not None and last.dimension == "points" and figure.before[:1] in ",(":
            last = _neighbour(passage, figure, step)
    chinese = is_chinese(passage, figure)
    what, sure, of = (said_in_chinese if chinese else said_in_english)(figure, last)
    if not what:
        what, sure, of = (points_of_rates_zh if chinese else points_of_rates_en).rate_compared(passage, figure, last)
    if not what and (beside := beside_points(passage, figure) or said_in_points(passage, figure)) is not None:
        what, sure, of = beside.quote, BESIDE_POINTS, None
    if not what and (nearer := _of_the_two_before(passage, figure)) is not None:
        what, sure, of = nearer.quote, 0.85, nearer
    # the speed at which prices rise is a rate, prices are levels
    said = re.fullmatch(SPEED, what) is not None or (
        _INFLATION.search(what) and ("rate" in what or _led_to_a_rate(passage, figure))
    )
    said = said or (of is not None and _is_rate_of_prices(passage, of))
    if not what and _leads_far(passage, figure):
        what, sure = figure.quote, 0.85
    if not what or (not said and _PRICES.search(_AT_PRICES.sub("", _near(passage, figure)))):
        return
    near = figure.figure.value < MOST_POINTS or _is_difference(passage, figure)
    if near and not _of_two_values(passage, figure):
        found = _of_words(figure, of, sure, what)
        yield replace(found, figures=(*found.figures, *_listed_behind(passage, figure)))


def _led_to_a_rate(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether a move leads right to the rate reached: inflation decreased by 12.6% to 32.2%."""
    if figure.figure.upper is not None:
        return True
    behind = _neighbour(passage, figure, 1)
    return behind is not None and behind.dimension == "percent" and _LEADS_TO.fullmatch(behind.before) is not None


_APART = compiled(
    r"\b(?:gap|difference|differential|spread) of (?:about |nearly |some |only |just )?\Z|(?:相差|差距为?|高出|"
    r"低出)(?:了|约|近)?\Z",
    re.IGNORECASE,
)
_MORE_OR_LESS = compiled(r"\s?(?:percent |per cent )?(?:higher|lower|more|less|faster|slower|apart)\b", re.IGNORECASE)


def _of_the_two_before(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the nearer of the two rates right before a figure that is their difference, and is told as one."""
    if not _APART.search(figure.before) and not _MORE_OR_LESS.match(figure.after):
        return None
    one, other = (_neighbour(passage, figure, step) for step in (-2, -1))
    if one is None or other is None or figure.figure.step >= 1:
        return None
    alike = one.dimension == other.dimension == "percent" and one.kind is other.kind
    if not alike or not is_rounded(one) or not is_rounded(other) or min(one.figure.value, other.figure.value) <= 0:
        return None
    apart = abs(one.figure.value - other.figure.value)
    relative = apart / min(one.figure.value, other.figure.value) * 100
    fits = apart == figure.figure.value and abs(relative - apart) > figure.figure.step
    return other if fits else None


_DIFFUSION = compiled(r"采购经理|PMI|景气|信心指数|\binflation\b|通胀率", re.IGNORECASE)
_MOVED_ANY = compiled(
    r"(?:上升|下降|回升|回落|提高|降低|提升|下滑)(?:了|约)?\Z|"
    r"\b(?:rose|fell|increased|decreased|dropped|declined|climbed|slipped|eased|edged (?:up|down)|up|"
    r"down)(?: by)? \Z",
    re.IGNORECASE,
)
MOST_LEADING = 3
"""Per cent up to which a move before the level reached is taken to be of a rate."""
FAR = 4
"""Times that the end of a range is its beginning at most: fell 1.2 percent to 8.7 percent is a move and the rate."""


def _is_rate_of_prices(passage: Passage, of: QuotedFigure) -> bool:
    """Whether a level in per cent is inflation or an index in per cent: what it moved by is in points."""
    return of.kind is Kind.LEVEL and _DIFFUSION.search(_near(passage, of)) is not None


def _leads_far(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether a small move leads to a level in per cent, far from it: what is measured in per cent moves by points."""
    value, reached = figure.figure.value, figure.figure.upper
    if not 0 < value <= MOST_LEADING or not _MOVED_ANY.search(figure.before):
        return False
    behind = _neighbour(passage, figure, 1)
    if reached is None and behind is not None and behind.dimension == "percent" and behind.kind is Kind.LEVEL:
        reached = behind.figure.value if _LEADS_TO.fullmatch(behind.before) else None
    return reached is not None and reached >= FAR * value


def _listed_behind(passage: Passage, figure: QuotedFigure) -> list[QuotedFigure]:
    """Return the other members of a list that a figure begins: 分别加快0.7、1.0和1.1%."""
    found: list[QuotedFigure] = []
    for one in passage.figures[figure.number + 1 : figure.number + 6]:
        if one.dimension != "percent" or not _LISTED.fullmatch(one.before):
            break
        found.append(one)
    return found


def _is_difference(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether two rates printed before a figure differ by it."""
    close = passage.figures[max(0, figure.number - MOST_BACK) : figure.number]
    rates = [one for one in close if one.dimension == "percent" and is_rounded(one)]
    value, step = figure.figure.value, figure.figure.step
    return step < 1 and any(
        abs(abs(one.figure.value - other.figure.value) - value) < step for one, other in combinations(rates, 2)
    )


def _near(passage: Passage, figure: QuotedFigure) -> str:
    """Return the words from the sentence's beginning, at most forty characters before the figure, up to it."""
    start = passage.sentences[figure.sentence].start
    return passage.folded[max(start, figure.start - 40) : figure.start]


def _neighbour(passage: Passage, figure: QuotedFigure, step: int) -> QuotedFigure | None:
    """Return the figure before or behind, where it stands in the same sentence."""
    number = figure.number + step
    if not 0 <= number < len(passage.figures):
        return None
    found = passage.figures[number]
    return found if found.sentence == figure.sentence else None


def _of_two_values(passage: Passage, figure: QuotedFigure) -> bool:
    """Whether the change beside two rates is that of the first relative to itself: from 5.0% to 4.0%, down 20%."""
    close = [_neighbour(passage, figure, step) for step in (-2, -1, 1, 2)]
    rates = [one for one in close if one is not None and one.dimension == "percent" and is_rounded(one)]
    start = next((one for one in rates if _FROM.search(one.before)), None)
    end = next((one for one in rates if one is not start and _TO.search(one.before)), None)
    if start is None or end is None or as_printed(start).holds(0):
        return False
    relative = (as_printed(end) / as_printed(start) + -1) * 100
    change = as_printed(figure)
    return relative.touches(change) or relative.touches(-change)


def _of_words(figure: QuotedFigure, of: QuotedFigure | None, sure: float, what: str) -> Relation:
    """Return the finding that rests on the words alone; beside the rate, what per cent of it would be is told."""
    figures = (figure,) if of is None else (of, figure) if of.number < figure.number else (figure, of)
    en = f"{what} is a rate: a difference of two rates is in percentage points, so {figure.quote} should be points"
    zh = f"“{what}”是比率，两个比率之差以百分点计，{figure.quote}应为百分点"
    if of is not None and is_rounded(of):
        part = as_printed(of) * as_printed(figure) / 100
        en += f"; {figure.quote} of {of.quote} would be about {roughly(part.middle)} points"
        zh += f"；{of.quote}的{figure.quote}仅约{roughly(part.middle)}个百分点"
    return Relation("POINTS", figures, False, sure, Text(en=en, zh=zh), {"printed": figure.quote})


RULE = TextRule(("POINTS",), _find)
