"""What was written into a plan, when and from which file: nobody's name."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plancast.core.noun import Noun


class StoreEntry(Noun):
    """One thing that was done to a plan's rows."""

    at: str
    """When, to the second, with the offset from UTC: ``2026-11-24T09:30:00+08:00``."""

    what: Literal["add", "retract", "edit"]
    """Rows were added, a release was taken back, or a file was found changed by other means."""

    file: str
    """File of rows, relative to the plan folder."""

    n_rows: int
    """Rows that came in; of an edit, by how many there are more, or fewer."""

    origin: str = ""
    """Where they came from: a file as the user typed it, or words."""

    origin_sha256: str = ""
    """SHA-256 of that file; empty where there is none."""

    document: str | None = None
    """Id of the document that came in with them."""

    n_rows_after: int
    """Rows of the file afterwards."""

    sha256_after: str
    """SHA-256 of the file afterwards."""


class Unaccounted(Noun):
    """A file whose rows the log does not know of."""

    file: str
    """File of rows, relative to the plan folder."""

    n_rows: int
    """Rows beyond those of the log; fewer than none where rows were taken away."""

    why: Literal["never written by the store", "changed since its last entry"]
    """Whether the log has no entry of the file, or the file is not as the last one left it."""


class StoreLog(Noun):
    """The log of a plan, and what it does not account for."""

    schema_: str = Field(default="plancast/store-log/1", alias="schema")
    """Version of this interface."""

    version: str
    """Version of the program."""

    plan: str
    """Id of the plan."""

    entries: tuple[StoreEntry, ...]
    """Entries, the oldest first."""

    unaccounted: tuple[Unaccounted, ...]
    """Files whose rows no entry accounts for."""

    n_unreadable: int = 0
    """Lines of the log that cannot be read."""
