"""A printed share beside the amounts of its part and its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import mended_by_a_slip, significant_digits
from plancast.checks.text_rules.subjects import Subject, name_of, of_one_period, of_one_place, place_of
from plancast.core.intervals import Interval
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.quoted.measures import MONEY_OF_GROSS_SORTS, measure_of
from plancast.core.text import Text

FURTHEST = 4
"""A share further from what part and whole give than this factor, which no slip explains, was paired wrongly: nothing is said."""

MOST_WHOLES = 6
"""Amounts of one name looked at for a whole, the nearest first."""

_RESPECTIVELY = re.compile(r"分别占|占比分别|比重分别|respectively", re.IGNORECASE)
_GROSS = frozenset({"gdp"})
_MEASURE_ZH = re.compile(r"(?:总?增加值|总?产值|规模)\Z")


def parts_of_wholes(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield every printed share whose part and whole are both printed."""
    levels = [one for one in subjects if _is_amount(one)]
    by_name: dict[str, list[Subject]] = {}
    for one in levels:
        if one.name:
            by_name.setdefault(one.name, []).append(one)
    listed = _listed(passage, subjects)
    for place, share in enumerate(subjects):
        figure = share.figure
        if figure.kind is not Kind.SHARE or figure.dimension != "percent" or not figure.whole or not figure.interval.is_bounded:
            continue
        if figure.against.kind in ("plan",) or _of_before(figure):
            continue
        parts = [listed[figure.number]] if figure.number in listed else _parts(share, subjects, place, by_name)
        wholes = _wholes(share, by_name)
        yield from _of(share, parts, wholes)


def _is_amount(one: Subject) -> bool:
    figure = one.figure
    return figure.kind is Kind.LEVEL and figure.dimension not in ("percent", "points", "ratio", "per mille") and figure.interval.is_bounded and figure.figure.upper is None


_BEFORE = re.compile(r"(?:compared (?:with|to)|against|from|than|上年(?:同期)?的?|比上年)\s*(?:an? |the )?(?:share of )?\Z", re.IGNORECASE)


def _of_before(figure: QuotedFigure) -> bool:
    """Whether a share is that of the year before, beside the one that the sentence is about."""
    return figure.sure.kind < 0.89 or _BEFORE.search(figure.before) is not None


def _listed(passage: Passage, subjects: Sequence[Subject]) -> dict[int, Subject]:
    """Return the amounts of which a list of shares is told respectively: 4562, 30188, 55634, 分别占5.0%、33.4%和61.6%."""
    found: dict[int, Subject] = {}
    for place, first in enumerate(subjects):
        if first.figure.kind is not Kind.SHARE or not _RESPECTIVELY.search(first.figure.before):
            continue
        end = place + 1
        while end < len(subjects) and subjects[end].figure.kind is Kind.SHARE and len(subjects[end].figure.before.strip()) <= 3:
            end += 1
        n = end - place
        before = [one for one in subjects[max(0, place - 3 * n) : place] if _is_amount(one) and one.figure.sentence == first.figure.sentence]
        if n > 1 and len(before) == n and len({one.figure.dimension for one in before}) == 1:
            found |= {subjects[place + offset].figure.number: before[offset] for offset in range(n)}
    return found


def _parts(share: Subject, subjects: Sequence[Subject], place: int, by_name: dict[str, list[Subject]]) -> list[Subject]:
    """Return the amounts that the share may be of: the last of its name in its sentence, else of its name and period."""
    figure = share.figure
    for one in reversed(subjects[max(0, place - 8) : place]):
        if one.figure.sentence != figure.sentence:
            break
        if _is_amount(one) and one.name == share.name:
            return [one]
        if _is_amount(one):
            break
    named = [
        one
        for one in by_name.get(share.name, ())
        if 0 <= figure.sentence - one.figure.sentence <= 6 and of_one_period(one, share) and of_one_place(one.place, share.place or one.place)
    ]
    return named[-1:]


def _wholes(share: Subject, by_name: dict[str, list[Subject]]) -> list[Subject]:
    """Return the amounts that bear the name of what the share is of, the nearest first."""
    place = place_of(share.figure.whole)
    found = [
        one
        for name in _spellings(share.figure.whole)
        for one in by_name.get(name, ())
        if of_one_period(one, share) and of_one_place(one.place, place) and one.figure.number != share.figure.number
    ]
    found = [one for one in found if one.figure.per_head == share.figure.per_head or not share.figure.per_head]
    return sorted(found, key=lambda one: (one.figure.number > share.figure.number, abs(one.figure.number - share.figure.number)))[:MOST_WHOLES]


def _spellings(whole: str) -> tuple[str, ...]:
    name = name_of(whole)
    shorter = name_of(re.sub(r"\ball (?=[a-z])|\b(?:total|overall|whole|entire) ", "", whole, flags=re.IGNORECASE))
    return tuple(dict.fromkeys((name, shorter)))


def _of(share: Subject, parts: Sequence[Subject], wholes: Sequence[Subject]) -> Iterator[Relation]:
    made = [
        (part, whole, relation)
        for part in parts
        for whole in wholes
        if whole.figure.dimension == part.figure.dimension and whole.figure.number != part.figure.number and whole.name != part.name
        for relation in (_relation(share, part, whole),)
    ]
    holding = [relation for _, _, relation in made if relation.holds]
    if holding:
        yield holding[0]
        return
    values = {whole.figure.interval.middle for _, whole, _ in made}
    for part, whole, relation in made[:1]:
        if len(values) == 1 and not _is_concept_clash(part, whole) and _near_enough(share.figure, part.figure, whole.figure):
            yield relation


def _is_concept_clash(part: Subject, whole: Subject) -> bool:
    """Whether gross money is set against value added: another rule speaks of that."""
    return measure_of(whole.figure.concept) in _GROSS and measure_of(part.figure.concept) in MONEY_OF_GROSS_SORTS


def _relation(share: Subject, part: Subject, whole: Subject) -> Relation:
    quotient = part.figure.interval / whole.figure.interval * 100 if whole.figure.interval.low > 0 else Interval.exactly(0)
    holds = quotient.touches(share.figure.interval)
    place = place_of(share.figure.whole)
    sure = min(share.sure if part.figure.sentence != share.figure.sentence else 1.0, part.sure, whole.sure, of_one_period(whole, share), of_one_place(whole.place, place))
    figures = tuple(sorted((share.figure, part.figure, whole.figure), key=lambda one: one.number))
    return Relation("SHARE", figures, holds, sure, share_arithmetic(share.figure, part.figure, whole.figure, quotient), {"printed": share.figure.quote})


def share_arithmetic(share: QuotedFigure, part: QuotedFigure, whole: QuotedFigure, quotient: Interval) -> Text:
    """Return a part over its whole in full, beside the printed share."""
    scale = scale_of(whole)
    return compared(
        f"{term(part, scale)} / {term(whole, scale)} in % = {shown(quotient.middle)}",
        f"{term(part, scale)} / {term(whole, scale)}，按%计 = {shown(quotient.middle)}",
        quotient,
        share.quote,
        share.interval,
    )


def _near_enough(share: QuotedFigure, part: QuotedFigure, whole: QuotedFigure) -> bool:
    """Whether a broken share is near what it should be, or one slip away."""
    needed = part.interval / whole.interval * 100
    printed = share.interval.middle
    if printed and needed.middle and max(needed.middle, printed) <= FURTHEST * min(needed.middle, printed):
        return True
    if significant_digits(part) >= 3 and mended_by_a_slip(part, whole.interval * share.interval / 100):
        return True
    return mended_by_a_slip(share, needed) or (share.interval.low > 0 and mended_by_a_slip(whole, part.interval / share.interval * 100))
