"""A figure as printed: value, last printed place, mark, and the values that print so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plancast.core.refusal import Refusal, shown
from plancast.core.text import Text
from plancast.core.units import EXACT, Unit

_INFINITY = Decimal("Infinity")


class Mark(StrEnum):
    """What a word or sign beside the figure says of it.

    以上, 以下 and 以内 include the number itself, 超过 and 不满 do not (Civil Code of China, 2020, article 1259).
    """

    EXACT = "exact"
    """No mark."""

    ABOUT = "about"
    """``~``, 约, 左右, about."""

    ABOVE = "above"
    """``>``, 超过, 逾, 多, more than."""

    AT_LEAST = "at least"
    """``>=``, 以上, 不低于, or more."""

    BELOW = "below"
    """``<``, 低于, 不足, less than."""

    AT_MOST = "at most"
    """``<=``, 以内, 以下, 不超过, up to."""

    NEAR = "near"
    """近, 接近, nearly: just below."""


class FigureError(Refusal):
    """A text that is not one figure, or one in a unit that it cannot be in.

    Attributes
    ----------
    code
        ``FIGURE_UNREADABLE``, ``UNIT_UNKNOWN`` or ``UNIT_MISMATCH``.
    found
        The text that was refused.
    reason
        Why, in both languages, without the text.
    """

    def __init__(self, code: str, found: str, reason: Text) -> None:
        self.code, self.found, self.reason = code, found, reason
        shows = shown(found)
        super().__init__(Text(en=f"figure '{shows}': {reason.en}", zh=f"数据“{shows}”：{reason.zh}"))


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure, or a range of two; `Figure.covers` says which values print so."""

    text: str
    """As printed."""

    value: Decimal
    """In `unit`; of a range its lower end."""

    upper: Decimal | None
    """Upper end of a range."""

    step: Decimal
    """Last printed place, in `unit`: 0.01 of ``3.60``, 100 of ``5.39万亿元`` in 亿元."""

    unit: Unit | None
    """As wanted, else as printed; none where neither is there."""

    mark: Mark
    """Word or sign beside it."""

    cumulative: bool
    """In square brackets, or with 累计: summed over the plan."""

    @property
    def interval(self) -> tuple[Decimal, Decimal]:
        """Lowest and highest value that prints so, in `unit`; `covers` knows which ends belong to it.

        Exact: half a place to both sides. About: one place to both sides. Near: below it by half of its last place
        that is not zero, at least by one printed place. The last two are assumptions: no rule of rounding says them.
        """
        low, high = self.value, self.value if self.upper is None else self.upper
        if self.mark is Mark.NEAR:
            return EXACT.subtract(low, self._width_below()), high
        if self.mark in (Mark.EXACT, Mark.ABOUT):
            half = EXACT.divide(self.step, Decimal(2)) if self.mark is Mark.EXACT else self.step
            return EXACT.subtract(low, half), EXACT.add(high, half)
        return (low, _INFINITY) if self.mark in (Mark.ABOVE, Mark.AT_LEAST) else (-_INFINITY, high)

    def covers(self, value: Decimal) -> bool:
        """Whether a value, in `unit`, may be printed so.

        Examples
        --------
        >>> from plancast.core.figures import parse_figure
        >>> from plancast.core.units import parse_unit
        >>> figure = parse_figure("5.39万亿元", parse_unit("亿元"))
        >>> figure.covers(Decimal("53926.71")), figure.covers(Decimal("53950"))
        (True, False)
        """
        low, high = self.interval
        if self.mark is Mark.ABOVE:
            return value > low
        if self.mark in (Mark.ABOUT, Mark.AT_LEAST, Mark.AT_MOST):
            return low <= value <= high
        return low <= value < high

    def _width_below(self) -> Decimal:
        exponent = self.value.normalize(EXACT).as_tuple().exponent if self.value else 0
        place = Decimal(10) ** int(exponent)
        return max(self.step, EXACT.divide(place, Decimal(2)))
