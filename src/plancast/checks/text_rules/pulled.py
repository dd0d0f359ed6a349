"""Contributions to growth in percentage points: those of all parts make the growth of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plancast.checks.text_rules.matching import bounded
from plancast.checks.text_rules.partitions import groups_of
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.shown import compared, shown
from plancast.checks.text_rules.subjects import Subject, of_one_period
from plancast.core.intervals import added
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure

SENTENCES_APART = 6
"""Sentences between the growth of a whole and the contributions to it, at most."""

FIGURES_APART = 40
"""Figures before or behind the first contribution among which the growth is looked for."""

_DOWN = compiled(r"向下拉动|负拉动|下拉|拖累|drag", re.IGNORECASE)
_THREE = compiled(r"三次产业分别(?:向上)?拉动")


def pulled(passage: Passage, subjects: Sequence[Subject]) -> Iterator[Relation]:
    """Yield contributions of all parts in points beside the growth of their whole."""
    for group in groups_of(passage, subjects, _is_pull, added=False):
        if group.partition.key in ("demand", "industries", "trade"):
            yield from _of(passage, group.partition.whole, group.parts, subjects, group.sure)
    for place in range(len(subjects) - 2):
        three = subjects[place : place + 3]
        if _THREE.search(three[0].figure.before) and all(
            _is_points(one) and len(one.figure.before.strip()) <= 2 for one in three[1:]
        ):
            yield from _of(passage, compiled(r"\Agdp\Z|经济"), three, subjects, 0.9)


def _is_points(one: Subject) -> bool:
    return bounded(one.figure) and (one.figure.dimension == "points" or not one.figure.dimension)


def _is_pull(one: Subject) -> bool:
    return one.figure.kind is Kind.CONTRIBUTION and one.figure.dimension == "points" and bounded(one.figure)


def _of(
    passage: Passage, whole_words: re.Pattern[str], parts: Sequence[Subject], subjects: Sequence[Subject], sure: float
) -> Iterator[Relation]:
    first = parts[0].figure
    signed = [_signed(passage, one.figure) for one in parts]
    found = added([one.interval for one in signed])
    terms = " + ".join(
        f"({shown(one.interval.middle)})" if one.sign < 0 else shown(one.interval.middle) for one in signed
    )
    made = []
    for one in subjects[max(0, first.number - FIGURES_APART) : first.number + FIGURES_APART]:
        figure = one.figure
        near = abs(first.sentence - figure.sentence) <= SENTENCES_APART
        if (
            not near
            or figure.kind is not Kind.GROWTH
            or figure.dimension != "percent"
            or figure.against.kind in ("previous", "base")
        ):
            continue
        if not whole_words.fullmatch(one.name) or not of_one_period(one, parts[0]) or not bounded(figure):
            continue
        figures = tuple(sorted((figure, *(part.figure for part in parts)), key=lambda each: each.number))
        text = f"{terms} = {shown(found.middle)}"
        arithmetic = compared(text, text, found, figure.quote, figure.interval)
        made.append(
            Relation(
                "SUM",
                figures,
                found.touches(figure.interval),
                min(sure, one.sure, 0.9),
                arithmetic,
                {"printed": figure.quote},
            )
        )
    holding = [one for one in made if one.holds]
    yield from (holding or (made if len(made) == 1 else []))[:1]


def _signed(passage: Passage, figure: QuotedFigure) -> QuotedFigure:
    """Return a contribution with its sign: downwards where the text says so, else upwards."""
    before = passage.folded[max(0, figure.start - 24) : figure.start]
    clause = re.split(r"[,;。、]", before)[-1]
    down = _DOWN.search(clause) is not None or before.endswith("-") or (figure.sign < 0 and "拉动" not in clause)
    return figure._replace(sign=-1 if down else 1)
