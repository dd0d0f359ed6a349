"""Shares of all parts of a whole, structures, and contributions: they make 100, or the growth of the whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.part_and_whole import share_arithmetic
from plancast.checks.text_rules.partitions import groups_of
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, shown
from plancast.checks.text_rules.slips import is_mistyped
from plancast.checks.text_rules.subjects import Subject, name_of, of_one_period
from plancast.core.intervals import Interval, added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

FURTHEST = 25
"""Shares that miss 100 by more, with no digit that explains it, were not all of one whole: nothing is said."""

LEAST_DIGITS = 3
"""Digits of the share that is mistyped."""

_STRUCTURE = compiled(r"结构|比重|比例|占比|之比|构成|产业比|structure|ratio|composition|proportion", re.IGNORECASE)
_THREE = compiled(
    r"三次产业|三大产业|三产(?:业)?(?:结构|比)|一二三产业|第一、二、三(?:次)?产业|第一、第二、第三产业|"
    r"three (?:industries|sectors)|(?:primary|tertiary)",
    re.IGNORECASE,
)
_BETWEEN = frozenset((*":∶/：︰꞉﹕ː", "比"))
"""Signs between the numbers of a structure."""

_CONTRIBUTED = compiled(r"贡献|contribut", re.IGNORECASE)
_PARTS_BY_NAME = (("第一产业增加值", "一产增加值"), ("第二产业增加值", "二产增加值"), ("第三产业增加值", "三产增加值"))
_VALUE_ADDED = frozenset({"gdp", *(name for names in _PARTS_BY_NAME for name in names)})


def hundreds(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield structures and complete sets of shares or contributions."""
    yield from _structures(passage, subjects)
    yield from _threes(passage, subjects)
    for kind in (Kind.SHARE, Kind.CONTRIBUTION):
        for group in groups_of(passage, subjects, partial(_is, kind), added=False):
            if group.partition.key == "trade":
                continue  # of exports and of imports, more often than of trade
            wholes = {name_of(one.figure.whole) for one in group.parts if one.figure.whole}
            figures = [one.figure for one in group.parts]
            alone = len({one.sentence for one in figures}) > 1 and not all(one.whole for one in figures)
            if len(wholes) <= 1 and (kind is Kind.CONTRIBUTION or (wholes and not alone)):
                figures = [_signed(passage, one) for one in figures]
                yield from hundred(figures, min(group.sure, *(one.sure for one in group.parts)))


def _is(kind: Kind, one: Subject) -> bool:
    figure = one.figure
    return figure.kind is kind and figure.dimension == "percent" and bounded(figure) and figure.sure.kind >= 0.89


def _signed(passage: Passage, figure: QuotedFigure) -> QuotedFigure:
    """Return a contribution with the minus that stands before it."""
    minus = passage.folded[max(0, figure.start - 1) : figure.start] == "-" and figure.sign >= 0
    return figure._replace(sign=-1) if minus else figure


def hundred(figures: Sequence[QuotedFigure], sure: float) -> Iterator[Relation]:
    """Yield shares that are all of one whole against 100 as it would be printed."""
    found = added([one.interval for one in figures])
    target = Interval.exactly(100)
    holds = found.touches(target)
    if not holds and abs(found.middle - 100) > FURTHEST and not _is_one_slip(figures, found):
        return
    terms = " + ".join(("-" if one.sign < 0 else "") + shown(abs(one.figure.value)) for one in figures)
    text = f"{terms} = {shown(found.middle)}"
    arithmetic = compared(text, text, found, "100", target)
    yield Relation("SHARE", tuple(figures), holds, sure, arithmetic, {"printed": figures[-1].quote})


def _is_one_slip(figures: Sequence[QuotedFigure], found: Interval) -> bool:
    """Whether one digit of one share explains why a list of them is far from 100."""
    target = Interval.exactly(100)
    return abs(found.middle - 100) < 100 and any(
        is_mistyped(one, target - (found - one.interval).middle, LEAST_DIGITS) for one in figures
    )


def _structures(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield structures such as 6.2:40.1:53.7, against 100 and against the parts that are printed."""
    place = 0
    levels: dict[tuple[str, object], list[Subject]] | None = None
    while place < len(subjects):
        end = place + 1
        if not _is_member(subjects, place):
            place = end
            continue
        while (
            end < len(subjects)
            and not subjects[end].figure.dimension
            and subjects[end].figure.before.strip() in _BETWEEN
        ):
            end += 1
        members = subjects[place:end]
        place = end
        if len(members) < 3:
            continue
        figures = [one.figure for one in members]
        sentence = passage.sentences[figures[0].sentence]
        words = passage.folded[sentence.start : figures[0].start]
        total = sum(float(one.figure.value) for one in figures)
        if _STRUCTURE.search(words) and abs(total - 100) <= FURTHEST:
            yield from hundred(figures, 0.95)
            if len(members) == 3 and _THREE.search(words):
                levels = _levels(subjects) if levels is None else levels
                yield from _against_amounts(members, levels)


def _is_member(subjects: Sequence[Subject], place: int) -> bool:
    """Whether a figure begins a structure: a bare number with a sign of ratio and another behind it."""
    if subjects[place].figure.kind is Kind.STRUCTURE:
        return True
    behind = subjects[place + 1].figure.before.strip() if place + 1 < len(subjects) else ""
    return not subjects[place].figure.dimension and behind in _BETWEEN and behind != "/"


def _levels(subjects: Sequence[Subject]) -> dict[tuple[str, object], list[Subject]]:
    """Return the amounts of GDP and of the value added of the three industries, by name and period."""
    found: dict[tuple[str, object], list[Subject]] = defaultdict(list)
    for one in subjects:
        if one.name in _VALUE_ADDED and _is_amount(one.figure):
            found[one.name, one.when].append(one)
    return found


def _is_amount(figure: QuotedFigure) -> bool:
    return figure.kind is Kind.LEVEL and bounded(figure) and figure.dimension not in ("percent", "points", "")


def _against_amounts(
    members: Sequence[Subject], levels: Mapping[tuple[str, object], Sequence[Subject]]
) -> Iterator[Relation]:
    """Yield each member of a structure of the three industries against value added and GDP of its period."""
    for member, names in zip(members, _PARTS_BY_NAME, strict=True):
        parts = [one for name in names for one in levels.get((name, member.when), ())]
        wholes = levels.get(("gdp", member.when), ())
        if len(parts) != 1 or len(wholes) != 1 or wholes[0].figure.interval.low <= 0:
            continue
        part, whole = parts[0], wholes[0]
        if part.figure.dimension != whole.figure.dimension or not of_one_period(part, whole):
            continue
        quotient = part.figure.interval / whole.figure.interval * 100
        holds = quotient.touches(member.figure.interval)
        figures = tuple(sorted((member.figure, part.figure, whole.figure), key=lambda one: one.number))
        arithmetic = share_arithmetic(member.figure, part.figure, whole.figure, quotient)
        yield Relation(
            "SHARE", figures, holds, min(0.9, part.sure, whole.sure), arithmetic, {"printed": member.figure.quote}
        )


def _told_apart(first: QuotedFigure, others: Sequence[QuotedFigure]) -> bool:
    return "分别" in first.before or others[-1].after[:40].find("respectively") >= 0


def _threes(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield lists of three told of the three industries: 三次产业增加值占GDP的比重分别为5.8%、40.1%和54.1%."""
    for place in range(len(subjects) - 2):
        first, *others = (one.figure for one in subjects[place : place + 3])
        if first.dimension != "percent" or not first.interval.is_bounded or not _told_apart(first, others):
            continue
        if any(
            one.dimension != "percent" or len(one.before.strip()) > 5 or one.sentence != first.sentence
            for one in others
        ):
            continue
        words = first.before
        if not _THREE.search(words):
            continue
        if re.search(r"占|比重|结构|accounted for|share", words) or (
            _CONTRIBUTED.search(words) and not re.search(r"百分点|拉动", words)
        ):
            yield from hundred([first, *others], 0.92)
