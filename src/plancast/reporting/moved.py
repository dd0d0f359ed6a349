"""What moved the probabilities since an earlier day, in words."""

from __future__ import annotations

from plancast.core.moves import Move, MovedBy
from plancast.core.outlook import Outlook
from plancast.core.report import Block, Cell, Column, Heading, Paragraph, Row, RowGroup, Table
from plancast.core.target_outlook import TargetOutlook
from plancast.core.text import Language
from plancast.core.words import CAUSE, enumerated, word
from plancast.reporting.numbers import number_text, probability_text
from plancast.reporting.periods import day_text, period_text
from plancast.reporting.sentences import joined, say
from plancast.reporting.target_cells import name_text

LEAST_POINTS = 1
"""Points by which a probability must have moved, after rounding, to be listed."""

MOST_LISTED = 8
"""Targets listed at most, the largest moves first."""

MOST_FIGURES = 6
"""Releases shown of one part at most."""


def moved_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return one line for each target whose probability moved by a point or more, the largest moves first."""
    if outlook.moved_since is None:
        return ()
    moved = [(abs(_points(target.moved)), target) for target in outlook.targets if target.moved]
    listed = sorted((one for one in moved if one[0] >= LEAST_POINTS), key=lambda one: -one[0])
    new = [target for size, target in moved if size < 0]
    day = day_text(outlook.moved_since, lang)
    if not listed and not new:
        return (say("nothing moved", lang, day=day),)
    lines = [_line(target, lang) for _, target in listed[:MOST_LISTED]]
    rest = len(listed) - MOST_LISTED
    return (*lines, *([say("more moved", lang, n=rest)] if rest > 0 else []))


def moved_heading(outlook: Outlook, lang: Language) -> str:
    """Return the heading of what moved, with the day from which it tells."""
    assert outlook.moved_since is not None
    return say("moved", lang, day=day_text(outlook.moved_since, lang))


def explained_moves(outlook: Outlook, target: TargetOutlook, lang: Language) -> list[Block]:
    """Return each part of what moved one target, with the releases that did it."""
    if outlook.moved_since is None or target.moved is None:
        return []
    heading = Heading(text=moved_heading(outlook, lang))
    if not target.moved:
        return [heading, Paragraph(text=say("nothing moved it", lang))]
    columns = (
        Column(title=word("cause", lang), stack=0),
        Column(title=word("probability", lang), stack=1, align="right"),
        Column(title=say("points", lang), stack=1, align="right"),
        Column(title=say("moved by", lang), stack=2),
    )
    rows = tuple(_row(move, target, lang) for move in target.moved)
    return [heading, Table(columns=columns, groups=(RowGroup(rows=rows),))]


def _line(target: TargetOutlook, lang: Language) -> str:
    assert target.moved
    ends = _span(target.moved[0].from_, target.moved[-1].to, lang)
    parts = [
        say("moved part", lang, cause=enumerated(CAUSE, move.cause, lang), points=_signed(move.change))
        for move in target.moved
        if move.change is not None and round(100 * abs(move.change), 1) >= 0.1
    ]
    return say("moved line", lang, name=name_text(target, lang), ends=ends, parts=joined(parts, lang))


def _points(moves: tuple[Move, ...] | None) -> float:
    return 100 * sum(move.change or 0.0 for move in moves or ())


def _span(before: float | None, after: float | None, lang: Language) -> str:
    ends = [say("none", lang) if one is None else probability_text(one, lang) for one in (before, after)]
    return " → ".join(ends)


def _signed(change: float | None) -> str:
    if change is None:
        return ""
    points = number_text(100 * change, 1)
    return points if points.startswith("-") else f"+{points}"


def _row(move: Move, target: TargetOutlook, lang: Language) -> Row:
    return Row(
        cells=(
            (enumerated(CAUSE, move.cause, lang),),
            (_span(move.from_, move.to, lang),),
            (_signed(move.change),) if move.change is not None else (),
            _figures(move, target, lang),
        )
    )


def _figures(move: Move, target: TargetOutlook, lang: Language) -> Cell:
    newest_first = sorted(move.figures, key=lambda one: (one.release_date, one.period), reverse=True)
    newest_first.sort(key=lambda one: one.indicator != target.indicator)
    lines = [_figure(one, target, lang) for one in newest_first[:MOST_FIGURES]]
    rest = len(move.figures) - MOST_FIGURES
    lines += [say("more figures", lang, n=rest)] if rest > 0 else []
    return (*lines, *([move.note.said(lang)] if move.note is not None else []))


def _figure(one: MovedBy, target: TargetOutlook, lang: Language) -> str:
    name = "" if one.indicator == target.indicator else f"{one.indicator} "
    ends = [one.before, say("taken back", lang) if one.retracted else None, one.printed]
    figure = " → ".join(end for end in ends if end is not None)
    said = say("moved figure", lang, period=period_text(one.period, lang), figure=figure, day=one.release_date)
    return name + said
