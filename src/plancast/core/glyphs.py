"""Glyphs that mean the same, brought to one: full-width forms, dashes, blanks, tildes."""

from __future__ import annotations

GROUPING_BLANK = "\u202f"
"""What stands for a blank that does not break: between digits it groups thousands."""

_SAME: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(map(ord, "‐‑‒–—―−─ー﹣"), "-"),
    **dict.fromkeys(map(ord, "〜∼∽"), "~"),
    **dict.fromkeys(map(ord, "\t\u3000\u2002\u2003\u200b\ufeff"), " "),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009"), GROUPING_BLANK),
    **dict.fromkeys(map(ord, "¥￥"), "¥"),
    **dict.fromkeys(map(ord, "≥⩾≧"), "≥"),
    **dict.fromkeys(map(ord, "≤⩽≦"), "≤"),
    ord("﹪"): "%",
}


def plain(text: str) -> str:
    """Return ``text`` with one glyph for each meaning, without blanks at its ends.

    Unicode's own compatibility form (NFKC) is not used: it would make 52 of ``5²``.

    Examples
    --------
    >>> plain("５．３９－６％ ")
    '5.39-6%'
    """
    return text.translate(_SAME).strip(" " + GROUPING_BLANK)
