"""A printed share beside the amounts of its part and its whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.relation import Relation, is_near
from plancast.checks.text_rules.shown import compared, scale_of, shown, term
from plancast.checks.text_rules.slips import mended_by_a_slip
from plancast.checks.text_rules.subjects import Subject, name_of, of_one_period, of_one_place, place_of
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.quoted.measures import MONEY_OF_GROSS_SORTS, measure_of
from plancast.core.text import Text

FURTHEST = 4
"""A share further from what part and whole give than this factor, unless a slip explains it, was paired wrongly."""

MOST_ALIKE = 30
"""Amounts of one name on each side of a share that are looked at."""

MOST_WHOLES = 6
"""Amounts of one name looked at for a whole, the nearest first."""

_RESPECTIVELY = compiled(r"分别占|占比分别|比重分别|respectively", re.IGNORECASE)
_GROSS = frozenset({"gdp"})
_VAGUE = compiled(
    r"(?:全行业|行业|全部|整体|总体|同期)?(?:总量|总数|总额|总收入|收入|总体|总产量|总规模)|(?:the )?(?:total|whole)",
    re.IGNORECASE,
)
_TIMES_BEFORE = compiled(r"预算|计划|目标|budget|plan|target", re.IGNORECASE)


def parts_of_wholes(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield every printed share whose part and whole are both printed."""
    by_name: dict[str, list[Subject]] = {}
    for one in subjects:
        if _is_amount(one) and one.name:
            by_name.setdefault(_loose(one.name), []).append(one)
    listed = _listed(passage, subjects)
    said = ("", -1)
    for place, share in enumerate(subjects):
        figure = share.figure
        if figure.kind is not Kind.SHARE or figure.dimension != "percent" or not bounded(figure):
            continue
        if figure.against.kind == "plan" or _of_before(figure):
            continue
        if figure.whole:
            said = (figure.whole, figure.sentence)
        elif not said[0] or figure.sentence - said[1] > 3 or figure.number in listed:
            continue
        if _TIMES_BEFORE.search(said[0]):
            continue
        parts = [listed[figure.number]] if figure.number in listed else _parts(share, subjects, place, by_name)
        if _VAGUE.fullmatch(said[0]):
            yield from _of(share, said[0], parts, _heads(share, parts, subjects, place), silent=True)
        else:
            yield from _of(share, said[0], parts, _wholes(share, said[0], by_name), silent=not figure.whole)


def _is_amount(one: Subject) -> bool:
    figure = one.figure
    return (
        figure.kind is Kind.LEVEL
        and figure.dimension not in ("percent", "points", "ratio", "per mille")
        and bounded(figure)
        and figure.figure.upper is None
    )


_BEFORE = compiled(
    r"(?:compared (?:with|to)|against|from|than|上年(?:同期)?的?|比上年)\s*(?:an? |the )?(?:share of )?\Z",
    re.IGNORECASE,
)


def _of_before(figure: QuotedFigure) -> bool:
    """Whether a share is that of the year before, beside the one that the sentence is about."""
    return figure.sure.kind < 0.89 or _BEFORE.search(figure.before) is not None


def _listed(passage: Passage, subjects: Sequence[Subject]) -> dict[int, Subject]:
    """Return the amounts of which a list of shares is told respectively: 4562, 55634, 分别占5.0%和61.6%."""
    found: dict[int, Subject] = {}
    for place, first in enumerate(subjects):
        if first.figure.kind is not Kind.SHARE or not _RESPECTIVELY.search(first.figure.before):
            continue
        end = place + 1
        while (
            end < len(subjects)
            and subjects[end].figure.kind is Kind.SHARE
            and len(subjects[end].figure.before.strip()) <= 3
        ):
            end += 1
        n = end - place
        before = [
            one
            for one in subjects[max(0, place - 3 * n) : place]
            if _is_amount(one) and one.figure.sentence == first.figure.sentence
        ]
        if n > 1 and len(before) == n and len({one.figure.dimension for one in before}) == 1:
            found |= {subjects[place + offset].figure.number: before[offset] for offset in range(n)}
    return found


def _parts(share: Subject, subjects: Sequence[Subject], place: int, by_name: dict[str, list[Subject]]) -> list[Subject]:
    """Return the amounts that the share may be of: the last of its name in its sentence, else of its period."""
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
        for one in _around(by_name.get(share.name, ()), figure.number)
        if 0 <= figure.sentence - one.figure.sentence <= 6
        and of_one_period(one, share)
        and of_one_place(one.place, share.place or one.place)
    ]
    return named[-1:]


def _around(amounts: Sequence[Subject], number: int) -> Sequence[Subject]:
    """Return the amounts nearest to a figure, of a name that a text repeats."""
    place = bisect_left(amounts, number, key=lambda one: one.figure.number)
    return amounts[max(0, place - MOST_ALIKE) : place + MOST_ALIKE]


def _wholes(share: Subject, whole: str, by_name: dict[str, list[Subject]]) -> list[Subject]:
    """Return the amounts that bear the name of what the share is of, those of its period first, then the nearest."""
    place, figure = place_of(whole), share.figure
    found = [
        one for one in _around(by_name.get(_loose(name_of(whole)), ()), figure.number) if of_one_place(one.place, place)
    ]
    found = [one for one in found if one.figure.per_head == figure.per_head]
    return sorted(
        found,
        key=lambda one: (
            not of_one_period(one, share),
            one.figure.number > figure.number,
            abs(one.figure.number - figure.number),
        ),
    )[:MOST_WHOLES]


def _heads(share: Subject, parts: Sequence[Subject], subjects: Sequence[Subject], place: int) -> list[Subject]:
    """Return the amount that a text or paragraph begins with: what 全行业收入 and the total without a name mean."""
    if not parts:
        return []
    alike = [
        one
        for one in subjects[:place]
        if _is_amount(one)
        and one.figure.dimension == parts[0].figure.dimension
        and one.figure.measure == parts[0].figure.measure
        and of_one_period(one, share)
    ]
    return [one for one in alike[:1] if one.figure.number != parts[0].figure.number]


@lru_cache(maxsize=8192)
def _loose(name: str) -> str:
    """Return a name without words that say only that all of it is meant.

    Examples
    --------
    >>> _loose("added value of all tourism"), _loose("居民人均可支配收入"), _loose("税收收入")
    ('added value of tourism', '可支配收入', '税收')
    """
    if name.isascii():
        return re.sub(r"\b(?:all|total|overall|whole|entire|the|scale of|[a-z]+'s) ", "", name)
    shorter = re.sub(r"居民|人均|全部|总(?=收入|支出)|(?<=经济)(?:总)?规模\Z", "", name)
    return shorter.removesuffix("收入") if shorter.startswith("税收") else shorter or name


def _of(
    share: Subject, whole_said: str, parts: Sequence[Subject], wholes: Sequence[Subject], *, silent: bool
) -> Iterator[Relation]:
    """Yield the whole with which the share agrees; of a broken one only where no other whole comes into question."""
    made = [
        (part, whole, _relation(share, whole_said, part, whole))
        for part in parts
        for whole in wholes
        if whole.figure.dimension == part.figure.dimension and whole.figure.number != part.figure.number
    ]
    holding = [relation for _, _, relation in made if relation.holds]
    if holding:
        yield holding[0]
        return
    timely = [
        (part, whole, relation)
        for part, whole, relation in made
        if of_one_period(whole, share) and _loose(whole.name) != _loose(part.name)
    ]
    if len({whole.figure.interval.middle for _, whole, _ in timely}) != 1:
        return
    part, whole, relation = timely[0]
    if _is_concept_clash(part, whole):
        return
    if _slipped(share.figure, part.figure, whole.figure) or (
        not silent and _near_enough(share.figure, part.figure, whole.figure)
    ):
        yield relation


def _is_concept_clash(part: Subject, whole: Subject) -> bool:
    """Whether gross money is set against value added: another rule speaks of that."""
    return measure_of(whole.figure.concept) in _GROSS and measure_of(part.figure.concept) in MONEY_OF_GROSS_SORTS


def _relation(share: Subject, whole_said: str, part: Subject, whole: Subject) -> Relation:
    quotient = (
        part.figure.interval / whole.figure.interval * 100 if whole.figure.interval.low > 0 else Interval.exactly(0)
    )
    holds = quotient.touches(share.figure.interval)
    own = share.sure if part.figure.sentence != share.figure.sentence else 1.0
    sure = min(own, part.sure, whole.sure, of_one_place(whole.place, place_of(whole_said)))
    # three figures that agree so say themselves that they belong together
    sure = max(sure, 0.75) if holds else min(sure, of_one_period(whole, share))
    figures = tuple(sorted((share.figure, part.figure, whole.figure), key=lambda one: one.number))
    return Relation(
        "SHARE",
        figures,
        holds,
        sure,
        share_arithmetic(share.figure, part.figure, whole.figure, quotient),
        {"printed": share.figure.quote},
        near=is_near(quotient, share.figure.interval),
    )


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
    """Whether a broken share is not far from what it should be."""
    needed, printed = (part.interval / whole.interval * 100).middle, share.interval.middle
    return bool(printed) and bool(needed) and max(needed, printed) <= FURTHEST * min(needed, printed)


def _slipped(share: QuotedFigure, part: QuotedFigure, whole: QuotedFigure) -> bool:
    """Whether one slip in one of the three figures explains a broken share."""
    if share.interval.low <= 0:
        return False
    return (
        mended_by_a_slip(share, part.interval / whole.interval * 100)
        or mended_by_a_slip(part, whole.interval * share.interval / 100)
        or mended_by_a_slip(whole, part.interval / share.interval * 100)
    )
