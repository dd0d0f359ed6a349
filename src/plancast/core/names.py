"""Things called by their printed names: an exact name of one thing stands for its id, others have nearest ids."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from plancast.core.glyphs import plain
from plancast.core.text import Text

_MOST_CHARACTERS = 80


def named(word: str, names: Mapping[str, Text]) -> str | None:
    """Return the id of the one thing that has this name in either language; None where none or several have it.

    Parameters
    ----------
    word
        What a person wrote; case and width of its characters do not matter.
    names
        Name of each thing by its id.

    Examples
    --------
    >>> names = {"cargo": Text(en="Port cargo", zh="港口货物吞吐量"), "gdp": Text(en="GDP", zh="地区生产总值")}
    >>> named("港口货物吞吐量", names), named("port cargo", names), named("port", names)
    ('cargo', 'cargo', None)
    """
    sought = _folded(word)
    found = [key for key, name in names.items() if sought and sought in (_folded(name.en), _folded(name.zh))]
    return found[0] if len(found) == 1 else None


def nearest_named(word: str, names: Mapping[str, Text], n_most: int = 1, cutoff: float = 0.6) -> tuple[str, ...]:
    """Return the ids of the things whose id or name looks most like a word, the nearest first.

    Examples
    --------
    >>> nearest_named("港口货物吞吐", {"cargo": Text(en="Port cargo", zh="港口货物吞吐量")}), nearest_named("GDP", {})
    (('cargo',), ())
    """
    known: dict[str, str] = {}
    for key, name in names.items():
        for text in (key, name.en, name.zh):
            known.setdefault(_folded(text), key)
    close = get_close_matches(_folded(word)[:_MOST_CHARACTERS], list(known), n=3 * n_most, cutoff=cutoff)
    return tuple(dict.fromkeys(known[text] for text in close))[:n_most]


def _folded(text: str) -> str:
    return " ".join(plain(text).casefold().split())
