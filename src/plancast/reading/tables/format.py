"""What every format of tables provides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from plancast.core.finding import Finding
from plancast.core.raw_rows import RawRow


class TableFormat(NamedTuple):
    """One format that tables of observations are read from."""

    name: str
    """As users know it."""

    suffixes: tuple[str, ...]
    """Endings of file names, in small letters."""

    accepts: Callable[[bytes], bool]
    """Whether the first bytes of a file (4,096 at most) are those of this format."""

    read: Callable[[Path, str, Mapping[str, str]], Iterator[RawRow | Finding]]
    """Reads a file under the name given, columns that it lacks filled from the last argument."""


class TableFaultError(Exception):
    """Why a whole table cannot be read: code of a finding, and what its sentences name."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values
