"""Glyphs that mean the same, brought to one: full-width and small forms, dashes, blanks, tildes, ratio signs."""

from __future__ import annotations

GROUPING_BLANK = "\u202f"
"""What stands for a blank that does not break: between digits it groups thousands."""

SAME: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},  # full-width ASCII
    **dict.fromkeys(map(ord, "‐‑‒–—―−─ー﹣﹘⁃˗⎯"), "-"),
    **dict.fromkeys(map(ord, "〜∼∽⁓˜"), "~"),
    **dict.fromkeys(map(ord, "\t\u3000\u2002\u2003\u200b\ufeff\u1680\u2000\u2001\u2004\u2005\u205f\x0b\x0c"), " "),
    **dict.fromkeys(map(ord, "\u00a0\u2006\u2007\u2008\u2009\u200a"), GROUPING_BLANK),
    **dict.fromkeys(map(ord, "¥￥"), "¥"),
    **dict.fromkeys(map(ord, "≥⩾≧"), "≥"),
    **dict.fromkeys(map(ord, "≤⩽≦"), "≤"),
    **str.maketrans("﹪٪﹐٬﹒٫﹔﹕∶꞉︰︓ː﹖﹗﹙﹚﹢﹤﹥﹦﹩⁄∕﹑､｡￠￡￦", "%%,,..;::::::?!()+<>=$//、、。¢£₩"),
}
"""What each glyph is brought to: always one for one, so that places in a text agree."""


def plain(text: str) -> str:
    """Return ``text`` with one glyph for each meaning, without blanks at its ends.

    Unicode's own compatibility form (NFKC) is not used: it would make 52 of ``5²``.

    Examples
    --------
    >>> plain("５．３９－６％ ")
    '5.39-6%'
    """
    return text.translate(SAME).strip(" " + GROUPING_BLANK)
