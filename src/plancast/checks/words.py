"""Figures, bounds and places as findings say them."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.figures import Figure, FigureError, parse_figure, render_figure
from plancast.core.observations import Observation
from plancast.core.plan import Indicator
from plancast.core.revisions import overlap
from plancast.core.rule import Bound
from plancast.core.text import Text
from plancast.core.units import Unit

__all__ = ["bound_in_words", "figure_in_words", "in_unit_of", "overlap", "release_in_words"]


def in_unit_of(indicator: Indicator, figure: Figure) -> Figure | None:
    """Return a printed figure in the indicator's unit; None where it cannot be, which is the reader's finding."""
    if figure.unit == indicator.unit:
        return figure
    try:
        return parse_figure(figure.text, indicator.unit)
    except FigureError:
        return None


def figure_in_words(figure: Figure) -> Text:
    """Return a figure with its unit, in the digits it was printed with."""
    return Text(en=render_figure(figure, "en"), zh=render_figure(figure, "zh"))


def release_in_words(release: Observation) -> Text:
    """Return a released figure with its document and its day."""
    figure, day = figure_in_words(release.figure), release.release_date.isoformat()
    return Text(en=f"{figure.en} ({release.source}, {day})", zh=f"{figure.zh}（{release.source}，{day}）")


def bound_in_words(bound: Bound, unit: Unit) -> Text:
    """Return a bound with its unit.

    Examples
    --------
    >>> from plancast.core.units import parse_unit
    >>> bound_in_words(Bound(upper=Decimal("0.32")), parse_unit("tce per 10k CNY")).en
    'at_most 0.32 tce per 10 thousand CNY'
    """
    ends = [
        (word, end)
        for word, end in (
            ("above" if bound.lower_open else "at_least", bound.lower),
            ("below" if bound.upper_open else "at_most", bound.upper),
        )
        if end is not None
    ]
    english = " and ".join(f"{word} {_plain(end)} {unit.text.en}" for word, end in ends)
    chinese = "且".join(f"{_CHINESE[word]}{_plain(end)}{_gap(unit)}{unit.text.zh}" for word, end in ends)
    return Text(en=english, zh=chinese)


_CHINESE = {"above": "高于", "at_least": "不低于", "below": "低于", "at_most": "不高于"}


def _gap(unit: Unit) -> str:
    """Return a blank before a unit in Latin letters."""
    return " " if unit.text.zh[:1].isascii() and unit.text.zh[:1].isalpha() else ""


def _plain(value: Decimal) -> str:
    return format(value, "f")
