"""Parts of an office file as a stream of elements: no tree is built, no entity is followed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TypeAlias
from xml.parsers import expat

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError

MOST_ELEMENTS = 3_000_000
"""Of one part: a sheet of some 175,000 rows of eight cells."""

_CHUNK = 1 << 16
_MOST_PIECES = 100  # of 8,192 characters: a cell holds 32,767
_DAMAGED = Text(en="its XML breaks off or is damaged", zh="其中的XML不完整或已损坏")
_TYPED = Text(en="it declares a document type, which no office program writes", zh="含有办公软件不会写入的文档类型声明")


Element: TypeAlias = tuple[str, dict[str, str] | None, str]
"""Beginning or end of an element: its name without prefix; its attributes at its beginning, None at its end; at its end
the text since the last beginning. A plain tuple, since a workbook has millions."""


def elements(stream: IO[bytes]) -> Iterator[Element]:
    """Yield beginnings and ends of elements, in order.

    Raises
    ------
    TableFaultError
        If the XML is damaged, has more than `MOST_ELEMENTS`, a text that no cell can hold, or declares a document type
        (entities that multiply, files from elsewhere).
    """
    found: list[Element] = []
    parser = _parser(found)
    n_found = 0
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            n_found += len(found)
            if n_found > 2 * MOST_ELEMENTS:  # beginnings and ends
                most = f"{MOST_ELEMENTS} elements of XML"
                raise TableFaultError("FILE_TOO_LARGE", found=f"> {most}", expected=most)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError):  # damaged, in an encoding of no name, or not in the one named
        raise TableFaultError("TABLE_UNREADABLE", en=_DAMAGED.en, zh=_DAMAGED.zh) from None
    yield from found


def _parser(found: list[Element]) -> expat.XMLParserType:
    text: list[str] = []
    names: dict[str, str] = {}
    take, clear = found.append, text.clear
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def begin(name: str, attributes: dict[str, str]) -> None:
        clear()
        take((names.get(name) or names.setdefault(name, name.rpartition(":")[2]), attributes, ""))

    def end(name: str) -> None:
        if len(text) > _MOST_PIECES:
            raise TableFaultError("FILE_TOO_LARGE", found="> 800000 characters a cell", expected="32767 characters")
        take((names[name], None, "".join(text)))
        clear()

    def refuse(*_: object) -> None:
        raise TableFaultError("TABLE_UNREADABLE", en=_TYPED.en, zh=_TYPED.zh)

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = refuse
    return parser
