"""What every verdict has: a name, the printed words it reads in both languages, and the part of the rule they give."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from plancast.core.figures import Figure
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Accumulation, Bound, Side
from plancast.core.text import Text
from plancast.core.units import parse_unit

Part = Literal["accumulation", "bound", "deadline", "comparison", "status"]
"""The part of a rule that a word gives. Words combine: accumulate first, then bound."""

PERCENT, POINTS, RATIO = parse_unit("%"), parse_unit("个百分点"), parse_unit("倍")

NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Example:
    """Printed words that a verdict must read, with figures on and beside the bound that they give."""

    printed: Text
    """The words in both languages; both give the same rule."""

    met: tuple[float, ...] = ()
    """Figures, as judged, that meet the bound: the first lies on its end."""

    missed: tuple[float, ...] = ()
    """Figures that miss it: the first lies just beside."""

    indicator: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the indicator, where they are not those of a level in per cent with its good side up."""

    target: Mapping[str, Any] = field(default_factory=dict)
    """Further keys of the target."""


@dataclass(frozen=True)
class Asked:
    """What a verdict may look at beside the words."""

    target: Target
    """The target."""

    indicator: Indicator
    """Its indicator."""

    over_years: bool
    """Whether it counts over several years, not in the one of a deadline."""

    @property
    def names(self) -> tuple[Text, ...]:
        """Names of the indicator and of the target."""
        own = self.target.name
        return (self.indicator.name,) if own is None else (self.indicator.name, own)

    @property
    def side(self) -> Side | None:
        """The indicator's good side."""
        return None if self.indicator.good == "none" else self.indicator.good


@dataclass(frozen=True)
class Reach:
    """What has to be reached."""

    bound: Bound
    """By the default rule."""

    strict: Bound
    """Read strictly."""

    center: Decimal | None
    """The printed figure that has to be reached."""

    side: Side | None
    """The good side."""

    assumed: tuple[Text, ...] = ()
    """What the words leave open."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One row of the table of printed words."""

    name: str
    """Name, as in the rule's ``words``."""

    words: Text
    """The words, as shown in the documents."""

    meaning: Text
    """What they mean, and when the target is met."""

    examples: tuple[Example, ...]
    """Words that it must read, with figures on and beside the bound."""

    part: Part
    """The part of the rule that it gives."""


def _nothing(match: re.Match[str]) -> str:
    """Leave a blank where the words were."""
    return " "


def _never(asked: Asked) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class AccumulationVerdict(Verdict):
    """Words that say how yearly figures become the one figure to judge."""

    part: Part = "accumulation"

    pattern: re.Pattern[str] | None = None
    """Its words; a group ``year`` is the base year. None where the indicator alone says it."""

    accumulation: Callable[[Asked, str], Accumulation | None]
    """The accumulation, by the target and the dimension of the printed figure; None where there is none."""

    implied: Callable[[Asked], bool] = _never
    """Whether it holds where no word says how to accumulate."""

    leaves: Callable[[re.Match[str]], str] = _nothing
    """What stands for its words when the figure is read."""

    brackets: bool = False
    """Whether square brackets around a figure say it too."""

    gives_way_to: tuple[str, ...] = ()
    """Names of verdicts that say more where both are printed."""

    assumes: Callable[[Asked, Accumulation], tuple[Text, ...]] = lambda asked, accumulation: ()
    """What is assumed with it."""


@dataclass(frozen=True, kw_only=True)
class BoundVerdict(Verdict):
    """A printed figure with its mark: what has to be reached."""

    part: Part = "bound"

    key: str | None = None
    """Key of a target that says it without words."""

    reads: Callable[[Figure, Side | None], bool]
    """Whether a figure, with its mark and the good side, is one of its own."""

    reach: Callable[[Figure, Side | None], Reach]
    """What has to be reached, the figure being in the unit in which it is judged."""


@dataclass(frozen=True, kw_only=True)
class DeadlineVerdict(Verdict):
    """Words that say by when."""

    part: Part = "deadline"

    pattern: re.Pattern[str]
    """Its words; one of its groups is the year."""

    last: Callable[[int], tuple[int, int | None]]
    """Last year that counts, and the second one printed beside it, by the year in the words."""


@dataclass(frozen=True, kw_only=True)
class ComparisonVerdict(Verdict):
    """Words that hold the indicator against another."""

    part: Part = "comparison"

    pattern: re.Pattern[str]
    """Its words."""

    accumulation: Callable[[Asked], Accumulation | None]
    """How it accumulates where no word says so; None as it would without the comparison."""

    reach: Callable[[re.Match[str], Decimal | None], Reach]
    """What the difference has to reach, by the words found and the margin of ``rule:``, in points."""


@dataclass(frozen=True, kw_only=True)
class StatusVerdict(Verdict):
    """Words that say that there is no bound yet."""

    part: Part = "status"

    pattern: re.Pattern[str]
    """Its words."""


def words_of(*alternatives: str) -> re.Pattern[str]:
    """Return a pattern of alternatives; a blank stands for any blanks, English ones begin and end where a word does."""
    ready = [rf"\b(?:{words})\b" if words.isascii() else words for words in alternatives]
    return re.compile("|".join(ready).replace(" ", r"\s+"), re.IGNORECASE)
