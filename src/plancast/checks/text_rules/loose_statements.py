"""Statements of change told in several clauses or sentences: a rate, and two levels of one thing that stand near it.

The words between the figures may say anything. What ties them is what a reader goes by: the two levels are of one
thing, words or years say which of them is of the time before, and the rate is of that thing as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from plancast.checks.text_rules.change_figures import figures_of
from plancast.checks.text_rules.change_links import behind
from plancast.checks.text_rules.changes import statements
from plancast.checks.text_rules.kept import kept
from plancast.checks.text_rules.loose_names import of_one_thing, rate_is_of
from plancast.checks.text_rules.loose_times import earlier_first, fits_the_rate, is_growth
from plancast.checks.text_rules.revised_figures import revisions
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.statement_slots import alike
from plancast.core.quoted import Kind, Passage, QuotedFigure

FARTHEST = 4
"""Figures on each side of a rate among which its levels may stand."""

NEAREST = 2
"""Figures from a rate within which the nearer of its levels must stand."""

SHORT = 160
"""Characters of a line that may be a heading, or one of a list: what follows it may be of the same thing."""

WORDS_BEFORE, WORDS_BEHIND, OPENING = 48, 24, 120
"""Characters of the words of a rate before and behind it, and before the first level."""


class Loose(NamedTuple):
    """A statement read loosely; how it may be right or wrong is looked at with more care than words alone allow."""

    said: Statement
    is_only: bool
    """Whether no other two levels near the rate may be meant."""

    is_named: bool
    """Whether the rate is of the thing by its name, or of no name; else it only stands beside the two levels."""


def loose_statements(passage: Passage) -> tuple[Loose, ...]:
    """Return, for each rate that no statement of one clause explains, the pairs of levels that it may be of.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    return kept(_loose_statements, passage)


def _loose_statements(passage: Passage) -> tuple[Loose, ...]:
    tied = {one.rate.number: one for one in statements(passage) if one.rate is not None}
    revised = {one.start for pair in revisions(passage) for one in pair}
    found: list[Loose] = []
    for rate in passage.figures:
        if not is_growth(rate):
            continue
        said = tied.get(rate.number)
        if (said is not None and _is_explained(said)) or _is_in_a_row(passage, rate):
            continue
        pairs = [pair for pair in _pairs(passage, rate, said) if _keeps(said, pair)]
        pairs = [pair for pair in pairs if revised.isdisjoint((pair[0].start, pair[1].start))]
        named = [any(rate_is_of(rate, one) for one in pair) for pair in pairs]
        if not any(named) and not _is_alone(passage, rate):
            continue
        pairs = [pair for pair, is_named in zip(pairs, named, strict=True) if is_named or not any(named)]
        found.extend(Loose(_statement(passage, rate, *pair), len(pairs) == 1, any(named)) for pair in pairs)
    return tuple(found)


def _is_in_a_row(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether a rate stands in a row of a table: what its columns are, the heads of the table say."""
    sentence = passage.sentences[rate.sentence]
    return passage.folded.count("|", sentence.start, sentence.end) > 1


def _is_explained(said: Statement) -> bool:
    """Whether a statement of one clause has the rate with two other figures already."""
    return sum(one is not None for one in (said.level, said.earlier, said.change)) > 1


def _keeps(said: Statement | None, pair: tuple[QuotedFigure, QuotedFigure]) -> bool:
    """Whether two levels are no other than the ones that words tie to the rate."""
    if said is None:
        return True
    level, earlier = pair
    tied = said.level
    if tied is not None and tied.dimension not in ("percent", "ratio"):
        either = (level.start, earlier.start) if said.mean else (level.start,)
        if tied.start not in either:
            return False
    return said.earlier is None or said.earlier.start == earlier.start


def _pairs(passage: Passage, rate: QuotedFigure, said: Statement | None) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    """Yield the later and the earlier of two levels of one thing near a rate."""
    near = passage.figures[max(0, rate.number - FARTHEST) : rate.number + FARTHEST + 1]
    levels = figures_of(passage, [one for one in near if _is_level(one) and _is_near(passage, rate, one)])
    mean = rate.yearly_mean or _words_mean(rate)
    for first, second in _neighbours(levels):
        if min(abs(first.number - rate.number), abs(second.number - rate.number)) > NEAREST:
            continue
        if not of_one_thing(first, second):
            continue
        way = earlier_first(passage, first, second, None if said is None else said.earlier)
        level, earlier = (second, first) if way > 0 else (first, second)
        if way and fits_the_rate(rate, level, earlier, mean=mean):
            yield level, earlier


def _is_alone(passage: Passage, rate: QuotedFigure) -> bool:
    """Whether a rate is the only one of the figures near it."""
    near = passage.figures[max(0, rate.number - FARTHEST) : rate.number + FARTHEST + 1]
    return sum(one.dimension in ("percent", "points") and abs(one.sentence - rate.sentence) <= 1 for one in near) == 1


def _words_mean(rate: QuotedFigure) -> bool:
    return Statement(rate=rate, rate_words=_words_of(rate)).mean


def _words_of(rate: QuotedFigure) -> str:
    return f"{rate.before[-WORDS_BEFORE:]} # {rate.after[:WORDS_BEHIND]}"


def _neighbours(levels: Sequence[QuotedFigure]) -> Iterator[tuple[QuotedFigure, QuotedFigure]]:
    """Yield levels that follow one another, those of other units or of other things between them left out."""
    for place, first in enumerate(levels):
        for second in levels[place + 1 :]:
            if alike(first, second):
                yield first, second
                if of_one_thing(first, second):
                    break


def _is_level(one: QuotedFigure) -> bool:
    return (
        one.kind is Kind.LEVEL and one.dimension not in ("percent", "points", "ratio", "index") and one.figure.value > 0
    )


def _is_near(passage: Passage, rate: QuotedFigure, one: QuotedFigure) -> bool:
    """Whether a level stands in the sentence of a rate or one beside it; over the end of a paragraph in short lines."""
    if abs(one.sentence - rate.sentence) > 2:
        return False
    first, last = sorted((one.sentence, rate.sentence))
    if passage.sentences[first].paragraph == passage.sentences[last].paragraph:
        return last - first <= 1
    lines = passage.sentences[first:last]
    return all(
        line.end - line.start <= SHORT and passage.folded[line.end - 1 : line.end] not in ".。" for line in lines
    )


def _statement(passage: Passage, rate: QuotedFigure, level: QuotedFigure, earlier: QuotedFigure) -> Statement:
    first, last = sorted((rate, level, earlier), key=lambda one: one.start)[::2]
    start = passage.sentences[first.sentence].start
    opening = passage.folded[max(start, first.start - OPENING) : first.start]
    return replace(
        Statement(level=level, earlier=earlier, rate=rate),
        rate_way=behind(rate.after, passage.sentences[rate.sentence].language)[0] or rate.sign or 1,
        rate_words=_words_of(rate),
        against_words=f"&{earlier.before[-OPENING:]} # {earlier.after[:WORDS_BEHIND]}",
        opening=opening,
        words=passage.folded[max(start, first.start - OPENING) : last.end + WORDS_BEHIND],
        figures=tuple(sorted((rate, level, earlier), key=lambda one: one.start)),
    )
