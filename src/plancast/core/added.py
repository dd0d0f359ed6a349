"""What came of adding rows to a plan, or of taking one back."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plancast.core.finding import Finding
from plancast.core.noun import Noun
from plancast.core.version import VERSION


class Added(Noun):
    """Rows that went in, rows that were there, rows that stayed out, and why."""

    schema_: str = Field(default="plancast/store-add/1", alias="schema")
    """Version of this interface."""

    version: str = VERSION
    """Version of the program."""

    plan: str
    """Id of the plan."""

    file: str
    """File that the rows were written to, relative to the plan folder."""

    what: Literal["add", "retract"] = "add"
    """Whether releases were added, or one was taken back."""

    n_added: int = 0
    """Rows written."""

    n_unchanged: int = 0
    """Rows that the plan has already, cell for cell."""

    n_refused: int = 0
    """Rows that stayed out; each has its findings."""

    document: str | None = None
    """Id of the document that was written to ``documents.yaml`` with them; None where none was."""

    origin: str = ""
    """Where the rows came from: a file as the user typed it, or words."""

    origin_sha256: str = ""
    """SHA-256 of that file, in hexadecimal digits; empty where there is none."""

    is_dry_run: bool = False
    """Whether nothing was written and only looked at."""

    findings: tuple[Finding, ...] = ()
    """What is wrong with the rows that stayed out, and notes."""
