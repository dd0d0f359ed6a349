"""Breaking text into lines: English at blanks, Chinese anywhere but before closing punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.rendering.cells import cell_width, cell_width_of_character

_NOT_FIRST = frozenset("，。、；：！？）》」』】〕”’…—～·%％‰,.;:!?)]}")
"""Characters that start no line: closing punctuation (GB/T 15834-2011, 5.1)."""

_UNITS = frozenset("年月日季个项条亿万千元人倍")
"""Characters that stay with the number before them."""

_NUMBERS = frozenset("0123456789百千万亿")
"""What they stay with."""

_SHORTEST_PART = 6
"""Words with a hyphen or a slash are broken after it if at least as many characters stand before."""

_NOT_LAST = frozenset("（《「『【〔“‘([{")
"""Characters that end no line: opening punctuation."""


def wrap(text: str, width: int, wide_if_ambiguous: bool = False) -> list[str]:
    """Return the lines of a text, none wider than ``width`` cells; nothing is lost but blanks at the breaks.

    Parameters
    ----------
    text
        One paragraph, without line ends or control characters.
    width
        Cells a line, at least 2.
    wide_if_ambiguous
        Whether characters of ambiguous width take two cells.

    Examples
    --------
    >>> wrap("share of the way, 40 %", 10)
    ['share of', 'the way,', '40 %']
    >>> wrap("基本符合预期，快于时间进度。", 12)
    ['基本符合预', '期，快于时间', '进度。']
    """
    if cell_width(text, wide_if_ambiguous) <= width and "  " not in text:
        return [text.strip()]
    lines: list[str] = []
    line, used = "", 0
    for space, atom in _atoms(text):
        size = cell_width(atom, wide_if_ambiguous)
        gap = 1 if space and line else 0
        if line and used + gap + size > width:
            lines.append(line)
            line, used, gap = "", 0, 0
        if size > width:
            *whole, line = _pieces(atom, width, wide_if_ambiguous)
            lines.extend(whole)
            used = cell_width(line, wide_if_ambiguous)
            continue
        line += " " * gap + atom
        used += gap + size
    return [*lines, line] if line or not lines else lines


def longest_atom(text: str, wide_if_ambiguous: bool = False) -> int:
    """Return the cells of the longest piece of a text that is not broken.

    Examples
    --------
    >>> longest_atom("share of the way"), longest_atom("基本符合预期，")
    (5, 4)
    """
    if " " not in text and text.isascii() and not {"-", "/"} & set(text):
        return len(text)
    return max((cell_width(atom, wide_if_ambiguous) for _, atom in _atoms(text)), default=0)


def _atoms(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the pieces that are not broken, each with whether a blank stands before it."""
    atom, space_before, blank = "", False, False
    for character in text:
        if character == " ":
            blank = True
            continue
        if atom and _may_break(atom, character, blank):
            yield space_before, atom
            atom, space_before = character, blank
        else:
            atom += (" " if blank and atom else "") + character
        blank = False
    if atom:
        yield space_before, atom


def _may_break(atom: str, following: str, blank: bool) -> bool:
    last = atom[-1]
    if blank:
        return following not in _NOT_FIRST
    if following in _NOT_FIRST or last in _NOT_LAST or (following in _UNITS and last in _NUMBERS):
        return False
    if _is_wide(last) or _is_wide(following):
        return last != "/"
    return last in "-/" and following.isalpha() and atom[-2:-1].isalpha() and len(atom) >= _SHORTEST_PART


def _is_wide(character: str) -> bool:
    return not character.isascii() and cell_width_of_character(character) == 2


def _pieces(atom: str, width: int, wide_if_ambiguous: bool) -> list[str]:
    """Break a word that is wider than its line: after its last underscore that fits, else where the line ends."""
    pieces, piece = [], ""
    for character in atom:
        if piece and cell_width(piece + character, wide_if_ambiguous) > width:
            end = piece.rfind("_") + 1 or len(piece)
            pieces.append(piece[:end])
            piece = piece[end:]
        piece += character
    return [*pieces, piece]
