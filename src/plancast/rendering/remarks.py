"""A finding told in full: the sentence with its figures marked, the arithmetic under it, the next step last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from plancast.core.report import Remark
from plancast.rendering.cells import cell_width_of_character, one_line
from plancast.rendering.tables import Page
from plancast.rendering.wrapping import wrap

Clean = Callable[[str], str]
"""Makes text fit for the stream that it is written to."""

_COLOURS = {"error": "31", "warning": "33", "info": "36"}
"""Foreground colours (ECMA-48, SGR) of a heading, by weight."""

_MARKED = "1;4"
"""Bold and underlined (SGR): how a figure stands out where escape sequences are shown."""

_BRACKETS = {True: "【】", False: "[]"}
"""What marks a figure where they are not, in Chinese text and in other."""

_INDENT, _DEEPER = "  ", "    "


def remark_lines(remark: Remark, page: Page, clean: Clean, colour: bool) -> list[str]:
    """Return the lines of a remark, none wider than the page."""
    width = page.text_width
    heading = [
        _escaped(f"1;{_COLOURS[remark.severity]}", line) if colour else line
        for line in _wrapped(remark.heading, width, page, clean)
    ]
    lines = [*heading, *_quoted(remark, page, clean, colour)]
    for told in remark.lines:
        lines += _led(page.signs.told, told, page, clean)
    return lines + (_led(page.signs.remedy, remark.remedy, page, clean) if remark.remedy else [])


def _wrapped(text: str, width: int, page: Page, clean: Clean) -> list[str]:
    return wrap(clean(one_line(text)), width, page.wide_if_ambiguous)


def _led(sign: str, text: str, page: Page, clean: Clean) -> list[str]:
    """Return a text indented behind a sign."""
    hanging = _INDENT + " " * (len(sign) + 1)
    first, *rest = _wrapped(text, page.text_width - len(hanging), page, clean)
    return [f"{_INDENT}{sign} {first}", *(hanging + line for line in rest)]


def _quoted(remark: Remark, page: Page, clean: Clean, colour: bool) -> list[str]:
    return [line for row in _rows(remark) for line in _quoted_row(row, page, clean, colour)]


def _rows(remark: Remark) -> Iterator[Remark]:
    """Yield a remark for each line of what is quoted, as the rows of a table are; its marks are its own."""
    start = 0
    for line in remark.quoted.split("\n"):
        end = start + len(line)
        marks = tuple((a - start, b - start) for a, b in remark.marks if start <= a and b <= end)
        if line.strip():
            yield remark.model_copy(update={"quoted": line, "marks": marks})
        start = end + 1


def _quoted_row(remark: Remark, page: Page, clean: Clean, colour: bool) -> list[str]:
    pieces = [(clean(one_line(piece)), is_marked) for piece, is_marked in _pieces(remark)]
    width = page.text_width - len(_DEEPER)
    if colour:
        lines = _with_escapes(pieces, width, page)
    else:
        opening, closing = (clean(sign) for sign in _BRACKETS[_is_chinese(remark.quoted)])
        text = "".join(f"{opening}{piece}{closing}" if is_marked else piece for piece, is_marked in pieces)
        lines = wrap(text, width, page.wide_if_ambiguous)
    return [_DEEPER + line for line in lines]


def _is_chinese(text: str) -> bool:
    return any(cell_width_of_character(character) == 2 for character in text)


def _pieces(remark: Remark) -> Iterator[tuple[str, bool]]:
    """Yield the quoted text in pieces, each with whether it is marked."""
    last = 0
    for start, end in remark.marks:
        yield remark.quoted[last:start], False
        yield remark.quoted[start:end], True
        last = end
    yield remark.quoted[last:], False


def _with_escapes(pieces: list[tuple[str, bool]], width: int, page: Page) -> list[str]:
    """Return wrapped lines in which marked characters stand between escape sequences, which take no cells.

    Wrapping loses blanks alone: each other character of a line is the next one of the text.
    """
    signs = [(character, is_marked) for piece, is_marked in pieces for character in piece]
    lines, at = [], 0
    for line in wrap("".join(character for character, _ in signs), width, page.wide_if_ambiguous):
        told: list[tuple[str, bool]] = []
        for character in line:
            while character != " " and signs[at][0] == " ":
                at += 1
            told.append((character, at < len(signs) and signs[at][1]))
            at += at < len(signs) and signs[at][0] == character
        lines.append(_told(told))
    return lines


def _told(signs: list[tuple[str, bool]]) -> str:
    runs = groupby(signs, key=lambda sign: sign[1])
    texts = ((is_marked, "".join(character for character, _ in run)) for is_marked, run in runs)
    return "".join(_escaped(_MARKED, text) if is_marked else text for is_marked, text in texts)


def _escaped(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
