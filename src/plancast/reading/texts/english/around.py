"""The English words around one figure, made ready once: without asides, with and without the periods they name."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.reading.texts.said import PERIOD_CLOSES, PERIOD_OPENS, Around, named_periods, without_periods

_ASIDE = compiled(r"\([^()]{0,160}\)")
_DASHED = compiled(r" - (?:which|including|such as|who|excluding|mainly|an?|the) [^-]{2,120} - ", re.IGNORECASE)
"""Set off by dashes: the secondary sector - which includes manufacturing - accounted for."""
_DATELINE = compiled(r"\A\s*[A-Z][A-Z' .-]{2,30}, [^()]{0,50}\([A-Za-z/ .-]{2,30}\) ?-{1,2} ")
"""Where and when a report was sent: CHENGDU, Feb. 16 (Xinhua) --."""
_CLAUSE_END = compiled(r"(?<!\d),|,(?!\d)|[;:](?!\d)|\u2014|--| - ")
_QUOTED = compiled(r"[“”\"]")
_PERIOD_BEHIND = compiled(
    rf"\s*(?:\b(?:in|for|during|of|by|at|on|as of|since|over|from|to|between|the|end of|year|fiscal)\s+)*"
    rf"{PERIOD_OPENS}[^{PERIOD_CLOSES}]*{PERIOD_CLOSES}?",
    re.IGNORECASE,
)
_FAR_LEFT, _FAR_RIGHT = 500, 200
"""Characters looked at before and behind a figure; a sentence without an end stays bounded."""


class English(NamedTuple):
    """What stands around a figure; brackets that are closed are left out."""

    left: str
    """From the figure before it, or the beginning of its sentence."""

    clause: str
    """The last clause of it."""

    bare_left: str
    """`left` without the periods that it names."""

    bare_clause: str
    """`clause` without them."""

    right: str
    """Up to the next figure or the end of the sentence."""

    bare_right: str
    """The same without periods."""

    near: str
    """`right` up to its first comma or full stop."""

    dimension: str
    printed_sign: str
    form: str
    follows: bool = False


def english_around(around: Around) -> English:
    r"""Return the words around a figure, made ready.

    Examples
    --------
    >>> left = "Output (in value) rose, and exports in \x022024\x03 were "
    >>> words = english_around(Around(left, "", "", "USD", "", ""))
    >>> words.clause, words.bare_clause
    (' and exports in 2024 were ', ' and exports were ')
    """
    left = around.left[-_FAR_LEFT:]
    if " - " in left:
        left = _DASHED.sub(" ", left)
    if "(" in left:
        left = _DATELINE.sub("", left)
        left = _ASIDE.sub(" ", left)
    clause = _last_clause(left)
    right = around.right[:_FAR_RIGHT]
    return English(
        named_periods(left),
        named_periods(clause),
        _QUOTED.sub("", without_periods(left)),
        _QUOTED.sub("", without_periods(clause)),
        right,
        _PERIOD_BEHIND.sub("", (around.behind or around.right)[:_FAR_RIGHT]),
        re.split(r"[,;.]", right, maxsplit=1)[0],
        around.dimension,
        around.printed_sign,
        around.form,
        around.follows,
    )


def _last_clause(left: str) -> str:
    """Return what stands behind the last comma, unless that is blank."""
    place = 0
    for match in _CLAUSE_END.finditer(left):
        if left[match.end() :].strip(" (“\"'"):
            place = match.end()
    return left[place:]
