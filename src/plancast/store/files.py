"""Files of a plan folder that are written: one writer at a time, and never half a file."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from plancast.core.raw_rows import ALL_COLUMNS, TableLayout

LOCK = ".plancast.lock"
"""Hidden file in the plan folder that a writer holds; it stays, empty, when nobody does."""

TEMPORARY = ".plancast-new-"
"""Beginning of the names of files that are being written; reading passes over them."""

WAIT_SECONDS = 300.0
"""How long a writer waits for another one."""

_PIECE = 1 << 22
_SPECIAL = frozenset('",\n\r')


class StillLockedError(Exception):
    """Another process has been writing to the plan for too long."""


@contextlib.contextmanager
def locked(folder: Path, wait_seconds: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the plan's lock; what an interrupted writer left behind is taken away.

    The system frees the lock of a process that ends, however it ends.

    Raises
    ------
    StillLockedError
        If another process holds it for longer than ``wait_seconds``.
    OSError
        If the folder cannot be written to.
    """
    from filelock import FileLock, Timeout  # a tenth of a second that reading has no use for

    lock = FileLock(folder / LOCK, timeout=wait_seconds)
    try:
        lock.acquire(poll_interval=0.02)
    except Timeout as error:
        raise StillLockedError(str(folder)) from error
    try:
        for place in (folder, folder / "observations"):
            for stale in place.glob(f"{TEMPORARY}*"):
                with contextlib.suppress(OSError):
                    stale.unlink()
        yield
    finally:
        lock.release()


class NewVersion:
    """A new version of a file on its way: what the file holds today and what is added, in a temporary file beside it.

    Until `commit` the file is as it was; after it, all of the new version is on the disk.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._temporary = path.parent / f"{TEMPORARY}{os.getpid()}-{path.name}"
        self._digest = hashlib.sha256()
        self.n_bytes = 0
        self._out: IO[bytes] | None = self._temporary.open("wb")

    @property
    def sha256(self) -> str:
        """SHA-256 of what was written so far, in hexadecimal digits."""
        return self._digest.hexdigest()

    def write(self, piece: bytes) -> None:
        """Write bytes to the temporary file."""
        assert self._out is not None  # nobody writes to what is committed
        self._out.write(piece)
        self._digest.update(piece)
        self.n_bytes += len(piece)

    def copy_present(self) -> bytes:
        """Write what the file holds today; return its last byte, nothing where it is not there or empty."""
        if not self._path.exists():
            return b""
        last = b""
        with self._path.open("rb") as present:
            while piece := present.read(_PIECE):
                self.write(piece)
                last = piece[-1:]
        return last

    def commit(self) -> None:
        """Put the new version in the file's place, and wait until the disk has it."""
        assert self._out is not None  # it is committed once
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        self._out = None
        if self._path.exists():
            with contextlib.suppress(OSError):  # of a file system without modes
                self._temporary.chmod(self._path.stat().st_mode & 0o7777)
        self._temporary.replace(self._path)
        _sync_folder(self._path.parent)

    def discard(self) -> None:
        """Take the temporary file away; after `commit` there is none."""
        if self._out is not None:
            self._out.close()
            self._out = None
            with contextlib.suppress(OSError):
                self._temporary.unlink()


@contextlib.contextmanager
def new_version(path: Path) -> Iterator[NewVersion]:
    """Give a new version of a file, taken away at the end unless it was committed."""
    path.parent.mkdir(exist_ok=True)
    version = NewVersion(path)
    try:
        yield version
    finally:
        version.discard()


class RowWriter:
    """Rows appended to a new version of a CSV file, written as its other rows are."""

    def __init__(self, version: NewVersion, layout: TableLayout) -> None:
        self._version, self._end = version, layout.line_end
        last = version.copy_present()
        head = b"" if last in (b"", b"\n") else self._end.encode()
        if not last:
            head = (",".join(layout.columns) + self._end).encode()
        if head:
            version.write(head)
        at = {column: place for place, column in enumerate(ALL_COLUMNS)}
        self._places = [at.get(column, -1) for column in layout.columns]
        self._in_order = self._places == list(range(len(ALL_COLUMNS)))
        self._lines: list[str] = []

    def write(self, cells: Sequence[str]) -> None:
        """Append one row, its cells in the order of `ALL_COLUMNS`."""
        if not self._in_order:
            cells = [cells[place] if place >= 0 else "" for place in self._places]
        line = ",".join(cells)
        if line.count(",") != len(cells) - 1 or '"' in line or "\n" in line or "\r" in line:
            line = ",".join(_quoted(cells))
        self._lines.append(line)
        if len(self._lines) >= 10_000:
            self.flush()

    def flush(self) -> None:
        """Hand all rows to the version."""
        if self._lines:
            self._version.write((self._end.join(self._lines) + self._end).encode())
            self._lines.clear()


def replace_text(path: Path, text: bytes) -> None:
    """Put a text in the place of a file, whole or not at all."""
    with new_version(path) as version:
        version.write(text)
        version.commit()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _quoted(cells: Iterable[str]) -> Iterator[str]:
    for cell in cells:
        yield '"' + cell.replace('"', '""') + '"' if _SPECIAL & set(cell) else cell


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names; some systems do not open folders."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
