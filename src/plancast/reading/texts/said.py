"""What the words around one figure say of it: the common shape that both languages fill."""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.quoted import Kind


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
