"""Forms for units in charge: which targets, which cells, what is filled in before they go out."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from plancast.core.figures import Figure, Mark
from plancast.core.forms import Form, FormCell, FormColumn, FormRow, Role
from plancast.core.indicators import kind
from plancast.core.observations import Vintages
from plancast.core.plan import Indicator, Plan, Target
from plancast.core.rule import Rule
from plancast.core.series import YearFigure, yearly_series
from plancast.core.text import Language, Text
from plancast.core.unit_remarks import ACTUAL_STATUSES, OUTCOMES
from plancast.core.words import FORCE, RELEASE_STATUS, enumerated
from plancast.reporting.form_words import INSTRUCTIONS, form_word
from plancast.reporting.numbers import figure_text
from plancast.reporting.periods import period_text

NO_UNIT = Text(en="no unit named", zh="未列明牵头单位")
"""Stands for the unit of targets that name none."""

MOST_WORDS = 500
"""Characters of a cause or of measures."""

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class _Sheet:
    """What the rows of one form have in common."""

    plan: Plan
    vintages: Vintages
    rules: dict[str, Rule]
    lang: Language

    @property
    def first(self) -> int:
        """First year of the plan."""
        return self.plan.head.period.start.year

    @property
    def last(self) -> int:
        """Last year of the plan."""
        return self.plan.head.period.year

    @property
    def this_year(self) -> int:
        """Year that is estimated: the running one, at least the plan's first and at most its last."""
        return min(max(self.vintages.as_of.year, self.first), self.last)

    @property
    def actual_years(self) -> tuple[int, ...]:
        """Years that may have a figure: from the one before the plan; a year's own from its December on."""
        day = self.vintages.as_of
        until = day.year if day.month == 12 else day.year - 1
        return tuple(range(self.first - 1, min(until, self.last) + 1))


def units_of(plan: Plan) -> tuple[Text | None, ...]:
    """Return the units in charge in the order in which they first appear; None last, where a target names none."""
    found: dict[tuple[str, str], Text] = {}
    for target in plan.targets.values():
        if target.unit_in_charge is not None:
            found.setdefault((target.unit_in_charge.en, target.unit_in_charge.zh), target.unit_in_charge)
    without = any(target.unit_in_charge is None for target in plan.targets.values())
    return (*found.values(), *([None] if without else []))


def make_form(
    plan: Plan,
    vintages: Vintages,
    rules: dict[str, Rule],
    *,
    plan_hash: str,
    unit: Text | None,
    lang: Language,
) -> Form:
    """Return the form of one unit.

    Parameters
    ----------
    plan
        The plan as known on the day of ``vintages``.
    vintages
        Figures known on it: what is filled in before the form goes out.
    rules
        Rule of each target whose words could be read.
    plan_hash
        Hash of both.
    unit
        The unit in charge; None for the targets that name none.
    lang
        Language of the form.
    """
    sheet = _Sheet(plan, vintages, rules, lang)
    targets = [one for one in plan.targets.values() if one.unit_in_charge == unit and one.indicator in plan.indicators]
    columns = _columns(sheet)
    asked: dict[tuple[str, str], str] = {}
    rows = [_row(sheet, target, columns, asked) for target in targets]
    name = (unit or NO_UNIT).said(lang)
    return Form(
        lang=lang,
        plan=plan.id,
        plan_name=plan.head.name,
        plan_hash=plan_hash,
        as_of=vintages.as_of,
        unit=unit,
        title=form_word("title", lang, plan=plan.head.name.said(lang), unit=name),
        lines=_lines(sheet, targets),
        contacts=tuple(form_word(one, lang) for one in ("contact name", "contact phone", "contact checked")),
        columns=columns,
        rows=tuple(rows),
        sheet=form_word("sheet", lang),
        instructions_sheet=form_word("instructions sheet", lang),
        instructions=tuple(line.said(lang) for line in INSTRUCTIONS),
        outcomes=tuple(text.said(lang) for text in OUTCOMES.values()),
        statuses=tuple(text.said(lang) for text in ACTUAL_STATUSES.values()),
        file_name=f"{safe_name(plan.id)}_{vintages.as_of.isoformat()}_{safe_name(name)}.xlsx",
    )


def safe_name(text: str, most: int = 60) -> str:
    """Return a text as part of a file name that Windows, too, takes.

    Examples
    --------
    >>> safe_name('市发展改革委/物价局: "统计" '), safe_name("CON.")
    ('市发展改革委_物价局_统计', 'CON')
    """
    return _NOT_IN_NAMES.sub("_", text)[:most].strip("._ ") or "_"


def unit_slug(unit: Text | None, most: int = 40) -> str:
    """Return a unit's name as part of an id; where letters are lost, a few digits keep it apart from others.

    Examples
    --------
    >>> unit_slug(Text(en="Harbour Port Authority", zh="海港市港务管理局")), unit_slug(None)
    ('harbour_port_authority', 'no_unit')
    >>> unit_slug(Text(en="市科委", zh="市科委"))
    'unit_7a1c61'
    """
    if unit is None:
        return "no_unit"
    slug = _NOT_IN_IDS.sub("_", unit.en.lower()).strip("_")
    if slug and len(slug) <= most and unit.en.isascii():
        return slug
    digits = hashlib.sha256(f"{unit.en}\n{unit.zh}".encode()).hexdigest()[:6]
    return f"{slug[:most].strip('_') or 'unit'}_{digits}"


def _lines(sheet: _Sheet, targets: Iterable[Target]) -> tuple[str, ...]:
    known = form_word("known", sheet.lang, day=sheet.vintages.as_of.isoformat())
    units = dict.fromkeys(unit.said(sheet.lang) for target in targets for unit in target.supporting_units)
    if not units:
        return (known,)
    joint = ", " if sheet.lang == "en" else "、"
    return (known, form_word("supporting", sheet.lang, units=joint.join(units)))


def _columns(sheet: _Sheet) -> tuple[FormColumn, ...]:
    """Return the columns; a hint speaks to whoever fills a cell in."""
    lang = sheet.lang
    fixed: tuple[tuple[str, float], ...] = (
        *(("id", 18.0), ("name", 20.0), ("force", 6.5), ("unit", 9.0), ("bound", 15.0), ("by", 9.0)),
    )
    years = sheet.actual_years
    columns = [_column(lang, key, "fixed", width) for key, width in fixed]
    columns.append(_column(lang, "base", "fixed", 11.0))
    columns += [
        _column(lang, f"actual_{year}", "actual", 9.5, "hint figure", word="actual", year=year) for year in years
    ]
    columns.append(_column(lang, "released", "fixed", 13.0))
    year = sheet.this_year
    columns.append(_column(lang, f"estimate_{year}", "estimate", 9.5, "hint figure", word="estimate", year=year))
    columns += [
        _column(lang, "estimate_final", "estimate", 10.0, "hint figure"),
        _column(lang, "outcome", "outcome", 12.0, "hint outcome"),
        _column(lang, "cause", "words", 22.0, "hint words"),
        _column(lang, "measures", "words", 22.0, "hint words"),
    ]
    if years:
        columns.append(_column(lang, "actual_status", "status", 10.0, "hint outcome"))
    return tuple(columns)


def _column(
    lang: Language, key: str, role: Role, width: float, hint: str = "", *, word: str = "", **values: object
) -> FormColumn:
    title = form_word(word or key, lang, **values)
    return FormColumn(key=key, title=title, role=role, width=width, hint=form_word(hint, lang) if hint else "")


def _row(sheet: _Sheet, target: Target, columns: tuple[FormColumn, ...], asked: dict[tuple[str, str], str]) -> FormRow:
    """Return one target; ``asked`` holds which figures a row above asks for already, and is added to."""
    indicator = sheet.plan.indicators[target.indicator]
    rule = sheet.rules.get(target.id)
    figures = yearly_series(sheet.plan, sheet.vintages, indicator.id).by_year
    cells = {
        **_printed(sheet, target, indicator, rule),
        "base": _base(target, indicator, sheet.lang),
        "released": FormCell(text=_released(sheet, figures)),
        **{key: FormCell(is_open=True) for key in ("outcome", "cause", "measures", "actual_status")},
    }
    for year in sheet.actual_years:
        cells[f"actual_{year}"] = _actual(sheet, indicator, year, figures.get(year), _ask(asked, target, year))
    cells |= _estimates(sheet, target, indicator, asked)
    takes = None if indicator.kind == "event" else kind(indicator.kind)
    lowest = -100.0 if indicator.is_growth else None if takes is None or takes.lower == -math.inf else takes.lower
    return FormRow(
        target=target.id,
        indicator=indicator.id,
        unit=indicator.unit.text.en,
        lowest=lowest,
        highest=None if takes is None or takes.upper == math.inf else takes.upper,
        is_event=indicator.kind == "event",
        cells={column.key: cells[column.key] for column in columns},
    )


def _printed(sheet: _Sheet, target: Target, indicator: Indicator, rule: Rule | None) -> dict[str, FormCell]:
    lang = sheet.lang
    texts = {
        "id": target.id,
        "name": (target.name or indicator.name).said(lang),
        "force": enumerated(FORCE, target.force, lang),
        "unit": indicator.unit.text.said(lang),
        "bound": _bound(target, lang),
        "by": period_text(_by(target, rule), lang),
    }
    return {key: FormCell(text=text) for key, text in texts.items()}


def _bound(target: Target, lang: Language) -> str:
    if target.printed is not None:
        return target.printed.said(lang)
    for sign, figure in (("≥", target.at_least), ("≤", target.at_most), ("~", target.near), ("", target.range)):
        if figure is not None:
            return f"{sign}{figure.text}"
    return target.event.said(lang) if target.event is not None else ""


def _by(target: Target, rule: Rule | None) -> str:
    if rule is not None and rule.day is not None:
        return rule.day.isoformat()
    if rule is not None:
        return str(rule.last) if rule.accumulation in ("level", "ratio", "event") else f"{rule.first}-{rule.last}"
    when = target.by or target.over
    return "" if when is None else when.text


def _ask(asked: dict[tuple[str, str], str], target: Target, period: int) -> str | None:
    """Return the target above that asks for the same figure; else note that this one does."""
    first = asked.setdefault((target.indicator, str(period)), target.id)
    return None if first == target.id else first


def _base(target: Target, indicator: Indicator, lang: Language) -> FormCell:
    base = target.base
    if base is None:
        return FormCell(text=form_word("no figure", lang))
    value, period = _figure_cell(base.value, indicator, lang).text, period_text(base.period.text, lang)
    return FormCell(text=f"{value} ({period})" if lang == "en" else f"{value}（{period}）")


def _actual(sheet: _Sheet, indicator: Indicator, year: int, figure: YearFigure | None, above: str | None) -> FormCell:
    if indicator.kind == "event":
        return FormCell(text=form_word("no figure", sheet.lang))
    if above is not None:
        return FormCell(text=form_word("as above", sheet.lang, target=above))
    if figure is None:
        return FormCell(is_open=True, period=str(year))
    if len(figure.releases) == 1:
        return _figure_cell(figure.releases[0].figure, indicator, sheet.lang).model_copy(update={"period": str(year)})
    number = float(f"{figure.value:.4g}")
    return FormCell(text=f"{number:.10g}", number=number, decimals=_decimals(number), period=str(year))


def _decimals(number: float) -> int:
    return len(f"{number:.10f}".rstrip("0").partition(".")[2])


def _figure_cell(figure: Figure, indicator: Indicator, lang: Language) -> FormCell:
    """Return a printed figure as a cell: a number with its printed places where it is exact, else its text."""
    text = figure_text(float(figure.value), figure.text, indicator.unit.text.en, lang)
    if figure.mark is not Mark.EXACT or figure.upper is not None or figure.unit not in (None, indicator.unit):
        return FormCell(text=text)
    decimals = min(10, max(0, -int(figure.step.normalize().as_tuple().exponent)))
    return FormCell(text=text, number=float(figure.value), decimals=decimals)


def _released(sheet: _Sheet, figures: dict[int, YearFigure]) -> str:
    """Return release day and status of each figure filled in."""
    lines = []
    for year in sheet.actual_years:
        if (figure := figures.get(year)) is None:
            continue
        if len(figure.releases) > 1:
            lines.append(form_word("worked out", sheet.lang, period=year))
            continue
        release = figure.releases[0]
        status = enumerated(RELEASE_STATUS, release.release_status.value, sheet.lang)
        lines.append(f"{year}: {release.release_date.isoformat()} {status}".strip())
    return "\n".join(lines)


def _estimates(
    sheet: _Sheet, target: Target, indicator: Indicator, asked: dict[tuple[str, str], str]
) -> dict[str, FormCell]:
    """Return the cells of this year's and of the deadline's estimate."""
    year, rule = sheet.this_year, sheet.rules.get(target.id)
    if indicator.kind == "event":
        none = FormCell(text=form_word("no figure", sheet.lang))
        return {
            f"estimate_{year}": none,
            "estimate_final": FormCell(is_open=True, period="event", hint=form_word("hint event", sheet.lang)),
        }
    last = sheet.last if rule is None else rule.last
    final = FormCell(text=form_word("as this year", sheet.lang, year=year))
    if last > year:
        final = _estimate(sheet.lang, last, _ask(asked, target, last))
    return {f"estimate_{year}": _estimate(sheet.lang, year, _ask(asked, target, year)), "estimate_final": final}


def _estimate(lang: Language, year: int, above: str | None) -> FormCell:
    if above is not None:
        return FormCell(text=form_word("as above", lang, target=above))
    return FormCell(is_open=True, period=str(year))
