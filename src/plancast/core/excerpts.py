"""Long text cut to what stands around its marked stretches."""

from __future__ import annotations

from typing import NamedTuple

CUT = "…"
"""Stands where something was left out."""

_ENDS = frozenset(" ,;:，。；：、!?！？\n")
"""Signs after which a cut is easy to read."""


class Excerpt(NamedTuple):
    """Some text with stretches of it marked."""

    text: str
    """The text."""

    marks: tuple[tuple[int, int], ...]
    """Where marked stretches begin and end in it, in order and apart."""


def shortened(excerpt: Excerpt, most: int, around: int) -> Excerpt:
    """Return an excerpt as it is where it has at most ``most`` characters, else what stands around its marks.

    Parameters
    ----------
    excerpt
        Text and marks; without marks its beginning is kept.
    most
        Characters up to which nothing is cut.
    around
        Characters kept on each side of a mark, fewer where a clause begins or ends there.

    Examples
    --------
    >>> long = Excerpt("a long beginning that says little, growth was 5 % in all of the year, and so on", ((46, 49),))
    >>> shortened(long, most=40, around=20).text
    '…little, growth was 5 % in all of the year…'
    """
    text, marks = excerpt
    if len(text) <= most:
        return excerpt
    kept = _kept(text, marks or ((0, min(most, len(text))),), around)
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for start, end in kept:
        opening = CUT if start and not (pieces and pieces[-1].endswith(CUT)) else ""
        piece = opening + text[start:end] + (CUT if end < len(text) else "")
        shift = length + len(opening) - start
        places += [(low + shift, high + shift) for low, high in marks if start <= low and high <= end]
        pieces.append(piece)
        length += len(piece)
    return Excerpt("".join(pieces), tuple(places))


def _kept(text: str, marks: tuple[tuple[int, int], ...], around: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for low, high in marks:
        start, end = _start(text, max(0, low - around), low), _end(text, high, min(len(text), high + around))
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _start(text: str, start: int, mark: int) -> int:
    """Move a cut to the next place after a sign at which a clause or a word may begin."""
    if start == 0:
        return 0
    return next((at + 1 for at in range(start, (start + mark) // 2) if text[at] in _ENDS), start)


def _end(text: str, mark: int, end: int) -> int:
    """Move a cut back to the last place at which a clause or a word may end."""
    if end == len(text):
        return end
    end = next((at for at in range(end, (mark + end) // 2, -1) if text[at] in _ENDS), end)
    while end > mark and text[end - 1] in _ENDS:
        end -= 1
    return end
