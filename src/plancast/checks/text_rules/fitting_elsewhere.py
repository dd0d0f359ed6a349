"""Broken quotients whose printed rate fits other amounts nearby: then the pairing was wrong, not the text.

A rate is paired with amounts by the words around it. Where it does not follow from those, and exactly follows from
another amount of its own sentence and one that stands a little before, that other reading is the likelier one. An
amount that the total is too coarse to show is no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from plancast.checks.text_rules.by_ten import COUNTS, RATES, alike, is_amount, size
from plancast.checks.text_rules.fitting_otherwise import holds_with_other_signs, is_of_another_whole, wholes_of
from plancast.checks.text_rules.relation import SURE_ENOUGH, Relation
from plancast.checks.text_rules.slips import is_swapped, mended_by_a_slip, significant_digits
from plancast.core.figures import Mark
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

QUOTIENTS = frozenset({"SHARE", "GROWTH", "RATIO", "CAGR", "UNIT_SCALE"})
"""Codes whose printed rate is a quotient of two amounts."""

ACROSS = frozenset({"SHARE", "GROWTH", "RATIO", "CAGR"})
"""Codes that are never between a sentence and one in another language."""

_WORDS = (compiled(r"[A-Za-z]{2,}(?: [A-Za-z]{2,}){2}"), compiled(r"[\u4e00-\u9fff]{3}"))
"""Words of a sentence that is no row of numbers: of one in English, and of one in Chinese."""

FEWEST_DIGITS = 3
"""Significant digits of a rate that does not fit by chance."""

MOST_OFF = Decimal("1.5")
"""Factor between a total and what loosely tied amounts give beyond which a slip has to explain it."""

LEAST_TYPED = 2
"""Significant digits of a rate that one digit changed or two swapped may explain."""

MOST_TERMS = 5
"""Figures of a sum that is looked at with every sign."""

FIRM = 0.9
"""How sure a relation is, at most, whose figures may have been paired by where they stand; above, words name them."""

SENTENCES_BACK = 8
MOST_BEFORE, MOST_BEHIND = 12, 4
"""Amounts before and behind a rate that are looked at."""


def without_those_that_fit(passage: Passage, relations: Iterable[Relation]) -> Iterator[Relation]:
    """Yield relations but for broken quotients whose rate holds with other amounts.

    Parameters
    ----------
    passage
        The text with its figures.
    relations
        Relations of all rules.
    """
    every = tuple(relations)
    fitted = {_rate(one) for one in every if one.holds and one.sure >= SURE_ENOUGH and one.code in QUOTIENTS} - {None}
    held = {_others(one): _printed(one) for one in every if one.holds and one.sure >= SURE_ENOUGH}
    wholes = wholes_of(every)
    for one in every:
        if not one.holds and (_holds_with_another(one, held) or _is_no_pair(one) or is_of_another_whole(one, wholes)):
            continue
        if one.code in ACROSS and not one.holds and _crosses_languages(passage, one):
            continue
        rate = None if one.holds or one.code not in QUOTIENTS or one.sure > FIRM else _rate(one)
        if rate is None or (rate not in fitted and not _fits(passage, one, passage.figures[rate])):
            yield one


def _is_no_pair(relation: Relation) -> bool:
    """Whether the figures of a broken sum are too unlike each other to have been meant together.

    Where words tie parts and total firmly, a sum is told however far it is off.
    """
    if relation.code != "SUM":
        return False
    is_loose = relation.sure <= FIRM
    return _has_a_mote(relation) or holds_with_other_signs(relation) or (is_loose and _is_no_sum(relation))


Others = tuple[str, bool, frozenset[int]] | None
"""A code, whether a sum rather than a difference is worked out, and the figures that it is worked out from."""


def _holds_with_another(relation: Relation, held: Mapping[Others, QuotedFigure | None]) -> bool:
    """Whether the other figures of a broken relation give another printed figure, in the same way.

    Then this one is of something else: of another day, or at other exchange rates. Two figures that are one swap of
    digits apart are one, printed wrongly once.
    """
    others, printed = _others(relation), _printed(relation)
    known = None if others is None else held.get(others)
    return known is not None and printed is not None and not is_swapped(printed, known.interval)


def _others(relation: Relation) -> Others:
    """Return the figures of a relation of arithmetic but for the printed result; None where that is not said."""
    if relation.code not in ("SUM", "GROWTH", "SHARE", "RATIO") or len(relation.figures) < 3:
        return None
    result = _printed(relation)
    others = [one for one in relation.figures if one is not result]
    if result is None or all(one.dimension in RATES for one in others):
        return None
    largest = max(abs(one.interval.middle) for one in others)
    is_sum = relation.code == "SUM" and abs(result.interval.middle) > largest
    return relation.code, is_sum, frozenset(one.number for one in others)


def _printed(relation: Relation) -> QuotedFigure | None:
    said = str(relation.says.get("printed", ""))
    found = [one for one in relation.figures if one.quote == said]
    return found[0] if len(found) == 1 else None


def _is_no_sum(relation: Relation) -> bool:
    """Whether no figure of a sum is near what the others give, added or taken away, and no slip of the pen is seen."""
    sizes = [size(one) for one in relation.figures]
    if relation.near or not 3 <= len(sizes) <= MOST_TERMS:
        return False
    for place, (figure, printed) in enumerate(zip(relation.figures, sizes, strict=True)):
        for found in _ways([one for other, one in enumerate(sizes) if other != place and one is not None]):
            is_result = figure.quote == str(relation.says.get("printed", ""))
            if printed is None or (is_result and 1 / MOST_OFF < found.middle / printed.middle < MOST_OFF):
                return False
            if mended_by_a_slip(figure, found) or is_swapped(figure, found, LEAST_TYPED):
                return False
    return True


def _ways(sizes: Sequence[Interval]) -> Iterator[Interval]:
    """Yield all positive sums and differences of amounts."""
    for signs in product((1, -1), repeat=len(sizes)):
        found = added([one * sign for one, sign in zip(sizes, signs, strict=True)])
        if found.low > 0:
            yield found


def _crosses_languages(passage: Passage, relation: Relation) -> bool:
    """Whether figures of a text and of its translation are mixed: each stands with those of its own language."""
    sentences = {passage.sentences[figure.sentence] for figure in relation.figures}
    if len({one.language for one in sentences}) < 2:
        return False
    return all(_WORDS[one.language == "zh"].search(passage.folded, one.start, one.end) for one in sentences)


def _has_a_mote(relation: Relation) -> bool:
    """Whether an amount of a sum is smaller than the last printed place of another: no part of it was meant."""
    widths = [one.interval.high - one.interval.low for one in relation.figures if one.interval.is_bounded]
    sizes = [abs(one.interval.middle) for one in relation.figures if one.interval.is_bounded]
    return bool(sizes) and 0 < min(sizes) < max(widths) / 2


def _rate(relation: Relation) -> int | None:
    """Return the number of the one rate of a relation that is otherwise between amounts; None where there is none."""
    rates = [one.number for one in relation.figures if one.dimension in ("percent", "per mille")]
    return rates[0] if len(rates) == 1 and len(relation.figures) == 3 else None


def _fits(passage: Passage, relation: Relation, rate: QuotedFigure) -> bool:
    """Whether a rate follows from an amount of its sentence and one nearby, other than those it was held against."""
    if significant_digits(rate) < FEWEST_DIGITS:
        return False
    own = {one.number for one in relation.figures}
    nearby = _nearby(passage, rate)
    printed = rate.interval.unsigned
    growth = rate.kind is Kind.GROWTH
    for part in nearby:
        if part.sentence != rate.sentence:
            continue
        for whole in nearby:
            if whole is part or {part.number, whole.number} <= own or not alike(part, whole):
                continue
            over, under = _size(part), _size(whole)
            if over is None or under is None:
                continue
            found = (over / under - 1) * 100 if growth else over / under * 100
            if growth and rate.sign < 0:
                found = -found
            if found.high - found.low < (printed.high - printed.low) * 2 and found.touches(printed):
                return True
    return False


def _size(figure: QuotedFigure) -> Interval | None:
    """Return what an amount stands for; a whole number of things is counted, not rounded."""
    printed, unit = figure.figure, figure.figure.unit
    is_whole = printed.mark is Mark.EXACT and printed.value == printed.value.to_integral_value()
    if is_whole and figure.dimension in COUNTS and (unit is None or unit.scale == 1):
        return Interval.exactly(printed.value)
    return size(figure)


def _nearby(passage: Passage, rate: QuotedFigure) -> Sequence[QuotedFigure]:
    before = passage.figures[max(0, rate.number - 2 * MOST_BEFORE) : rate.number]
    behind = passage.figures[rate.number + 1 : rate.number + 1 + MOST_BEHIND]
    near = [one for one in before if rate.sentence - one.sentence <= SENTENCES_BACK and is_amount(one)][-MOST_BEFORE:]
    return [*near, *(one for one in behind if one.sentence == rate.sentence and is_amount(one))]
