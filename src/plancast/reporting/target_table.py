"""The table of the main job: one row a target, grouped as in the plan, by unit in charge or by theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from plancast.core.outlook import Outlook
from plancast.core.report import Column, Row, RowGroup, Table
from plancast.core.target_outlook import TargetOutlook
from plancast.core.text import Language, Text
from plancast.core.words import word
from plancast.reporting.sentences import say
from plancast.reporting.target_cells import (
    class_cell,
    latest_cell,
    name_cell,
    outcome_cell,
    pace_text,
    printed_cell,
    probability_cell,
    status_cell,
)

GROUPINGS = ("unit", "theme")
"""What targets can be grouped by, other than the headings of the plan."""


class GroupingUnknownError(ValueError):
    """Targets cannot be grouped by this."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"by: found {found!r}, expected one of {', '.join(GROUPINGS)}, or None for the plan's headings."
        )


class Assumptions:
    """Assumptions as numbered notes: equal ones are one note, numbered in the order in which they are met."""

    def __init__(self, targets: Sequence[TargetOutlook], lang: Language) -> None:
        texts = dict.fromkeys(assumed.said(lang) for target in targets for assumed in target.assumed)
        self._lang = lang
        self._numbers = {text: number for number, text in enumerate(texts, start=1)}

    def numbers(self, target: TargetOutlook) -> tuple[int, ...]:
        """Return the numbers of a target's notes."""
        return tuple(sorted({self._numbers[assumed.said(self._lang)] for assumed in target.assumed}))

    @property
    def texts(self) -> tuple[str, ...]:
        """The notes in the order of their numbers."""
        return tuple(self._numbers)


def group_targets(outlook: Outlook, lang: Language, by: str | None) -> dict[str, list[TargetOutlook]]:
    """Return targets by heading; headings in the plan's order, or by unit in charge or theme in order of appearance.

    Raises
    ------
    GroupingUnknownError
        If ``by`` is neither None nor one of `GROUPINGS`.
    """
    if by is not None and by not in GROUPINGS:
        raise GroupingUnknownError(by)
    heading = _HEADINGS[by](outlook, lang)
    known = [name.said(lang) for name in outlook.groups.values()] if by is None else []
    found: dict[str, list[TargetOutlook]] = {name: [] for name in known}
    for target in sorted(outlook.targets, key=lambda one: heading(one) is None):
        found.setdefault(heading(target) or say(_WITHOUT[by], lang), []).append(target)
    return {name: targets for name, targets in found.items() if targets}


def target_table(grouped: dict[str, list[TargetOutlook]], assumptions: Assumptions, lang: Language) -> Table:
    """Return the table; a heading is left out where it would be the only one and says nothing."""
    silent = len(grouped) == 1 and say("no group", lang) in grouped
    groups = tuple(
        RowGroup(heading="" if silent else name, rows=tuple(_row(target, assumptions, lang) for target in targets))
        for name, targets in grouped.items()
    )
    return Table(columns=_columns(lang), groups=groups)


def _columns(lang: Language) -> tuple[Column, ...]:
    comma = ", " if lang == "en" else "，"
    return (
        Column(title=word("target", lang), stack=0),
        Column(title=word("as printed", lang), stack=0, joint=comma),
        Column(title=word("latest", lang), stack=1, joint=comma),
        Column(title=word("class", lang), stack=1, joint=comma),
        Column(title=word("pace needed", lang), stack=2, label=say("needs", lang)),
        Column(title=word("likely outcome", lang), stack=2, joint=comma),
        Column(title=word("probability", lang), stack=3),
        Column(title=word("status", lang), stack=3),
    )


def _row(target: TargetOutlook, assumptions: Assumptions, lang: Language) -> Row:
    pace = pace_text(target, lang)
    return Row(
        cells=(
            name_cell(target, lang),
            printed_cell(target, lang, assumptions.numbers(target)),
            latest_cell(target, lang),
            class_cell(target, lang),
            (pace,) if pace else (),
            outcome_cell(target, lang),
            probability_cell(target, lang),
            status_cell(target, lang),
        )
    )


_WITHOUT: dict[str | None, str] = {None: "no group", "unit": "no unit", "theme": "no theme"}

Heading = Callable[[TargetOutlook], str | None]


def _said(text: Text | None, lang: Language) -> str | None:
    return None if text is None else text.said(lang)


def _of_plan(outlook: Outlook, lang: Language) -> Heading:
    return lambda target: _said(outlook.groups.get(target.group or ""), lang)


def _of_unit(outlook: Outlook, lang: Language) -> Heading:
    return lambda target: _said(target.unit_in_charge, lang)


def _of_theme(outlook: Outlook, lang: Language) -> Heading:
    return lambda target: _said(outlook.themes.get(target.theme or ""), lang) or target.theme


_HEADINGS: dict[str | None, Callable[[Outlook, Language], Heading]] = {
    None: _of_plan,
    "unit": _of_unit,
    "theme": _of_theme,
}
