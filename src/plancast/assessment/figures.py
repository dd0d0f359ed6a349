"""Figures as they are shown: the latest one, and those that a probability rests on."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from plancast.assessment.case import Case
from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.observations import Observation
from plancast.core.series import YearFigure
from plancast.core.target_outlook import Latest, Used, UsedRevision, UsedVintage
from plancast.core.units import convert


def latest_of(case: Case) -> Latest | None:
    """Return the newest figure known on the day: as released, or worked out where the indicator is derived."""
    newest, release = case.newest, case.latest
    is_mean = release is not None and release.period.kind == "years"  # a mean over years gives way to a yearly figure
    if newest is not None and newest.junctions and release in newest.releases:
        return _latest(case, str(newest.year), newest.value, f"{newest.value:.3g}", _last_released(newest.rests_on))
    if release is not None and (newest is None or (not is_mean and release.period.end.year >= newest.year)):
        return _latest(case, release.period.text, release.value, as_printed(release.figure), release)
    if newest is None:
        return None
    return _latest(case, str(newest.year), newest.value, _as_shown(newest), _last_released(newest.releases))


def used_by(case: Case) -> tuple[Used, ...]:
    """Return the yearly figures behind a probability, oldest first."""
    return tuple(used(figure, case.indicator.id) for figure in case.series.figures)


def used(figure: YearFigure, indicator: str) -> Used:
    """Return one yearly figure with its release."""
    release = _last_released(figure.releases)
    return Used(
        indicator=indicator,
        period=str(figure.year),
        value=figure.value,
        printed=_as_shown(figure),
        release_date=release.release_date,
        release_status=release.release_status.value,
        source=release.source,
        factor=figure.factor if figure.junctions else None,
        revisions=tuple(_revision(one.old, one.new) for one in figure.junctions),
        vintages=tuple(_vintage(one) for one in figure.vintages),
    )


def _revision(old: Observation, new: Observation) -> UsedRevision:
    return UsedRevision(indicator=new.indicator, period=new.period.text, old=_vintage(old), new=_vintage(new))


def _vintage(release: Observation) -> UsedVintage:
    return UsedVintage(
        value=release.value,
        printed=as_printed(release.figure),
        release_date=release.release_date,
        release_status=release.release_status.value,
        source=release.source,
    )


def used_as_stated(release: Observation, indicator: str) -> Used:
    """Return a release as it stands, whatever period it describes."""
    return Used(
        indicator=indicator,
        period=release.period.text,
        value=release.value,
        printed=as_printed(release.figure),
        release_date=release.release_date,
        release_status=release.release_status.value,
        source=release.source,
    )


def _latest(case: Case, period: str, value: float, printed: str, release: Observation) -> Latest:
    unit, second = case.indicator.unit, case.indicator.second_unit
    return Latest(
        period=period,
        value=value,
        printed=printed,
        unit=case.indicator.unit.text.en,
        release_date=release.release_date,
        release_status=release.release_status.value,
        source=release.source,
        second_value=float(convert(Decimal(repr(value)), unit, second)) if second is not None else None,
        second_unit=second.text if second is not None else None,
    )


def _as_shown(figure: YearFigure) -> str:
    """Return a figure as printed; a derived one to three significant digits."""
    return as_printed(figure.releases[0].figure) if len(figure.releases) == 1 else f"{figure.value:.3g}"


def as_printed(figure: Figure) -> str:
    """Return a figure as printed; where it was printed in another unit than the indicator's, as it reads in that.

    Examples
    --------
    >>> from plancast.core.figures import parse_figure
    >>> from plancast.core.units import parse_unit
    >>> as_printed(parse_figure("22.1", parse_unit("%")))
    '22.1'
    """
    try:
        if parse_figure(figure.text, figure.unit).value == figure.value:
            return figure.text
    except FigureError:
        pass
    return _SIGNS.get(figure.mark, "") + "-".join(
        _plain(end, figure.step) for end in (figure.value, figure.upper) if end is not None
    )


def _plain(value: Decimal, step: Decimal) -> str:
    """Return a value with its printed places."""
    return f"{value.quantize(step) if step < 1 else value.normalize():f}"


_SIGNS = {Mark.ABOUT: "~", Mark.ABOVE: ">", Mark.AT_LEAST: ">=", Mark.BELOW: "<", Mark.AT_MOST: "<=", Mark.NEAR: "~"}
"""Marks as signs."""


def _last_released(releases: Iterable[Observation]) -> Observation:
    return max(releases, key=lambda release: release.release_date)
