"""Which period each mention names: years that lean on the document's, and parts of years that lean on one spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from plancast.core.periods import Period
from plancast.reading.texts.mentions import NO_SHIFT, STAND_IN, Mention, period_of, same_part, year_before
from plancast.reading.texts.mentions.mention import ends_of

_TO_COME = ("deadline", "plan", "target")
_NOT_OF_THE_TOPIC = (*_TO_COME, "against", "record", "aside")
_HEADING = 40
"""Characters that a heading has at most."""
_NEAR_FROM = 40
"""Characters within which a deadline belongs to a from: 从2021年…至2024年 are both past."""


class Timeline(NamedTuple):
    """The mentions of a text, and the period of each."""

    mentions: Sequence[Mention]
    resolved: Sequence[Period | None]


class Setting(NamedTuple):
    """When a document was written, as far as it is known."""

    year: int
    """Its year; `STAND_IN` where none is known."""

    month: int = 0
    """Its month, past which a month without a year is of the year before; 0 where it is not known."""

    last_year: int = 0
    """What it calls last year."""


def document_year(mentions: Sequence[Mention], document_day: date | None) -> int:
    """Return the year of the day given, else the newest year spoken of as past; 0 where there is none.

    A year that others are compared with, a deadline, a target or a span of years is not the document's.
    """
    if document_day is not None:
        return document_day.year
    past = [one.last_year for one in mentions if one.year and one.part != "span" and one.role not in _NOT_OF_THE_TOPIC]
    past += _ends_of_spans(mentions)
    compared = [one.year for one in mentions if one.year and one.role in ("against", "aside") and one.part != "span"]
    leaned_on = [one.year + 1 for one in mentions if one.year and one.part == "same" and one.role == "against"]
    return max(past, default=0) or max((*compared, *leaned_on), default=0)


def _ends_of_spans(mentions: Sequence[Mention]) -> list[int]:
    """Return deadlines that stand right behind a from."""
    return [
        one.year
        for last, one in pairwise(mentions)
        if one.year and one.role == "deadline" and last.role == "from" and one.start - last.end < _NEAR_FROM
    ]


def setting_of(mentions: Sequence[Mention], year: int, document_day: date | None) -> Setting:
    """Return when a document was written.

    Without its day: a document that names a day of its newest year was written by the newest month of that year that
    it names; one that tells of its newest year as a whole was written in the year after, which makes that year the
    last.
    """
    if document_day is not None:
        return Setting(document_day.year, document_day.month, document_day.year - 1)
    if not year:
        return Setting(STAND_IN, 0, STAND_IN - 1)
    mine = [one for one in mentions if one.year == one.last_year == year and one.role in ("main", "day", "from")]
    whole = [one for one in mine if one.part == "year" and one.role == "main" and not one.fiscal]
    parts = [one for one in mine if one.part != "year"] or [one for one in mentions if one.shift == 0]
    dated = any(one.role == "day" for one in mine)
    month = max((ends_of(one.part)[1] for one in mine if one.part != "year"), default=0) if dated else 0
    return Setting(year, month, year if whole and not parts else year - 1)


def resolved_mentions(mentions: Sequence[Mention], folded: str, setting: Setting) -> list[Period | None]:
    """Return the period of each mention; in each line a part without a year is its heading's or the document's."""
    found: list[Period | None] = []
    spoken, headed, topic, line_end = 0, 0, None, -1
    for one in mentions:
        if one.start > line_end:
            spoken, line_end = headed, folded.find("\n", one.start) % (len(folded) + 1)
        period = _resolved(one, setting, spoken, topic)
        found.append(period)
        if one.year and one.role not in _NOT_OF_THE_TOPIC and one.part not in ("span", "same"):
            spoken = one.last_year
            headed = spoken if is_heading(one, folded) else headed
        if period is not None and one.role == "main":
            topic = period
    return found


def is_heading(mention: Mention, folded: str) -> bool:
    """Whether a period is named in a line as short as a heading."""
    end = folded.find("\n", mention.end, mention.end + _HEADING)
    start = folded.rfind("\n", max(0, mention.start - _HEADING), mention.start)
    return end > 0 and (start >= 0 or mention.start < _HEADING) and end - start <= _HEADING


def resolved_period(mention: Mention, year: int, last_year: int, topic: Period | None) -> Period | None:
    """Return the period of one mention.

    Parameters
    ----------
    mention
        What is named.
    year
        The document's year.
    last_year
        The year spoken of last, to which a part of a year without one belongs; 0 for the document's.
    topic
        The period spoken of last, on which *the same period of last year* leans.
    """
    return _resolved(mention, Setting(year, 0, year - 1), last_year, topic)


def _resolved(one: Mention, setting: Setting, spoken: int, topic: Period | None) -> Period | None:
    if one.part == "same" or one.leans:
        return _leaning(one, setting, topic)
    if one.year:
        return period_of(one.year, one.last_year, one.part, one.fiscal)
    is_whole = one.words.endswith(("全年", "整年"))
    if one.shift == -1 and one.role in ("against", "from") and topic and topic.year == setting.year and not is_whole:
        return year_before(topic)
    if one.shift != NO_SHIFT:
        year = setting.last_year if one.shift == -1 and one.part == "year" else setting.year + one.shift
        return period_of(year, year, one.part, one.fiscal)
    if one.role == "against" and one.part == "year":
        return None
    return _part_of(one, setting, spoken)


def _leaning(one: Mention, setting: Setting, topic: Period | None) -> Period | None:
    """Return the same part of the year before the topic, or of the year named."""
    if one.year:
        if topic is None or one.fiscal != topic.kind.startswith("fiscal"):
            return period_of(one.year, one.year, "year", one.fiscal)
        return same_part(topic, one.year)
    if not one.leans:
        return None
    if topic is None:
        return period_of(setting.year - 1, setting.year - 1, "year", False)
    return year_before(topic)


def _part_of(one: Mention, setting: Setting, spoken: int) -> Period | None:
    """Return a part of the year spoken of last, or of the document's: one still to come is of the year before."""
    year = spoken or setting.year
    first, last = ends_of(one.part)
    to_come = setting.month and last > setting.month and one.role not in _TO_COME
    if not spoken and to_come:
        year -= 1
    if first > last:
        return period_of(year - 1, year, one.part, one.fiscal)
    return period_of(year, year, one.part, one.fiscal)
