"""A part beside its whole, and two plans side by side."""

from __future__ import annotations

from plancast.core.beside import Beside, BesideTarget, Pair
from plancast.core.outlook import Outlook
from plancast.core.parts import LikeIndicator, WholeOutlook
from plancast.core.report import Block, Bullets, Cell, Column, Heading, Paragraph, Row, RowGroup, Table
from plancast.core.text import Language
from plancast.core.words import PACE_CLASS, STATUS, enumerated, word
from plancast.reporting.numbers import (
    figure_text,
    number_text,
    outcome_decimals,
    probability_text,
    significant_decimals,
)
from plancast.reporting.periods import period_text
from plancast.reporting.projects import amount_text, short_number, with_unit
from plancast.reporting.sentences import joined, say
from plancast.reporting.target_cells import interval_cell


def whole_blocks(whole: WholeOutlook | None, lang: Language) -> list[Block]:
    """Return the part beside its whole: one row an indicator, and all releases of a figure that was restated."""
    if whole is None or not whole.indicators:
        return []
    vintages = tuple(_vintages(one, lang) for one in whole.indicators if len({r.printed for r in one.releases}) > 1)
    heading = Heading(text=say("whole", lang, plan=whole.plan_name.said(lang)))
    return [heading, _whole_table(whole, lang), *([Bullets(items=vintages)] if vintages else [])]


def _whole_table(whole: WholeOutlook, lang: Language) -> Table:
    columns = (
        Column(title=say("indicator", lang)),
        Column(title=say("here", lang), stack=1, align="right", label=say("here", lang)),
        Column(title=say("its whole", lang), stack=1, align="right", label=say("its whole", lang)),
        Column(title=say("share", lang), stack=2),
        Column(title=say("mean growth", lang), stack=2),
        Column(title=say("implied", lang), stack=3),
    )
    return Table(columns=columns, groups=(RowGroup(rows=tuple(_whole_row(one, lang) for one in whole.indicators)),))


def _whole_row(one: LikeIndicator, lang: Language) -> Row:
    unit = one.unit.said(lang)
    name = f"{one.name.en} ({unit})" if lang == "en" else f"{one.name.zh}（{unit}）"
    period = () if one.period is None else (period_text(one.period, lang),)
    return Row(
        cells=(
            (name, one.indicator),
            () if one.value is None else (short_number(one.value), *period),
            () if one.whole_value is None else (short_number(one.whole_value), *period),
            _share_cell(one, lang),
            _growth_cell(one, lang),
            _implied_cell(one, lang),
        )
    )


def _share_cell(one: LikeIndicator, lang: Language) -> Cell:
    if not one.comparable:
        reason = "" if one.reason is None else one.reason.said(lang)
        return (word("not comparable", "en") if lang == "en" else "不可比", reason)
    if one.share is not None:
        basis = () if one.basis in (None, "not revised") else (say(str(one.basis), lang),)
        return (_per_cent(one.share, lang), *basis)
    if one.difference is not None:
        return (
            say(
                "apart by points" if one.unit.en.startswith("%") else "less", lang, difference=f"{one.difference:+.1f}"
            ),
        )
    return ()


def _growth_cell(one: LikeIndicator, lang: Language) -> Cell:
    if one.growth is None or one.whole_growth is None:
        return ()
    here, whole = (number_text(value, 1) for value in (one.growth, one.whole_growth))
    return (say("growth span", lang, here=here, whole=whole), period_text(f"{one.growth_from}-{one.growth_to}", lang))


def _implied_cell(one: LikeIndicator, lang: Language) -> Cell:
    lines = []
    if one.implied_growth is not None:
        lines.append(say("implied growth", lang, growth=number_text(one.implied_growth, 1), year=one.implied_year))
    if one.implied_level is not None:
        level = amount_text(one.implied_level, one.unit, lang)
        lines.append(say("implied level", lang, level=level, year=one.implied_year))
    if one.own_share is not None:
        lines.append(say("own share", lang, share=_per_cent(one.own_share, lang)))
    return tuple(lines)


def _vintages(one: LikeIndicator, lang: Language) -> str:
    said = [
        say(
            "vintage",
            lang,
            value=with_unit(figure_text(release.value, release.printed, one.unit.en, lang), one.unit, lang),
            day=release.release_date.isoformat(),
            basis=say(release.basis, lang),
        )
        for release in one.releases
    ]
    return say("vintage line", lang, name=one.name.said(lang), year=one.period, releases=joined(said, lang))


def _per_cent(share: float, lang: Language) -> str:
    number = number_text(100 * share, min(2, significant_decimals(100 * share, 3)))
    return f"{number} %" if lang == "en" else f"{number}%"


def beside_blocks(outlook: Outlook, lang: Language) -> list[Block]:
    """Return like targets of the plan beside: a group a pair, a row a plan."""
    beside = outlook.beside
    if beside is None:
        return []
    heading = Heading(text=say("beside", lang, plan=beside.plan_name.said(lang)))
    table = [_beside_table(outlook, beside, lang)] if beside.pairs else []
    return [heading, *table, Paragraph(text=_unmatched(outlook, beside, lang))]


def _unmatched(outlook: Outlook, beside: Beside, lang: Language) -> str:
    return say(
        "unmatched",
        lang,
        plan=outlook.plan,
        other=beside.plan,
        here=beside.n_unmatched,
        n_here=len(outlook.targets),
        there=beside.n_unmatched_there,
        n_there=len(beside.pairs) + beside.n_unmatched_there,
    )


def _beside_table(outlook: Outlook, beside: Beside, lang: Language) -> Table:
    columns = (
        Column(title=say("plan column", lang)),
        Column(title=word("as printed", lang), stack=1),
        Column(title=word("class", lang), stack=1),
        Column(title=word("likely outcome", lang), stack=2, align="right"),
        Column(title=word("probability", lang), stack=2, align="right"),
    )
    groups = tuple(
        RowGroup(
            heading=_pair_heading(pair, lang),
            rows=(_side_row(outlook.plan, pair.here, lang), _side_row(beside.plan, pair.there, lang)),
        )
        for pair in beside.pairs
    )
    return Table(columns=columns, groups=groups)


def _pair_heading(pair: Pair, lang: Language) -> str:
    name = pair.here.name.said(lang)
    return name if pair.reason is None else say("unlike", lang, name=name, reason=pair.reason.said(lang))


def _side_row(plan: str, target: BesideTarget, lang: Language) -> Row:
    printed = target.printed.said(lang)
    by = () if target.by in printed else (period_text(target.by, lang),)
    probability = probability_text(target.probability, lang) if target.probability is not None else ""
    status = enumerated(STATUS, target.status, lang)
    return Row(
        cells=(
            (plan, target.id),
            (f"{printed}{_unit(target, lang)}", *by),
            (enumerated(PACE_CLASS, target.pace_class, lang),) if target.pace_class is not None else (),
            _outcome(target, lang),
            (probability,)
            if probability and target.status == "forecast"
            else tuple(filter(None, (probability, status))),
        )
    )


def _unit(target: BesideTarget, lang: Language) -> str:
    unit, printed = target.unit.said(lang), target.printed.said(lang)
    if unit in printed or target.unit.en in ("date", "text", "milestone"):
        return ""
    return f" ({unit})" if lang == "en" else f"（{unit}）"


def _outcome(target: BesideTarget, lang: Language) -> Cell:
    if target.median is None:
        return ()
    if target.interval_80 is None:
        return (number_text(target.median, significant_decimals(target.median)),)
    decimals = outcome_decimals(*target.interval_80, target.printed.en)
    unit = "" if target.judged_unit is None else f" {target.judged_unit.en}" if lang == "en" else target.judged_unit.zh
    median, interval = interval_cell(target.median, target.interval_80, decimals, lang)
    return (median + unit, interval)
