"""Where figures stand in a folded text: number, scale, unit, currency and mark, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.core.patterns import compiled
from plancast.core.units import unit_named
from plancast.reading.texts.chinese_numerals import (
    chinese_doublings,
    chinese_fractions,
    chinese_halves,
    chinese_numerals,
    chinese_tenths,
)
from plancast.reading.texts.digit_figures import digit_figures
from plancast.reading.texts.english_numerals import english_doublings, english_fractions, english_numerals
from plancast.reading.texts.not_figures import block_names
from plancast.reading.texts.spotted import Spotted, made, size_of

__all__ = ["Spotted", "spot_figures"]

_STRUCTURE = compiled(r"(?<![\d.:])\d{1,2}(?:\.\d{1,2})?(?:\s?[:∶比]\s?\d{1,3}(?:\.\d{1,2})?){1,12}(?![\d:]|\s?:\d)")
_MEMBER = compiled(r"\d{1,3}(?:\.\d{1,2})?")
_TO_ONE = compiled(r"(?P<ratio>\d{1,2}\.\d{1,2})\s?[:∶比]\s?1")
"""One number for two things: 城乡居民收入比为2.05:1."""


def structures(folded: str, blocked: bytearray) -> Iterator[Spotted]:
    """Yield the members of 6.2:40.1:53.7: at least three, or two with places behind the point.

    What is set against one is a single figure, a ratio.

    Examples
    --------
    >>> [one.figure.text for one in structures("比分3:1,结构6.2:40.1:53.7", bytearray(30))]
    ['6.2', '40.1', '53.7']
    >>> [(one.figure.text, one.form) for one in structures("收入比为2.05:1", bytearray(30))]
    [('2.05:1', 'ratio')]
    """
    for match in _STRUCTURE.finditer(folded):
        members = list(_MEMBER.finditer(folded, match.start(), match.end()))
        if any(blocked[match.start() : match.end()]) or (len(members) < 3 and "." not in match[0]):
            continue
        if ratio := _TO_ONE.fullmatch(match[0]):
            size = size_of(ratio["ratio"])
            if size is not None:
                yield Spotted(match.start(), match.end(), made(match[0], size, unit_named("倍")), "ratio")
            continue
        for member in members:
            size = size_of(member[0])
            if size is not None:
                yield Spotted(member.start(), member.end(), made(member[0], size, None), "structure")


_KINDS_OF_FIGURES = (
    structures,
    chinese_fractions,
    english_fractions,
    chinese_tenths,
    digit_figures,
    chinese_numerals,
    english_numerals,
    chinese_doublings,
    chinese_halves,
    english_doublings,
)
"""In the order in which they claim a place."""


def spot_figures(folded: str, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Spotted, ...]:
    """Return the figures of a folded text in order.

    Parameters
    ----------
    folded
        Text with one glyph for each meaning.
    taken
        Places that are something else, such as years and dates: sorted, not overlapping.

    Examples
    --------
    >>> [folded[s.start : s.end] for folded in ("达5.39万亿元($760 billion),增长5.5%",) for s in spot_figures(folded)]
    ['5.39万亿元', '$760 billion', '5.5%']
    """
    blocked = bytearray(len(folded) + 1)
    for start, end in taken:
        blocked[start:end] = b"\1" * (end - start)
    block_names(folded, blocked)
    found: list[Spotted] = []
    for figures in _KINDS_OF_FIGURES:
        for spotted in figures(folded, blocked):
            found.append(spotted)
            blocked[spotted.start : spotted.end] = b"\1" * (spotted.end - spotted.start)
    return tuple(sorted(found, key=lambda one: one.start))
