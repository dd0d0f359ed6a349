"""Growth, differences and shares on a level before its revision, beside the level after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.follows import Worked, is_positive, printed, rate_of, relation
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.revised_figures import Revision, revisions
from plancast.checks.text_rules.table_changes import table_changes
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure
from plancast.core.text import Text

_NOTE = Text(
    en="the rate may be on the level before the revision",
    zh="增速可能以修订前的上年数为基数",
)
FARTHEST = 8
"""Figures from the revised ones within which one that rests on them is looked for."""

MOST_LOOSE = Decimal("0.25")
"""Most of its value that the rounding of a figure may be for it to tell the two readings apart."""

SURE_OLD = 0.85
"""How sure it is that a figure which fits the old reading to its last place, and not the new one, rests on the old
one."""


COUNTED = frozenset(("", "count", "person"))
"""Dimensions that a text uses for one another where it counts things in ones."""

_PER_HEAD = compiled(r"人均|每人|\bper (?:head|capita|person)\b|\ba head\b", re.IGNORECASE)
_PEOPLE = compiled(r"人|population|people|residents|inhabitants|persons", re.IGNORECASE)


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield what rests on a figure of which the text gives the first and the revised reading."""
    for pair in consecutive(evidence.passage):
        if pair.revised:
            worked = rate_of(pair.level, pair.earlier)
            figures = (pair.level, pair.earlier, pair.rate)
            yield relation("VINTAGE", figures, pair.rate, pair.values, worked, pair.sure, _NOTE)
    yield from (one for one in table_changes(evidence.passage) if one.code == "VINTAGE")
    for revised in revisions(evidence.passage):
        yield from _resting(revised, evidence.passage)


def _resting(revised: Revision, passage: Passage) -> Iterator[Relation]:
    """Yield figures near a revision that follow from the one reading or the other."""
    if not is_positive(revised.old, revised.new):
        return
    first, last = sorted((revised.old.number, revised.new.number))
    near = [
        one
        for one in passage.figures[max(0, first - FARTHEST) : last + FARTHEST + 1]
        if one.number not in (first, last) and abs(one.sentence - revised.new.sentence) <= 2
    ]
    amounts = [one for one in near if _is_alike(one, revised.new) and is_positive(one)]
    heads = [
        one for one in near if one.dimension in COUNTED and _PEOPLE.search(_around(passage, one)) and is_positive(one)
    ]
    for shown in near:
        if not _is_telling(shown) or _is_size(revised, shown):
            continue
        for other in amounts:
            if other.number != shown.number and abs(other.number - shown.number) <= 3:
                yield from _between(revised, other, shown)
        if _PER_HEAD.search(f"{shown.concept} {shown.before} {shown.after[:20]}") and _is_alike(shown, revised.new):
            yield from (one for head in heads for one in _per_head(revised, head, shown))


def _is_alike(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether two figures are in one unit; things counted in ones count as such whether named or not."""
    return one.dimension == other.dimension or (one.dimension in COUNTED and other.dimension in COUNTED)


def _around(passage: Passage, one: QuotedFigure) -> str:
    return f"{passage.folded[one.start : one.end]} {one.before[-30:]} {one.after[:20]} {one.concept}"


def _per_head(revised: Revision, head: QuotedFigure, shown: QuotedFigure) -> Iterator[Relation]:
    """Yield an amount per head worked out of the revised one, or still of the first."""
    if shown.number == head.number or printed(shown).low <= 0:
        return
    old, new = (
        Worked(printed(one) / printed(head), f"{one.quote} / {head.quote}", "") for one in (revised.old, revised.new)
    )
    yield from _told(revised, head, shown, old, new)


def _is_size(revised: Revision, shown: QuotedFigure) -> bool:
    """Whether a figure is the size of the revision itself."""
    return any(worked.value.touches(printed(shown)) for worked in _worked(revised.old, revised.new, shown)[:2])


def _is_telling(shown: QuotedFigure) -> bool:
    covers = printed(shown)
    return covers.is_bounded and covers.low > 0 and covers.high - covers.low <= MOST_LOOSE * covers.middle


def _between(revised: Revision, other: QuotedFigure, shown: QuotedFigure) -> Iterator[Relation]:
    """Yield the relation where the figure fits just one of the two readings."""
    for old, new in zip(_worked(revised.old, other, shown), _worked(revised.new, other, shown), strict=True):
        yield from _told(revised, other, shown, old, new)


def _told(revised: Revision, other: QuotedFigure, shown: QuotedFigure, old: Worked, new: Worked) -> Iterator[Relation]:
    covers = printed(shown)
    fits_old, fits_new = old.value.touches(covers), new.value.touches(covers)
    if fits_old == fits_new or old.value.low <= 0:
        return
    if not fits_new and _is_other_way_round(revised, other, shown):
        return
    note = None
    if not fits_new:
        base = f"{old.formula} = {old.value.middle:.2f}"
        note = Text(en=f"it fits the reading before the revision: {base}", zh=f"与修订前的数相符：{base}")
    figures = (revised.new, other, shown) if fits_new else (revised.old, revised.new, other, shown)
    made = relation("VINTAGE", figures, shown, covers, new, SURE_OLD, note)
    yield replace(made, holds=fits_new)


def _is_other_way_round(revised: Revision, other: QuotedFigure, shown: QuotedFigure) -> bool:
    """Whether the other amount is the difference of the revised figure and this one: 199 after 186, 13 more."""
    if not _is_alike(shown, revised.new) or not _is_alike(other, revised.new):
        return False
    return (printed(shown) - printed(revised.new)).unsigned.touches(printed(other))


def _worked(base: QuotedFigure, other: QuotedFigure, shown: QuotedFigure) -> list[Worked]:
    """Return what a figure may be of two others: growth or a share in per cent, a difference, a multiple."""
    one, level = printed(base), printed(other)
    if shown.dimension == "percent":
        return [
            Worked(((level / one - 1) * 100).unsigned, f"|{other.quote} / {base.quote} - 1|", "%"),
            Worked(((one / level - 1) * 100).unsigned, f"|{base.quote} / {other.quote} - 1|", "%"),
            Worked(level / one * 100, f"{other.quote} / {base.quote}", "%"),
        ]
    if shown.dimension == "ratio":
        return [Worked(level / one, f"{other.quote} / {base.quote}", "")]
    if _is_alike(shown, base) and _is_alike(other, base):
        return [Worked((level - one).unsigned, f"|{other.quote} - {base.quote}|", "")]
    return []


RULE = TextRule(("VINTAGE",), find)
