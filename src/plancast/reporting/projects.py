"""Major projects: money spent against time elapsed, and their sums."""

from __future__ import annotations

from plancast.core.outlook import ProjectOutlook, ProjectTotal
from plancast.core.report import Cell, Column, Row, RowGroup, Table
from plancast.core.text import Language, Text
from plancast.core.words import PACE_CLASS, STAGE, enumerated, word
from plancast.reporting.numbers import number_text, share_text, significant_decimals
from plancast.reporting.periods import period_text
from plancast.reporting.sentences import say


def project_table(projects: tuple[ProjectOutlook, ...], lang: Language) -> Table:
    """Return major projects, one a row: all investment, the year's plan, and the pace in official words."""
    columns = (
        Column(title=word("project", lang)),
        Column(title=say("stage", lang), stack=1),
        Column(title=say("reported", lang), stack=1),
        Column(title=say("investment", lang), stack=2),
        Column(title=say("year plan", lang), stack=2),
        Column(title=word("class", lang), stack=3),
        Column(title=word("unit in charge", lang), stack=3),
    )
    return Table(columns=columns, groups=(RowGroup(rows=tuple(_row(one, lang) for one in projects)),))


def _row(project: ProjectOutlook, lang: Language) -> Row:
    return Row(
        cells=(
            (project.name.said(lang),),
            (enumerated(STAGE, project.stage, lang),),
            (period_text(project.reported, lang),) if project.reported is not None else (),
            _invested(project, lang),
            _of_year(project, lang),
            _class(project, lang),
            (project.unit_in_charge.said(lang),) if project.unit_in_charge is not None else (),
        )
    )


def _invested(project: ProjectOutlook, lang: Language) -> Cell:
    amounts = _amounts(project, project.cumulated_investment, project.total_investment, "of total only", lang)
    return (*amounts, *_shares(project.invested_share, project.time_elapsed, lang))


def _of_year(project: ProjectOutlook, lang: Language) -> Cell:
    amounts = _amounts(project, project.done_this_year, project.planned_this_year, "plan only", lang)
    if not amounts:
        return ()
    year = () if project.plan_year is None else (period_text(str(project.plan_year), lang),)
    return (*amounts, *year, *_shares(project.year_done, project.year_elapsed, lang))


def _amounts(
    project: ProjectOutlook, part: float | None, whole: float | None, alone: str, lang: Language
) -> tuple[str, ...]:
    if project.unit is None or (part is None and whole is None):
        return ()
    if whole is None or part is None:
        either = part if part is not None else whole
        assert either is not None  # one of the two is there
        said = amount_text(either, project.unit, lang)
        return (said,) if whole is None else (say(alone, lang, whole=said),)
    return (say("so much of", lang, part=short_number(part), whole=amount_text(whole, project.unit, lang)),)


def _shares(done: float | None, time: float | None, lang: Language) -> tuple[str, ...]:
    if done is None:
        return () if time is None else (say("time", lang, time=share_text(time, lang)),)
    if time is None:
        return (say("done alone", lang, done=share_text(done, lang)),)
    return (say("done and time", lang, done=share_text(done, lang), time=share_text(time, lang)),)


def _class(project: ProjectOutlook, lang: Language) -> Cell:
    if project.pace_class is None:
        return ()
    of_total = (say("by total", lang),) if project.class_of == "total" else ()
    return (enumerated(PACE_CLASS, project.pace_class, lang), *of_total)


def amount_text(value: float, unit: Text, lang: Language) -> str:
    """Return an amount with its unit, to four significant digits.

    Examples
    --------
    >>> amount_text(24.8, Text(en="billion CNY", zh="十亿元"), "en")
    '24.8 billion CNY'
    """
    return with_unit(short_number(value), unit, lang)


def with_unit(number: str, unit: Text, lang: Language) -> str:
    """Return a number with its unit; one that begins with a digit stands in brackets.

    Examples
    --------
    >>> with_unit("2789", Text(en="100 million CNY", zh="亿元"), "en"), with_unit("5.1", Text(en="%", zh="%"), "zh")
    ('2789 (100 million CNY)', '5.1%')
    """
    if lang == "zh":
        return f"{number}{unit.zh}"
    return f"{number} ({unit.en})" if unit.en[:1].isdigit() else f"{number} {unit.en}"


def short_number(value: float) -> str:
    """Return a number to four significant digits, two places after the point at most, without zeros behind them.

    Examples
    --------
    >>> short_number(53759.5), short_number(24.8), short_number(180.97)
    ('53,760', '24.8', '181')
    """
    said = number_text(value, min(2, significant_decimals(value)))
    return said.rstrip("0").rstrip(".") if "." in said else said


def totals_table(totals: tuple[ProjectTotal, ...], lang: Language) -> Table:
    """Return the sums over projects, one row a stage and a unit in charge."""
    columns = (
        Column(title=_unit_title(totals, lang)),
        Column(title=say("n projects", lang), align="right"),
        Column(title=say("total investment", lang), align="right"),
        Column(title=say("invested", lang), align="right"),
        Column(title=say("planned this year", lang), align="right"),
        Column(title=say("done this year", lang), align="right"),
    )
    groups = (
        RowGroup(heading=heading, rows=rows)
        for by, heading in (("stage", say("stage", lang)), ("unit", word("unit in charge", lang)))
        if (rows := tuple(_total_row(total, lang) for total in totals if total.by == by))
    )
    return Table(columns=columns, groups=tuple(groups))


def _unit_title(totals: tuple[ProjectTotal, ...], lang: Language) -> str:
    unit = totals[0].unit.said(lang)
    return say("sums in", lang, unit=unit)


def _total_row(total: ProjectTotal, lang: Language) -> Row:
    sums = (total.total_investment, total.cumulated_investment, total.planned_this_year, total.done_this_year)
    cells = tuple(() if value is None else (short_number(value),) for value in sums)
    return Row(cells=((total.name.said(lang),), (str(total.n),), *cells))
