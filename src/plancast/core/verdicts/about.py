"""``约``, ``左右``, ``about 5``: met when the value, rounded half up to the last printed place, reaches it."""

from __future__ import annotations

from plancast.core.figures import Figure, Mark
from plancast.core.rule import Side
from plancast.core.text import Text
from plancast.core.verdicts.near import limits as near_limits
from plancast.core.verdicts.verdict import Limits, Verdict, from_above, from_below


def limits(figure: Figure, side: Side | None) -> Limits:
    """Return the limits of an about figure on the good side; without one, those of `near`.

    Rounding half up takes 4.5 to 5 and 5.5 to 6: from below ``5左右`` is met from 4.5, from above while below 5.5.
    """
    if side is None:
        return near_limits(figure, side)
    half = figure.step / 2
    if side == "up":
        return Limits(from_below(figure.value - half), from_below(figure.value), figure.value)
    return Limits(from_above(figure.value + half, is_open=True), from_above(figure.value), figure.value)


ABOUT = Verdict(
    name="about",
    part="bound",
    words=Text(en="about 5, around 5", zh="约5、5左右"),
    meaning=Text(
        en="the value, rounded half up to the last printed place, reaches it on the good side: about 5 is met from 4.5",
        zh="数值四舍五入到所印末位后，在好的一侧达到该值：5左右自4.5起即为完成",
    ),
    examples=(Text(en="about 5", zh="5左右"), Text(en="around 5", zh="约5")),
    marks=(Mark.ABOUT, Mark.NEAR),
    limits=limits,
)
