"""What ``plancast check`` answers: what the figures of a text say against each other, and a ledger of all of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from plancast.core.finding import Finding, Where
from plancast.core.noun import Noun
from plancast.core.text import Text


class LedgerVerdict(StrEnum):
    """What is known of one figure; silence is not a tick."""

    AGREES = "agrees"
    """It keeps a relation with other figures of the text, or with the plan."""

    DIFFERS = "differs"
    """It breaks one."""

    NOT_COMPARABLE = "not comparable"
    """It is set against something of another kind."""

    NOT_CHECKABLE = "not checkable"
    """Nothing in the text, or in the plan, bears on it."""


class FigureFinding(Finding):
    """A finding about figures of a text, with its sentence and its arithmetic."""

    sentence: str = ""
    """The sentence or sentences in which its figures stand, as printed."""

    marks: tuple[tuple[int, int], ...] = Field(default=(), exclude=True)
    """Where its figures begin and end in `sentence`."""

    arithmetic: Text = Text(en="", zh="")
    """The arithmetic in full, a relation a line, on the intervals of what is printed; of a relation of words, what is
    set against what."""


class LedgerRow(Noun):
    """One figure of a text and what is known of it."""

    quote: str
    """The figure as printed."""

    file: str
    """File in which it stands."""

    line: int | None
    """Line of the file, from 1; null of a row of observations or a project, whose line moves as figures come in."""

    concept: str | Text | None
    """What it is of, as said, of a plan the indicator's name; null where nothing says it."""

    kind: str
    """``level``, ``change``, ``growth``, ``points``, ``share``, ``contribution``, ``multiple`` or ``structure``."""

    period: str | None
    """For when, as in ``2025 Q1-Q3``; null where the text leaves it open."""

    verdict: LedgerVerdict
    """What is known of it."""

    reason: Text
    """With what it agrees or differs, or why it cannot be checked."""

    beside: tuple[str, ...]
    """The figures with which it was held, as printed."""

    codes: tuple[str, ...]
    """Codes of the findings that name it."""

    source: str | None = None
    """Where its published value stands, if it was held against a plan."""

    release_date: date | None = None
    """Day on which that value was released."""

    where: Where | None = Field(default=None, exclude=True)
    """Of a figure of a plan: its place today, which people look for."""


class CheckResult(Noun):
    """The answer of ``plancast check``."""

    schema_: str = Field(default="plancast/check/1", alias="schema")
    """Name and number of this JSON."""

    version: str
    """Version of plancast."""

    files: tuple[str, ...]
    """Files that were read, in the order given."""

    plan: str | None = None
    """Name of the plan whose figures were checked, or that the text was held against."""

    plan_hash: str | None = None
    """Hash of the plan's content as known on the day."""

    as_of: date | None = None
    """Day as of which its figures are known."""

    document_date: date | None = None
    """Day of the document: as given, or read from it."""

    seed: int | None = None
    """No chance is drawn: null."""

    n_members: int | None = None
    """No ensemble is drawn: null."""

    n_figures: int
    """How many figures were found."""

    findings: tuple[Finding, ...]
    """What does not agree, is not comparable, or is worth a question."""

    ledger: tuple[LedgerRow, ...]
    """Every figure, in the order of the text."""
