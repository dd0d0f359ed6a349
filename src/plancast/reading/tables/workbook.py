"""A workbook (xlsx, xlsm) opened with care: size first, then its sheets, texts and number formats; nothing is run."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError
from plancast.reading.tables.number_formats import format_of_id
from plancast.reading.tables.xml_parts import elements

MOST_BYTES = 120_000_000
"""All parts that are read, unpacked: some 300,000 rows."""

MOST_TIMES = 200
"""A part of more than `_SMALL` bytes that unpacks to so many times its size is made to exhaust the machine."""

_SMALL = 10_000_000
_PARTS = re.compile(r"xl/(?:workbook|styles|sharedStrings)\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/[^/]*\.xml")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
_OVERLAP = 200
_MOST_MERGED = 200_000
_MOST_OF_FORMAT = 255

TRUNCATED = Text(en="it is cut off or damaged", zh="文件不完整或已损坏")
_LOCKED = Text(en="it is locked with a password; save it without one", zh="文件已加密；请取消密码后另存")
_NO_WORKBOOK = Text(
    en="the archive holds no workbook of Excel (.xlsx); save the table as one", zh="压缩包中没有Excel工作簿（.xlsx）"
)
_OTHER_ENCODING = Text(en="its XML is not in UTF-8", zh="其中的XML不是UTF-8编码")


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    part: str
    hidden: bool


@dataclass
class Workbook:
    """What the cells of all sheets refer to."""

    archive: zipfile.ZipFile
    sheets: list[Sheet] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)
    from_1904: bool = False

    def merged(self, sheet: Sheet) -> list[tuple[int, int, int, int]]:
        """Return the merged areas of a sheet: first and last row, first and last column, in order of the first row."""
        found = []
        with _opened(self.archive, sheet.part) as part:
            if part.read(2) in (b"\xff\xfe", b"\xfe\xff"):
                raise TableFaultError("TABLE_UNREADABLE", en=_OTHER_ENCODING.en, zh=_OTHER_ENCODING.zh)
            kept = b""
            while chunk := part.read(1 << 20):
                block = kept + chunk
                end = 0
                for match in _MERGED.finditer(block):
                    first, top, last, bottom = match.groups()
                    found.append((int(top), int(bottom), column_number(first.decode()), column_number(last.decode())))
                    end = match.end()
                if len(found) > _MOST_MERGED:
                    most = f"{_MOST_MERGED} merged areas"
                    raise TableFaultError("FILE_TOO_LARGE", found=f"> {most}", expected=most)
                kept = block[max(end, len(block) - _OVERLAP) :]
        return sorted(found)

    @contextmanager
    def part(self, sheet: Sheet) -> Iterator[IO[bytes]]:
        """Open the XML of a sheet."""
        with _opened(self.archive, sheet.part) as part:
            yield part


@contextmanager
def open_workbook(path: Path) -> Iterator[Workbook]:
    """Open a workbook; macros, links and connections in it are never looked at.

    Raises
    ------
    TableFaultError
        If it is no workbook, cut off, locked, or unpacks to more than `MOST_BYTES`.
    """
    try:
        with _archive(path) as archive:
            _check(archive)
            book = Workbook(archive)
            _read_sheets(book)
            _read_texts(book)
            _read_formats(book)
            yield book
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError):
        raise TableFaultError("TABLE_UNREADABLE", en=TRUNCATED.en, zh=TRUNCATED.zh) from None


@lru_cache(maxsize=1 << 15)
def column_number(letters: str) -> int:
    """Return the number of a column, counted from 1.

    Examples
    --------
    >>> column_number("A"), column_number("AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(maxsize=1 << 16)
def whole_number(text: str | None) -> int | None:
    """Return a whole number of at most nine digits; None where the text is none.

    Examples
    --------
    >>> whole_number("12"), whole_number("-1"), whole_number("9" * 5000)
    (12, None, None)
    """
    return int(text) if text is not None and len(text) <= 9 and text.isascii() and text.isdecimal() else None


@lru_cache(maxsize=1 << 15)
def column_letters(number: int) -> str:
    """Return the letters of a column, counted from 1.

    Examples
    --------
    >>> column_letters(1), column_letters(27)
    ('A', 'AA')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _archive(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (NotImplementedError, ValueError, OverflowError, struct.error):  # its table of contents is damaged
        raise TableFaultError("TABLE_UNREADABLE", en=TRUNCATED.en, zh=TRUNCATED.zh) from None


def _check(archive: zipfile.ZipFile) -> None:
    """Look at sizes and locks before anything is unpacked."""
    parts = [part for part in archive.infolist() if _PARTS.fullmatch(part.filename)]
    if any(part.flag_bits & 1 for part in parts):
        raise TableFaultError("TABLE_UNREADABLE", en=_LOCKED.en, zh=_LOCKED.zh)
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise TableFaultError("TABLE_UNREADABLE", en=_NO_WORKBOOK.en, zh=_NO_WORKBOOK.zh)
    n_bytes = sum(part.file_size for part in parts)
    if n_bytes > MOST_BYTES:
        raise TableFaultError("FILE_TOO_LARGE", found=f"{n_bytes} bytes unpacked", expected=f"{MOST_BYTES} bytes")
    for part in parts:
        if part.file_size > max(_SMALL, MOST_TIMES * part.compress_size):
            found, expected = f"{part.file_size} bytes in {part.compress_size}", f"{MOST_TIMES} times as many"
            raise TableFaultError("FILE_TOO_LARGE", found=found, expected=expected)


@contextmanager
def _opened(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    if not _PARTS.fullmatch(name):
        raise TableFaultError("TABLE_UNREADABLE", en=TRUNCATED.en, zh=TRUNCATED.zh)
    try:
        part = archive.open(name)
    except (KeyError, NotImplementedError, RuntimeError, ValueError):  # not there, packed in another way, locked
        raise TableFaultError("TABLE_UNREADABLE", en=TRUNCATED.en, zh=TRUNCATED.zh) from None
    with part:
        yield part


def _read_sheets(book: Workbook) -> None:
    with _opened(book.archive, "xl/_rels/workbook.xml.rels") as part:
        targets = {
            attributes.get("Id", ""): attributes.get("Target", "")
            for name, attributes, _ in elements(part)
            if name == "Relationship" and attributes is not None
        }
    with _opened(book.archive, "xl/workbook.xml") as part:
        for name, attributes, _ in elements(part):
            if attributes is None:
                continue
            if name == "workbookPr":
                book.from_1904 = attributes.get("date1904", "0") in ("1", "true")
            elif name == "sheet":
                link = next((text for key, text in attributes.items() if key.endswith(":id")), "")
                target = posixpath.normpath(posixpath.join("/xl", targets.get(link, ""))).lstrip("/")
                known = any(sheet.part == target for sheet in book.sheets)
                if target.startswith("xl/worksheets/") and not known:  # charts and dialogues have no cells
                    hidden = attributes.get("state", "visible") != "visible"
                    book.sheets.append(Sheet(attributes.get("name", ""), target, hidden))


def _read_texts(book: Workbook) -> None:
    if "xl/sharedStrings.xml" not in book.archive.namelist():
        return
    whole: list[str] = []
    sounds = False
    with _opened(book.archive, "xl/sharedStrings.xml") as part:
        for name, attributes, text in elements(part):
            if name == "rPh":
                sounds = attributes is not None  # how it is spoken is not part of it
            elif name == "t" and attributes is None and not sounds:
                whole.append(text)
            elif name == "si" and attributes is None:
                book.texts.append(unescaped("".join(whole)))
                whole.clear()


def unescaped(text: str) -> str:
    r"""Return a text with the characters that XML cannot hold, written as ``_x000D_``.

    Examples
    --------
    >>> unescaped("one_x000A_two_x005F_x0041_")
    'one\ntwo_x0041_'
    """
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code <= 0xDFFF else chr(code)  # half of a pair is no character


def _read_formats(book: Workbook) -> None:
    """Read the number format of each cell style."""
    codes: dict[int, str] = {}
    inside = False
    if "xl/styles.xml" not in book.archive.namelist():
        return
    with _opened(book.archive, "xl/styles.xml") as part:
        for name, attributes, _ in elements(part):
            if name == "cellXfs":
                inside = attributes is not None
            if attributes is None:
                continue
            number = whole_number(attributes.get("numFmtId", "0"))
            if name == "numFmt" and number is not None:
                codes[number] = attributes.get("formatCode", "General")[:_MOST_OF_FORMAT]
            elif name == "xf" and inside:
                book.formats.append(format_of_id(-1 if number is None else number, codes))
