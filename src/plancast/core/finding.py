"""What a person wrote wrong, or what the figures say against each other: collected, never raised."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from plancast.core.codes import CODES
from plancast.core.language import Language
from plancast.core.noun import Noun
from plancast.core.text import Text


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """Cannot be: the thing is left out of the work, or stops it."""

    WARNING = "warning"
    """Not comparable, or doubtful: the work goes on."""

    INFO = "info"
    """A question or a note."""


class Where(NamedTuple):
    """A place in a file; light, since every row of figures has one."""

    file: str
    """Path as the user would type it, or relative to the plan folder."""

    line: int = 0
    """Line, counted from 1; 0 where the whole file is meant."""

    cell: str = ""
    """Of a spreadsheet: sheet and cell, such as ``Figures!C7``."""

    def __str__(self) -> str:
        """Return ``file:line``, of a spreadsheet ``file:sheet!cell``."""
        if self.cell:
            return f"{self.file}:{self.cell}"
        return f"{self.file}:{self.line}" if self.line else self.file


class Finding(Noun):
    """A fault or a doubt: code, place, value found, what was expected, next step."""

    code: str
    """A word that says it; every code has its page in ``docs/findings``."""

    severity: Severity
    """Error, warning or info."""

    message: Text
    """Place, value found and what was expected, in one sentence."""

    reason: Text
    """Why it is a fault."""

    remedy: Text
    """The next step."""

    where: Where
    """File and line."""

    quotes: tuple[str, ...] = ()
    """Words of the source, as printed."""

    page: int | None = None
    """Page of the source, where it has pages."""

    release_date: date | None = Field(default=None, exclude=True)
    """Of a finding about a row: the day on which the row was released, before which nobody knew of it."""

    settled_on: date | None = Field(default=None, exclude=True)
    """Of a finding about a row: the day from which it holds no longer, since what it speaks of was retracted."""

    def line(self, lang: str = "en") -> str:
        """Return the finding as one line: place, code, message, next step."""
        chosen: Language = "zh" if lang == "zh" else "en"
        return f"{self.where}: {self.code} {self.message.said(chosen)} {self.remedy.said(chosen)}"


def finding(code: str, where: Where, quotes: tuple[str, ...] = (), **values: object) -> Finding:
    """Make a finding of a code in the catalogue, its sentences filled with ``values``.

    Raises
    ------
    KeyError
        If the code is not in `plancast.core.codes`, or a value that its sentences name is missing.

    Examples
    --------
    >>> finding("KEY_UNKNOWN", Where(file="plan.yaml", line=3), key="naem", expected="name").message.en
    "unknown key 'naem'; expected one of: name."
    """
    entry = CODES[code]
    shown = {name: _short(str(value), _MOST.get(name, 200)) for name, value in values.items()}
    return Finding(
        code=code,
        severity=Severity(entry.severity),
        message=Text(en=entry.message.en.format(**shown), zh=entry.message.zh.format(**shown)),
        reason=entry.reason,
        remedy=Text(en=entry.remedy.en.format(**shown), zh=entry.remedy.zh.format(**shown)),
        where=where,
        quotes=quotes,
    )


_MOST = {"arithmetic_en": 600, "arithmetic_zh": 600}
"""Characters of a value that are shown, where they are more than usual."""


def _short(text: str, most: int) -> str:
    """Cut with a mark what would flood the screen, and show control characters."""
    shown = text[: most + 1]
    if not shown.isprintable():
        shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in shown)
    return shown if len(shown) <= most else shown[:most] + "…"


class PlancastError(Exception):
    """A fault that stops the work: what was found, and the next step, in both languages.

    Attributes
    ----------
    text
        The sentence in both languages.
    findings
        Findings that caused the stop, if any.
    """

    def __init__(self, text: Text, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(text.en)
        self.text = text
        self.findings = findings
