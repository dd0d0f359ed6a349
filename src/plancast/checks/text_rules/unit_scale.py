"""Amounts that are off by a power of ten or by their unit: beside their conversion, in a translation, or elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from plancast.checks.text_rules.balances_by_ten import balances_by_ten
from plancast.checks.text_rules.barrels_by_ten import barrels_by_ten
from plancast.checks.text_rules.changes_by_ten import changes_by_ten
from plancast.checks.text_rules.compounded_by_ten import compounded_by_ten
from plancast.checks.text_rules.dropped_points import dropped_points
from plancast.checks.text_rules.growth_by_ten import growth_by_ten
from plancast.checks.text_rules.like_size import like_size
from plancast.checks.text_rules.marks_by_ten import marks_by_ten
from plancast.checks.text_rules.matching import bare, same_period, same_thing
from plancast.checks.text_rules.products_by_ten import products_by_ten
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.said_again import said_again
from plancast.checks.text_rules.same_amount import amount
from plancast.checks.text_rules.same_amount_judged import judged_measures
from plancast.checks.text_rules.same_amount_words import shown
from plancast.checks.text_rules.scale_factors import factor_between, factor_text, is_power_of_ten
from plancast.checks.text_rules.shares_by_ten import shares_by_ten
from plancast.checks.text_rules.too_large import too_large
from plancast.checks.text_rules.translations import Rendered, rendered_figures
from plancast.checks.text_rules.unit_in_brackets import unit_in_brackets
from plancast.checks.text_rules.unlike_in_list import unlike_in_list
from plancast.core.figures import Figure
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

FEWEST_DIGITS = 3
"""Digits that two figures apart must share before a power of ten between them is no chance."""

MOST_OF_ONE_THING = 4
"""Where a text has more figures of one concept, place and year, they are of things that its words do not tell apart."""

_COMMA_MISPLACED = compiled(r"(?<![\d.,])\d{1,3},\d{1,2}(?= (?:lakh|crore))")
_LOOKS = (
    products_by_ten,
    shares_by_ten,
    balances_by_ten,
    growth_by_ten,
    too_large,
    said_again,
    barrels_by_ten,
    changes_by_ten,
    marks_by_ten,
    unlike_in_list,
    like_size,
    dropped_points,
    compounded_by_ten,
    unit_in_brackets,
)
"""Looks for a power of ten where words and places tell that figures belong together."""

_NOT_AMOUNTS = {"percent", "points", "ratio", "index", ""}


def find_unit_scale(evidence: Evidence) -> Iterator[Relation]:
    """Yield amounts said twice in one currency or measure, in two languages, or far apart, where a unit may slip.

    Amounts in two currencies are those of the rule of currencies. What several looks find is yielded once.
    """
    seen: set[tuple[int, ...]] = set()
    for relation in _looked(evidence):
        numbers = tuple(sorted(figure.number for figure in relation.figures))
        if relation.holds or numbers not in seen:
            yield relation
        if not relation.holds:
            seen.add(numbers)


def _looked(evidence: Evidence) -> Iterator[Relation]:
    yield from judged_measures(evidence)
    yield from _translated(evidence.passage)
    yield from _misplaced_commas(evidence.passage)
    yield from _elsewhere(evidence.passage)
    for look in _LOOKS:
        yield from look(evidence.passage)


def _translated(passage: Passage) -> Iterator[Relation]:
    """Yield the figures of a paragraph with those of its translation, where a scale word may slip."""
    for rendered in rendered_figures(passage):
        quotient = _quotient(*rendered.figures)
        if quotient is None:
            continue
        if quotient.touches(Interval.exactly(1)):
            yield Relation("UNIT_SCALE", rendered.figures, True, rendered.sure, _said(rendered.figures, None))
        elif factor := _power(quotient):
            yield _off(rendered, factor)


def _off(rendered: Rendered, factor: Decimal) -> Relation:
    says = {"printed": rendered.second.quote}
    return Relation("UNIT_SCALE", rendered.figures, False, rendered.sure, _said(rendered.figures, factor), says)


def _misplaced_commas(passage: Passage) -> Iterator[Relation]:
    """Yield a number whose comma groups no thousands (11,11) beside a figure that it is with a point for it."""
    for odd in passage.figures:
        match = _COMMA_MISPLACED.search(odd.quote)
        if match is None or odd.dimension in _NOT_AMOUNTS:
            continue
        meant = odd.interval / 10 ** len(match[0].split(",")[1])
        like = [one for one in passage.figures if one is not odd and _agrees(one, odd.dimension, meant)]
        if like:
            nearest = min(like, key=lambda one: abs(one.number - odd.number))
            yield _misplaced(odd, nearest, match[0])


def _agrees(one: QuotedFigure, dimension: str, meant: Interval) -> bool:
    return one.dimension == dimension and not _COMMA_MISPLACED.search(one.quote) and amount(one).touches(meant)


def _misplaced(odd: QuotedFigure, like: QuotedFigure, digits: str) -> Relation:
    figures = tuple(sorted((odd, like), key=lambda one: one.number))
    without, point = digits.replace(",", ""), digits.replace(",", ".")
    arithmetic = Text(
        en=f"{digits} groups no thousands: read as {without} it is not {like.quote}, with a point, {point}, it is",
        zh=f"{digits}的逗号不是千分位：读作{without}与{like.quote}不符，读作{point}则相符",
    )
    return Relation("UNIT_SCALE", figures, False, 0.9, arithmetic, {"printed": odd.quote})


def _elsewhere(passage: Passage) -> Iterator[Relation]:
    """Yield two figures of one thing and period whose digits agree and whose scales do not."""
    groups: dict[tuple[str, str, str, str], list[QuotedFigure]] = defaultdict(list)
    for figure in passage.figures:
        if figure.kind is Kind.LEVEL and figure.concept and figure.dimension not in _NOT_AMOUNTS:
            groups[figure.dimension, bare(figure.concept), figure.place, str(figure.period)].append(figure)
    for group in groups.values():
        if len(group) <= MOST_OF_ONE_THING:
            yield from _unlike_scales(group)


def _unlike_scales(group: Iterable[QuotedFigure]) -> Iterator[Relation]:
    by_digits: dict[str, list[QuotedFigure]] = defaultdict(list)
    for figure in group:
        if len(digits := _digits(figure.figure)) >= FEWEST_DIGITS:
            by_digits[digits[:FEWEST_DIGITS]].append(figure)
    for alike in by_digits.values():
        for one, other in combinations(alike, 2):
            quotient = _quotient(one, other)
            sure = min(same_thing(one, other), same_period(one, other))
            if one.expected == other.expected and sure and quotient is not None and (factor := _exactly_ten(quotient)):
                arithmetic = _said((one, other), factor)
                yield Relation("UNIT_SCALE", (one, other), False, sure, arithmetic, {"printed": other.quote})


def _digits(figure: Figure) -> str:
    return "".join(map(str, figure.value.as_tuple().digits)).lstrip("0").rstrip("0")


def _quotient(one: QuotedFigure, other: QuotedFigure) -> Interval | None:
    top, below = one.interval, other.interval
    if one.sign < 0 and top.high <= 0:
        top = -top
    if other.sign < 0 and below.high <= 0:
        below = -below
    if top.low <= 0 or below.low <= 0 or not (top.is_bounded and below.is_bounded):
        return None
    return top / below


def _power(quotient: Interval) -> Decimal | None:
    factor = factor_between(quotient, Interval.exactly(1))
    return factor if factor is not None and is_power_of_ten(factor) else None


def _exactly_ten(quotient: Interval) -> Decimal | None:
    factor = _power(quotient)
    if factor is None or not (quotient.holds(factor) or (quotient * factor).holds(1)):
        return None
    return factor


def _said(figures: tuple[QuotedFigure, QuotedFigure], factor: Decimal | None) -> Text:
    first, second = figures
    quotient = _quotient(first, second)
    if quotient is None:
        raise ValueError(f"'{first.quote}' over '{second.quote}' has no quotient; expected positive, bounded figures")
    en = f"{first.quote} / {second.quote} = {shown(quotient).en}, expected 1"
    zh = f"{first.quote}÷{second.quote}={shown(quotient).zh}，应为1"
    if factor is None:
        return Text(en=en, zh=zh)
    return Text(en=f"{en}; off by a factor near {factor_text(factor)}", zh=f"{zh}；约相差{factor_text(factor)}倍")


RULE = TextRule(("UNIT_SCALE", "CONTRADICTION"), find_unit_scale)
"""Amounts off by a power of ten or by their unit."""
