"""One figure in running text, with all that its sentence says of it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from plancast.core.figures import Figure
from plancast.core.intervals import Interval
from plancast.core.periods import Period
from plancast.core.remembered import remembered


class Kind(StrEnum):
    """What sort of statement a figure is."""

    LEVEL = "level"
    """An amount, an index, or a rate such as unemployment."""

    CHANGE = "change"
    """An amount more or less than before: 比上年增加221.8亿斤."""

    GROWTH = "growth"
    """A rate of change: 增长5.5%."""

    POINTS = "points"
    """A difference of two rates: 0.3个百分点; also where the text says per cent and points are meant."""

    SHARE = "share"
    """A part over its whole: 占GDP比重33.4%."""

    CONTRIBUTION = "contribution"
    """A contribution to growth or to a whole, in per cent or points: 贡献率, 拉动."""

    MULTIPLE = "multiple"
    """How many times another: 2.5倍, doubled."""

    STRUCTURE = "structure"
    """A member of parts printed side by side: 6.2:40.1:53.7."""


class Sure(NamedTuple):
    """How sure each reading is, from 0 (a guess) to 1 (said beside the figure); rules multiply what they rest on."""

    kind: float = 1.0
    """Of `QuotedFigure.kind`."""

    concept: float = 0.0
    """Of `QuotedFigure.concept`: 1 said in its clause, less where it is carried on from an earlier one."""

    period: float = 0.0
    """Of `QuotedFigure.period`: 1 said in its clause, less where it is carried on; 0 left open."""


class Against(NamedTuple):
    """What a growth, change or difference is compared with."""

    kind: str = ""
    """``year`` (on the year before), ``previous`` (quarter or month before), ``base`` (a named period), ``place``
    (another place, such as the nation's average), ``plan`` (a budget or target); empty where nothing is said."""

    period: Period | None = None
    """The period compared with, where it is known."""

    words: str = ""
    """What is said of it, folded: 比上年同期, higher than the national average."""


class QuotedFigure(NamedTuple):
    """One figure in running text; a light tuple, since a long text has tens of thousands.

    Texts but `quote` are folded: one glyph for each meaning, simplified Chinese.
    """

    number: int
    """Its place in `Passage.figures`, from 0."""

    quote: str
    """As printed, with its unit and mark."""

    line: int
    """Line of the file, from 1."""

    start: int
    """Where it begins in `Passage.folded`."""

    end: int
    """Where it ends there."""

    sentence: int
    """Number of its sentence in `Passage.sentences`."""

    clause: int
    """Number of its clause within the passage; a clause ends with a comma or the sentence."""

    before: str
    """What stands between the figure before it, or the beginning of its sentence, and it."""

    after: str
    """What stands between it and the next figure, or the end of its sentence."""

    figure: Figure
    """Value, last printed place, unit and mark."""

    kind: Kind = Kind.LEVEL
    """What sort of statement it is."""

    sign: int = 0
    """Of a change, growth or difference: 1 up, -1 down, 0 not said."""

    concept: str = ""
    """What it is of, as said: 第二产业增加值, the secondary industry's added value; empty where nothing says it."""

    measure: str = ""
    """What sort of thing that is, a key of `plancast.core.quoted.measures`: ``value added``, ``gross output`` ..."""

    whole: str = ""
    """Of a share or contribution: of what."""

    place: str = ""
    """Whose: ``nation``, ``province``, ``city``, or the name said; empty where nothing says it."""

    period: Period | None = None
    """For when; None where the text leaves it open."""

    also_for: tuple[Period, ...] = ()
    """Other periods that it may be for, where the text switches between several without saying which is meant."""

    against: Against = Against()
    """What it is compared with."""

    prices: str = ""
    """``real``, ``nominal`` or empty where nothing is said."""

    yearly_mean: bool = False
    """Whether it is a mean over years: 年均增长, a compound annual rate."""

    cumulative: bool = False
    """Whether it is summed over years: 累计."""

    per_head: bool = False
    """Whether it is per head."""

    expected: bool = False
    """Whether it is a target, a forecast or an expectation, not what came about."""

    sure: Sure = Sure()
    """How sure these readings are."""

    @property
    def dimension(self) -> str:
        """What is measured: ``CNY``, ``percent``, ``mass`` ...; empty for a bare number."""
        return "" if self.figure.unit is None else self.figure.unit.dimension

    @property
    def base_value(self) -> Decimal:
        """Its value in base units of `dimension`, as printed: no sign that words give it."""
        unit = self.figure.unit
        return self.figure.value if unit is None or unit.scale is None else self.figure.value * unit.scale

    @property
    def interval(self) -> Interval:
        """The values that print so, in base units of `dimension`, with the sign of a fall."""
        return _interval(self.figure, self.sign)


@remembered
def _interval(figure: Figure, sign: int) -> Interval:
    scale = None if figure.unit is None else figure.unit.scale
    low, high = figure.interval
    found = Interval(low, high) if scale is None else Interval(low * scale, high * scale)
    return -found if sign < 0 and figure.value >= 0 else found
