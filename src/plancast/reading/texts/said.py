"""What the words around one figure say of it: the common shape that both languages fill."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.reading.texts.sureness import SAID_HERE

_PERIOD = compiled(
    r"\s*(?:\b(?:in|for|during|of|by|at|on|as of|since|over|from|to|between|until|through|the|end of|whole of|"
    r"year|fiscal|and|full)\s+)*[(]?\x02[^\x03]*\x03(?:'s)?[)]?(?:\s*,)?\s*",
    re.IGNORECASE,
)
_PERIOD_ZH = compiled(r"\x02[^\x03]*\x03")


PERIOD_OPENS, PERIOD_CLOSES = "\x02", "\x03"
"""Stand around a period in `Around.left` and `Around.clause`, so that it is not read as what a figure is of."""


NO_MARKS = {ord(PERIOD_OPENS): " ", ord(PERIOD_CLOSES): " "}
"""A text may hold these characters itself; they print nothing."""


def without_periods(words: str) -> str:
    r"""Return words without the periods that they name, and without the words that lead to one.

    Examples
    --------
    >>> without_periods("exports in \x022024\x03 were ")
    'exports were '
    """
    if PERIOD_OPENS not in words:
        return words
    return _PERIOD.sub(" ", words) if words.isascii() else _PERIOD_ZH.sub("", words)


def named_periods(words: str) -> str:
    """Return words with their periods unmarked."""
    return words.replace(PERIOD_OPENS, "").replace(PERIOD_CLOSES, "")


class Around(NamedTuple):
    """The words around one figure."""

    left: str
    """From the figure before it, or the beginning of its sentence, up to it."""

    clause: str
    """The last clause of `left`: what stands in the figure's own clause before it."""

    right: str
    """From it to the next figure, or to the end of its sentence."""

    dimension: str
    """Dimension of its unit; empty without one."""

    printed_sign: str
    """``+`` or ``-`` where the number is printed with one."""

    form: str
    """As in `Spotted.form`."""

    follows: bool = False
    """Whether a figure of the same sentence stands right before `left`."""
    behind: str = ""
    """`right` with its periods marked."""


class Said(NamedTuple):
    """What they say."""

    kind: Kind
    """Sort of statement."""

    kind_sure: float
    """How sure that is."""

    sign: int = 0
    """1 up, -1 down, 0 not said."""

    concept: str = ""
    """What it is of, where its own words say it; empty where it carries on from an earlier figure."""

    whole: str = ""
    """Of a share or contribution: of what."""

    against: str = ""
    """Kind of `Against`."""

    against_words: str = ""
    """Words of the comparison."""

    prices: str = ""
    """``real`` or ``nominal``."""

    yearly_mean: bool = False
    cumulative: bool = False
    per_head: bool = False
    expected: bool = False
    carries_on: bool = False
    """Whether it is one more member of a list and is of the kind of the figure before it."""

    concept_sure: float = SAID_HERE
    """How sure `concept` is."""
