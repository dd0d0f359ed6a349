"""Text files of a plan folder: never outside it, never too large, in the encodings that offices use."""

from __future__ import annotations

import codecs
import io
import re
import stat
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from plancast.core.finding import Finding, Where, finding
from plancast.core.system_faults import system_fault

MOST_BYTES = 5_000_000
"""A larger YAML file is no plan."""

MOST_CHARACTERS = 20_000
"""A longer line of YAML is no line that a person wrote."""

MOST_FINDINGS = 200
"""So many findings of one file are listed one by one; the rest is counted."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, ""),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class TextRead(NamedTuple):
    """Text of a file, or none, and what was found on the way."""

    text: str | None
    """The text, without byte order mark; None where the file cannot be used."""

    findings: tuple[Finding, ...]
    """What is wrong, or worth a note."""


def path_inside(folder: Path, name: str) -> Path | Finding:
    """Return the path of a regular file in the folder, or why it is not opened.

    Links are followed inside the folder only; pipes, devices and folders are never opened.
    """
    where = Where(file=name)
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return finding("PATH_OUTSIDE", where)
        mode = path.stat().st_mode
    except FileNotFoundError:
        return finding("FILE_MISSING", where)
    except (OSError, RuntimeError, ValueError) as error:
        return _unreadable(where, error)
    if not stat.S_ISREG(mode):
        return finding("FILE_UNREADABLE", where, found="not a regular file", found_zh="不是普通文件")
    return path


def read_text(folder: Path, name: str) -> TextRead:
    """Read a small text file whole: size, path, encoding, long lines and control characters are looked at."""
    path = path_inside(folder, name)
    if isinstance(path, Finding):
        return TextRead(None, (path,))
    where = Where(file=name)
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            return TextRead(None, (too_large(where, f"{path.stat().st_size} bytes", f"{MOST_BYTES} bytes"),))
        encoding, findings = encoding_of(io.BytesIO(raw), where)
    except OSError as error:
        return TextRead(None, (_unreadable(where, error),))
    if encoding is None:
        return TextRead(None, findings)
    text = raw.decode(encoding)
    faults = tuple(_faults(text, name))
    return TextRead(None if faults else text, (*findings, *faults))


def encoding_of(file: io.BufferedIOBase, where: Where) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the encoding of a file by its byte order mark, or by what its bytes can be.

    UTF-8 and UTF-16 with their marks, UTF-8 without one, else GB18030, in which older office programs write. The file
    is read in pieces and left at its beginning.
    """
    head = file.read(4)
    file.seek(0)
    marked = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    for name in ("utf-8", "gb18030") if marked is None else filter(None, (marked,)):
        if _decodes(file, name):
            note = (finding("ENCODING_GB18030", where),) if name == "gb18030" else ()
            return name, note
    return None, (finding("ENCODING_UNREADABLE", where),)


def too_large(where: Where, found: str, expected: str) -> Finding:
    """Return the finding of a file that holds more than a plan can need."""
    return finding("FILE_TOO_LARGE", where, found=found, expected=expected)


def capped(findings: list[Finding], where: Where, n_more: int = 0) -> tuple[Finding, ...]:
    """Return the first findings of a file, and one that counts the rest."""
    n_rest = len(findings) - MOST_FINDINGS + n_more if len(findings) > MOST_FINDINGS else n_more
    listed = findings[:MOST_FINDINGS]
    return (*listed, finding("FINDINGS_MORE", where, n=n_rest)) if n_rest else tuple(listed)


def nearest(found: str, known: Iterator[str] | list[str] | tuple[str, ...]) -> str | None:
    """Return the known word that looks most like the one found.

    Examples
    --------
    >>> nearest("tragets", ["targets", "funds"])
    'targets'
    """
    close = get_close_matches(found[:80], list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def control_character(text: str) -> re.Match[str] | None:
    """Return the first character that no text needs, if any."""
    return None if text.isprintable() else _CONTROL.search(text)


def _decodes(file: io.BufferedIOBase, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        while piece := file.read(_CHUNK):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)
    return True


def _faults(text: str, name: str) -> Iterator[Finding]:
    if not text.strip():
        yield finding("FILE_EMPTY", Where(file=name))
    if match := _CONTROL.search(text):
        line = text.count("\n", 0, match.start()) + 1
        yield finding("CONTROL_CHARACTER", Where(file=name, line=line), found=f"U+{ord(match[0]):04X}")
    if len(text) > MOST_CHARACTERS:
        for number, line_text in enumerate(io.StringIO(text), start=1):
            if len(line_text) > MOST_CHARACTERS:
                where = Where(file=name, line=number)
                yield finding("LINE_TOO_LONG", where, found=len(line_text), expected=MOST_CHARACTERS)
                return


def _unreadable(where: Where, error: Exception) -> Finding:
    cause = system_fault(error)
    return finding("FILE_UNREADABLE", where, found=cause.en, found_zh=cause.zh)
