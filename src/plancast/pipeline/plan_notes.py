"""The notes of a plan, read as texts: what their own figures say against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from plancast import checks, reading
from plancast.checks.plan_figures.judging import is_dated
from plancast.checks.text_rules.relation import Evidence
from plancast.core.finding import Finding, Where
from plancast.core.text import Text
from plancast.pipeline.cases import Known

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_MONEY = re.compile(
    r"美元|欧元|日元|英镑|港元|[$€£]|\bUSD\b|\bEUR\b|\bdollars?\b|\beuros?\b|\byen\b", re.IGNORECASE
)
"""Money whose rates of exchange are looked up; they are many, and few notes name any."""

_OF_TARGETS = frozenset({"TARGET_MET"})
"""What a plan's own targets are checked for: a note tells what became of a figure, not what it is to be."""


class _Note(NamedTuple):
    where: Where
    text: str
    day: date | None


def check_notes(known: Known) -> tuple[Finding, ...]:
    """Return what the figures of notes and printed words say against each other, each note by itself.

    Parameters
    ----------
    known
        The plan and its figures as known on a day: notes of later releases are not read.

    Returns
    -------
    tuple of Finding
        At the entry or row whose note it is; one of each code, though a note is written in two languages.
    """
    from plancast.reading import texts  # tables of characters and words, which few plans need

    found: dict[tuple[Where, str], Finding] = {}
    seen: set[str] = set()
    for note in _notes(known):
        if note.text in seen or not _relates(note.text):
            continue
        seen.add(note.text)
        passage = texts.read_passage(note.text, note.where.file, document_day=note.day)
        rates = reading.exchange_rates() if _OTHER_MONEY.search(note.text) else {}
        for one in checks.judge(passage, checks.check_passage(Evidence(passage, rates)))[0]:
            if one.code in _OF_TARGETS:
                continue
            dated = known.as_of if is_dated(note.where) else None
            placed = one.model_copy(update={"where": note.where, "release_date": dated})
            found.setdefault((note.where, one.code), placed)
    return tuple(sorted(found.values(), key=lambda one: (one.where.file, one.where.line, one.code)))


def _notes(known: Known) -> Iterator[_Note]:
    """Yield notes and printed words of entries, then notes of rows, each with its place and its day."""
    plan = known.plan
    entries = (plan.documents, plan.indicators, plan.targets, plan.measures)
    for entry in (one for kind in entries for one in kind.values()):
        for key in ("note", "printed"):
            words = getattr(entry, key, None)
            if isinstance(words, Text):
                yield from (
                    _Note(entry.where, text, getattr(entry, "published", None)) for text in (words.zh, words.en)
                )
    for periods in known.vintages.releases.values():
        for releases in periods.values():
            yield from (_Note(one.where, one.note, one.release_date) for one in releases if one.note)


def _relates(text: str) -> bool:
    """Whether a text has two numbers besides years, without which no figure can be held against another."""
    return sum(not _YEAR.fullmatch(number) for number in _NUMBER.findall(text)) > 1
