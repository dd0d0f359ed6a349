"""Parts of an office file as a stream of elements: no tree is built, no entity is followed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.parsers import expat

from plancast.core.text import Text
from plancast.reading.tables.format import TableFaultError

_CHUNK = 1 << 16
_DAMAGED = Text(en="its XML breaks off or is damaged", zh="其中的XML不完整或已损坏")
_TYPED = Text(en="it declares a document type, which no office program writes", zh="含有办公软件不会写入的文档类型声明")


class Element(NamedTuple):
    """The beginning or the end of an element."""

    name: str
    """Without its prefix."""

    attributes: dict[str, str] | None
    """At its beginning; None at its end."""

    text: str
    """At its end: the text since the last beginning."""


def elements(stream: IO[bytes]) -> Iterator[Element]:
    """Yield beginnings and ends of elements, in order.

    Raises
    ------
    TableFaultError
        If the XML is damaged, or declares a document type (entities that multiply, files from elsewhere).
    """
    found: list[Element] = []
    parser = _parser(found)
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise TableFaultError("TABLE_UNREADABLE", en=_DAMAGED.en, zh=_DAMAGED.zh) from None
    yield from found


def _parser(found: list[Element]) -> expat.XMLParserType:
    text: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def begin(name: str, attributes: dict[str, str]) -> None:
        text.clear()
        found.append(Element(name.rpartition(":")[2], attributes, ""))

    def end(name: str) -> None:
        found.append(Element(name.rpartition(":")[2], None, "".join(text)))
        text.clear()

    def refuse(*_: object) -> None:
        raise TableFaultError("TABLE_UNREADABLE", en=_TYPED.en, zh=_TYPED.zh)

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = refuse
    return parser
