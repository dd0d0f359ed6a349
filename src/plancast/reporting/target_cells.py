"""What stands in the cells of one target's row."""

from __future__ import annotations

from plancast.core.report import Cell
from plancast.core.target_outlook import Latest, Status, TargetOutlook
from plancast.core.text import Language
from plancast.core.verdicts.phrases import names_a_cut
from plancast.core.words import FORCE, PACE_CLASS, PROBABILITY_FROM, STATUS, enumerated, release_word
from plancast.reporting.numbers import (
    figure_text,
    number_text,
    outcome_decimals,
    probability_text,
    share_text,
    significant_decimals,
    span_text,
)
from plancast.reporting.periods import period_text
from plancast.reporting.sentences import joined, say
from plancast.reporting.versions import version_marks

MOST_PROGRESS = 2
"""Share of the way up to which it is shown as a number."""

_NO_UNIT = ("", "date", "text", "milestone")
"""Units that say nothing of a figure."""


def name_text(target: TargetOutlook, lang: Language) -> str:
    """Return the name of a target with its unit in brackets, as in the tables of official plans."""
    name, unit = target.name.said(lang), target.unit.said(lang)
    if target.unit.en in _NO_UNIT:
        return name
    return f"{name} ({unit})" if lang == "en" else f"{name}（{unit}）"


def name_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return name and unit, and the id that other commands take."""
    return (name_text(target, lang), target.id)


def printed_cell(target: TargetOutlook, lang: Language, notes: tuple[int, ...]) -> Cell:
    """Return the bound as printed, its deadline, marks, and where its assumptions stand.

    Marked are binding targets, bounds that were adjusted or set later, and those that another source prints otherwise.
    """
    printed = target.printed.said(lang)
    lines = [] if target.by in printed else [period_text(target.by, lang)]
    if target.force == "binding":
        lines.append(enumerated(FORCE, target.force, lang))
    lines += version_marks(target, lang)
    if notes:
        lines.append(say("note", lang, numbers=joined([str(number) for number in notes], lang)))
    return (printed, *(line for line in lines if line))


def latest_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return the newest figure, what it describes, and when and as what it was released."""
    latest = target.latest
    if latest is None:
        return ()
    status = release_word(latest.release_status, target.name, lang, target.indicator)
    lines = (
        figure_text(latest.value, latest.printed, latest.unit, lang),
        second_text(latest, lang),
        period_text(latest.period, lang),
        latest.release_date.isoformat(),
        status,
    )
    return tuple(line for line in lines if line)


def second_text(latest: Latest, lang: Language) -> str:
    """Return the figure in the indicator's second unit, where it has one."""
    if latest.second_value is None or latest.second_unit is None:
        return ""
    number, unit = number_text(latest.second_value, significant_decimals(latest.second_value)), latest.second_unit
    return f"= {number} {unit.en}" if lang == "en" else f"＝{number}{unit.zh}"


def class_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return the official class, and the share of the way against the figure's own share of the time."""
    lines = []
    if target.pace_class is not None:
        lines.append(enumerated(PACE_CLASS, target.pace_class, lang))
    lines.append(way_text(target, lang))
    return tuple(line for line in lines if line)


def way_text(target: TargetOutlook, lang: Language) -> str:
    """Return shares of way and time, as far as they are known."""
    if target.pace_class is None and not target.time_elapsed:
        return ""  # a figure of the base year says nothing of the pace
    if target.progress is None:
        return say("time", lang, time=share_text(target.time_elapsed, lang)) if target.time_elapsed is not None else ""
    progress, words = share_text(target.progress, lang), way_words(target, lang)
    if target.time_elapsed is None:
        return words or say("way", lang, progress=progress)
    if words:
        return say("words and time", lang, words=words, time=share_text(target.time_elapsed, lang))
    return say("way and time", lang, progress=progress, time=share_text(target.time_elapsed, lang))


def way_words(target: TargetOutlook, lang: Language) -> str:
    """Return words in place of a share of the way below 0 or far above 1, which no longer tells how far it is."""
    if target.progress is None or 0 <= round(target.progress, 2) <= MOST_PROGRESS:
        return ""
    if target.progress < 0:
        return say("before base", lang)
    return say("far past" if target.pace_class in ("ahead", "faster") else "over cap", lang)


def pace_text(target: TargetOutlook, lang: Language) -> str:
    """Return the pace needed with its unit; in Chinese as official texts say it."""
    if target.pace_needed is None:
        return ""
    number = number_text(target.pace_needed, min(2, significant_decimals(target.pace_needed, 2)))
    if lang == "zh":
        return _pace_in_chinese(target, number)
    unit = target.pace_unit.said(lang) if target.pace_unit is not None else ""
    if unit[:1].isdigit():
        unit = f"({unit})"  # "5.0 10 thousand units" would be read as one number
    return f"{number} {unit}".strip()


def _pace_in_chinese(target: TargetOutlook, number: str) -> str:
    """Return a pace as a rise or fall a year, as what is to be gathered a year, or as a level to keep."""
    unit = target.pace_unit.zh if target.pace_unit is not None else ""
    is_over_years, is_cap = "-" in target.by, "at_most" in target.rule_words
    is_fall = number.startswith("-")
    size, years = number.removeprefix("-"), "年均" if is_over_years else ""
    if unit == "%/年":
        if names_a_cut(target.name) and target.judged_unit is None:
            return f"年均下降{number}%"
        if is_cap and not is_fall:
            return f"年均增长不超过{size}%"
        return f"年均{'下降' if is_fall else '增长'}{size}%"
    if unit == "个百分点/年":
        return f"年均{'下降' if is_fall else '提高'}{size}个百分点"
    if unit.endswith("/年") and (is_over_years or unit != target.unit.zh):
        unit = unit.removesuffix("/年")
        if is_over_years:
            return f"每年{'不超过' if is_cap else '需达到'}{number}{unit}"
        return f"每年需{'减少' if is_fall else '新增'}{size}{unit}"
    return f"{years}须控制在{number}{unit}以内" if is_cap else f"{years}须达到{number}{unit}"


def outcome_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return the median at the deadline and the 80 % interval."""
    if target.median is None:
        return ()
    if target.interval_80 is None:
        return (number_text(target.median, significant_decimals(target.median)) + judged_unit_text(target, lang),)
    decimals = outcome_decimals(*target.interval_80, target.printed.en)
    median, interval = interval_cell(target.median, target.interval_80, decimals, lang)
    return (median + judged_unit_text(target, lang), interval)


def judged_unit_text(target: TargetOutlook, lang: Language) -> str:
    """Return the unit of the judged figure where it is not that of the row."""
    if target.judged_unit is None:
        return ""
    return f" {target.judged_unit.en}" if lang == "en" else target.judged_unit.zh


def interval_cell(median: float, interval: tuple[float, float], decimals: int, lang: Language) -> tuple[str, str]:
    """Return a median and the interval around it, rounded to places after the point."""
    low, high = interval
    grouped_from = 1_000 if max(abs(low), abs(high)) >= 10_000 else 10_000  # both ends alike
    middle, *ends = (number_text(value, decimals, grouped_from) for value in (median, low, high))
    return (middle, span_text(ends, lang))


def probability_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return the probability, at the strict bound where the word is tolerant, and by the later deadline."""
    if target.probability is None:
        return ()
    lines = [probability_text(target.probability, lang)]
    strict = probability_text(target.probability_strict, lang) if target.probability_strict is not None else lines[0]
    if strict != lines[0]:  # what rounds to the same says nothing more
        lines.append(say("strict", lang, probability=strict))
    if target.status is Status.FORECAST and target.pace_class == "ahead":
        lines.append(say("stays", lang))
    if target.probability_later is not None:
        later = probability_text(target.probability_later, lang)
        lines.append(say("later", lang, year=last_year(target), probability=later))
    return tuple(lines)


def status_cell(target: TargetOutlook, lang: Language) -> Cell:
    """Return what is known, and what the probability comes from."""
    status = enumerated(STATUS, target.status, lang)
    record = target.record
    if target.status is Status.REFERENCE_CLASS and record is not None and record.n is not None:
        return (status, say("n of m", lang, met=record.met, n=record.n))
    if target.status is Status.NOT_MEASURABLE and target.missing == target.rule:
        return (status, say("not understood", lang))
    if target.status in (Status.MET, Status.MISSED):
        return (status, *_otherwise(target, lang))
    if target.probability_from is None or target.probability_from == target.status:
        return (status,)
    source = enumerated(PROBABILITY_FROM, target.probability_from, lang)
    return (status,) if source in status else (status, source)


def _otherwise(target: TargetOutlook, lang: Language) -> Cell:
    """Return where a target is decided otherwise: at the strict bound, and by the releases that told its figures."""
    is_met = target.status is Status.MET
    return tuple(
        say(sentence, lang, status=enumerated(STATUS, Status.MET if said else Status.MISSED, lang))
        for sentence, said in (("strictly", target.met_strict), ("first told", target.met_first))
        if said is not None and said != is_met
    )


def last_year(target: TargetOutlook) -> str:
    """Return the last year that a deadline names: 2030 of ``2026-2030``."""
    return target.by[-4:]
