"""How many cells of a terminal a text takes.

Wide and full-width characters (Unicode Standard Annex 11) take two cells, combining marks none. Characters of ambiguous
width (``≥``, ``“``, box drawing) take one, as terminals in UTF-8 show them; consoles in a Chinese, Japanese or Korean
code page show them in two, which is counted where the output is encoded so.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=8192)
def cell_width_of_character(character: str, wide_if_ambiguous: bool = False) -> int:
    """Return 0, 1 or 2.

    Examples
    --------
    >>> [cell_width_of_character(character) for character in "a进，\u0301"]
    [1, 2, 2, 0]
    """
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    width = unicodedata.east_asian_width(character)
    return 2 if width in ("W", "F") or (wide_if_ambiguous and width == "A") else 1


def cell_width(text: str, wide_if_ambiguous: bool = False) -> int:
    """Return the number of cells of a text without control characters.

    Examples
    --------
    >>> cell_width("GDP增长"), cell_width("≥5"), cell_width("≥5", wide_if_ambiguous=True)
    (7, 2, 3)
    """
    if text.isascii():
        return len(text)
    return sum(cell_width_of_character(character, wide_if_ambiguous) for character in text)


def one_line(text: str) -> str:
    r"""Return a text without line ends, tabs and control characters, so that it cannot move the cursor.

    Examples
    --------
    >>> one_line("two\nlines\t\x1b[31mred")
    'two lines [31mred'
    """
    if text.isprintable():
        return text
    kept = (" " if character.isspace() else character if _is_shown(character) else "" for character in text)
    return "".join(kept)


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
