"""One target explained: figures, rule, arithmetic, probability at neighbouring bounds, record."""

from __future__ import annotations

import math

from plancast.core.names import named, nearest_named
from plancast.core.outlook import CitedSource, Outlook
from plancast.core.report import Block, Bullets, Column, Heading, Paragraph, Report, Row, RowGroup, Table
from plancast.core.target_outlook import Status, TargetOutlook, Used
from plancast.core.text import Language, Text
from plancast.core.words import FORCE, PACE_CLASS, PROBABILITY_FROM, STATUS, enumerated, release_word, word
from plancast.reporting.behind import is_of_others, provenance, record_text
from plancast.reporting.estimates import estimate_blocks
from plancast.reporting.moved import explained_moves
from plancast.reporting.numbers import (
    number_text,
    outcome_decimals,
    probability_text,
    share_text,
    significant_decimals,
)
from plancast.reporting.periods import day_text, period_text
from plancast.reporting.revised import revised_lines, sources_of_used, used_figure
from plancast.reporting.sentences import joined, say, sentences
from plancast.reporting.target_cells import interval_cell, last_year, name_text, outcome_cell, pace_text, way_words
from plancast.reporting.versions import version_blocks

METHODS = {
    "trajectory": ("docs/methods/forecast.md", "docs/methods/nowcast.md"),
    "reference class": ("docs/methods/reference_class.md",),
}
"""Pages of the formulas behind each source of probabilities."""


MOST_DECIMALS = 4
"""Places that a printed figure has at most: more are those of a figure that was worked out."""

_NAMELESS = Text(en="", zh="")


class TargetUnknownError(ValueError):
    """The outlook has no such target."""

    def __init__(self, found: str, outlook: Outlook) -> None:
        names = {target.id: target.name for target in outlook.targets}
        self.nearest = nearest_named(found, names, 3, 0.4) or tuple(names)[:3]
        super().__init__(
            f"{outlook.plan}: found no target {found!r}, expected an id of targets.yaml; "
            f"nearest: {', '.join(self.nearest)}."
        )


def target_called(outlook: Outlook, word: str) -> str:
    """Return the id of the target that a word means: its id, or the name that only this one has; else the word."""
    if any(target.id == word for target in outlook.targets):
        return word
    return named(word, {target.id: target.name for target in outlook.targets}) or word


def report_explain(outlook: Outlook, target_id: str, lang: Language) -> Report:
    """Return all that stands behind one row of the outlook.

    Raises
    ------
    TargetUnknownError
        If the outlook has no such target; the nearest ids are named.
    """
    target = next((one for one in outlook.targets if one.id == target_id), None)
    if target is None:
        raise TargetUnknownError(target_id, outlook)
    blocks = [
        Heading(text=name_text(target, lang), level=1),
        Paragraph(text=_printed(target, lang)),
        *_rule(target, lang),
        *version_blocks(target, _cited(outlook, {one.document for one in target.versions}, lang), lang),
        *_standing(target, lang),
        *_used(outlook, target, lang),
        *_likely(target, lang),
        *explained_moves(outlook, target, lang),
        *_course(target, lang),
        *estimate_blocks(target, lang),
        *_neighbours(target, lang),
        *_behind(target, lang),
        provenance(outlook, lang),
    ]
    return Report(lang=lang, blocks=tuple(blocks))


def _printed(target: TargetOutlook, lang: Language) -> str:
    force = enumerated(FORCE, target.force, lang)
    said = say("explained", lang, printed=target.printed.said(lang), by=period_text(target.by, lang), force=force)
    unit = target.unit_in_charge
    return sentences([said, say("in charge", lang, unit=unit.said(lang)) if unit is not None else ""], lang)


def _rule(target: TargetOutlook, lang: Language) -> list[Block]:
    items = (target.rule.said(lang), *(assumed.said(lang) for assumed in target.assumed))
    return [Heading(text=say("rule", lang)), Bullets(items=items)]


def _standing(target: TargetOutlook, lang: Language) -> list[Block]:
    """Return base, share of the way with its arithmetic, share of the time, class and pace needed."""
    parts = [_way(target, lang)]
    if target.time_elapsed is not None:
        parts.append(say("time stated", lang, time=share_text(target.time_elapsed, lang)))
    if target.pace_class is not None:
        parts.append(say("class stated", lang, pace_class=enumerated(PACE_CLASS, target.pace_class, lang)))
    if target.pace_needed is not None:
        parts.append(say("pace stated", lang, pace=pace_text(target, lang)))
    text = sentences(parts, lang)
    return [Heading(text=say("stands", lang)), Paragraph(text=text)] if text else []


def _way(target: TargetOutlook, lang: Language) -> str:
    """Return the arithmetic of the way where it is that of a straight line; else what is known of it."""
    base, latest, bound, progress = target.base, target.latest, target.bound, target.progress
    said = (
        "" if base is None else say("base stated", lang, base=_plain(base.value), period=period_text(base.period, lang))
    )
    if progress is None:
        return said
    share, words = share_text(progress, lang), way_words(target, lang)
    if words:
        share = say("way in words", lang, progress=share, words=words)
    if base is None or latest is None or bound is None or bound == base.value:
        return sentences([said, say("way stated", lang, progress=share)], lang)
    straight = (latest.value - base.value) / (bound - base.value)
    if not math.isclose(straight, progress, rel_tol=1e-6, abs_tol=1e-6):
        return sentences([said, say("way stated", lang, progress=share)], lang)
    return say(
        "way arithmetic",
        lang,
        base=_plain(base.value),
        base_period=period_text(base.period, lang),
        bound=_plain(bound),
        latest=_plain(latest.value),
        period=period_text(latest.period, lang),
        progress=share,
    )


def _plain(value: float) -> str:
    """Return a figure with all its digits; one that was worked out, of very many, to four significant ones."""
    decimals = max(0, -_exponent(value))
    return number_text(value, decimals if decimals <= MOST_DECIMALS else significant_decimals(value, 4))


def _exponent(value: float) -> int:
    digits = f"{value:.10g}"
    if "e" in digits:
        return -significant_decimals(value)
    return -len(digits.partition(".")[2])


def _used(outlook: Outlook, target: TargetOutlook, lang: Language) -> list[Block]:
    heading = Heading(text=say("used", lang))
    if not target.used:
        day = day_text(outlook.as_of, lang)
        return [heading, Paragraph(text=say("no figures", lang, day=day))] if target.latest is None else []
    columns = (
        Column(title=word("period", lang), stack=0),
        Column(title=word("figure", lang), stack=0, align="right"),
        Column(title=word("release day", lang), stack=1),
        Column(title=word("status", lang), stack=1),
        Column(title=word("source", lang), stack=2),
    )
    rows = tuple(_used_row(used, target, lang) for used in target.used)
    table = Table(columns=columns, groups=(RowGroup(rows=rows),))
    revised = revised_lines(target.used, target.unit.en, lang)
    notes = [Bullets(items=revised)] if revised else []
    named = {name for used in target.used for name in sources_of_used(used)}
    return [heading, table, *notes, Bullets(items=_cited(outlook, named, lang))]


def _cited(outlook: Outlook, named: set[str], lang: Language) -> tuple[str, ...]:
    """Return title, day and address of each document that is named, newest first."""
    names = named & set(outlook.sources)
    ordered = sorted(names, key=lambda name: (outlook.sources[name].published, name), reverse=True)
    return tuple(_source_line(name, outlook.sources[name], lang) for name in ordered)


def _source_line(name: str, source: CitedSource, lang: Language) -> str:
    parts = [source.title.said(lang), source.published.isoformat(), *([source.url] if source.url else [])]
    return f"{name}: {', '.join(parts)}" if lang == "en" else f"{name}：{'，'.join(parts)}"


def _used_row(used: Used, target: TargetOutlook, lang: Language) -> Row:
    value = used_figure(used, target.unit.en, lang)
    name = target.name if used.indicator == target.indicator else _NAMELESS
    status = release_word(used.release_status, name, lang, used.indicator)
    period = period_text(used.period, lang)
    other = (used.indicator,) if used.indicator != target.indicator else ()
    return Row(
        cells=(
            (period, *other),
            (value,),
            (used.release_date.isoformat(),),
            (status,) if status else (),
            (used.source,),
        )
    )


def _likely(target: TargetOutlook, lang: Language) -> list[Block]:
    return [Heading(text=say("likely", lang)), Paragraph(text=sentences(_likely_parts(target, lang), lang))]


def _likely_parts(target: TargetOutlook, lang: Language) -> list[str]:
    if target.probability is None:
        return [_without_probability(target, lang)]
    parts = []
    outcome = outcome_cell(target, lang)
    if len(outcome) == 2:
        parts.append(say("outcome stated", lang, median=outcome[0], interval=outcome[1]))
    source = enumerated(PROBABILITY_FROM, target.probability_from or "", lang)
    probability = probability_text(target.probability, lang)
    parts.append(say("probability stated", lang, probability=probability, source=source))
    if target.probability_strict is not None:
        strict = probability_text(target.probability_strict, lang)
        parts.append(say("strict stated", lang, probability=strict))
    if target.probability_later is not None:
        later = probability_text(target.probability_later, lang)
        parts.append(say("later stated", lang, year=last_year(target), probability=later))
    return parts


def _course(target: TargetOutlook, lang: Language) -> list[Block]:
    """Return the nowcast of the running year, and the indicator's likely course year by year."""
    blocks: list[Block] = []
    if (running := target.running_year) is not None:
        decimals = outcome_decimals(running.value - running.sd, running.value + running.sd, target.printed.en)
        value, error = (number_text(number, decimals) for number in (running.value, running.sd))
        sentence = "running pooled" if running.is_pooled else "running"
        text = say(sentence, lang, year=running.year, value=value, error=error, n=running.n_pairs)
        blocks += [Heading(text=word("nowcast", lang)), Paragraph(text=text)]
    if target.trajectory:
        rows = []
        decimals = max(outcome_decimals(*one.interval_80, target.printed.en) for one in target.trajectory)
        for one in target.trajectory:
            cells = interval_cell(one.median, one.interval_80, decimals, lang)
            rows.append(Row(cells=((str(one.year),), *((cell,) for cell in cells))))
        titles = (say("year", lang), word("median", lang), word("interval", lang))
        columns = tuple(Column(title=title, stack=place) for place, title in enumerate(titles))
        table = Table(columns=columns, groups=(RowGroup(rows=tuple(rows)),))
        blocks += [Heading(text=say("course", lang)), table]
    return blocks


def _without_probability(target: TargetOutlook, lang: Language) -> str:
    status = enumerated(STATUS, target.status, lang)
    if target.status in (Status.MET, Status.MISSED):
        return _decided(target, lang)
    why = target.missing.said(lang).rstrip(".。") if target.missing is not None else status
    return say("no probability", lang, why=why)


def _decided(target: TargetOutlook, lang: Language) -> str:
    """Return the verdict, and at the strict bound where the word is tolerant."""
    said = say("decided", lang, status=enumerated(STATUS, target.status, lang))
    if target.met_strict is None:
        return said
    strict = enumerated(STATUS, Status.MET if target.met_strict else Status.MISSED, lang)
    return sentences([said, say("strict stated", lang, probability=strict)], lang)


def _neighbours(target: TargetOutlook, lang: Language) -> list[Block]:
    blocks: list[Block] = []
    if target.yearly:
        rows = [(f"{one.bound:.0f}", one.probability) for one in target.yearly]
        blocks += [Heading(text=say("yearly", lang)), _chances(say("year", lang), rows, lang)]
    if target.neighbours:
        rows = [(_plain(one.bound), one.probability) for one in target.neighbours]
        blocks += [Heading(text=say("neighbours", lang)), _chances(say("bound", lang), rows, lang)]
    return blocks


def _chances(title: str, rows: list[tuple[str, float]], lang: Language) -> Table:
    columns = (
        Column(title=title, stack=0, align="right"),
        Column(title=word("probability", lang), stack=1, align="right"),
    )
    cells = tuple(Row(cells=((bound,), (probability_text(chance, lang),))) for bound, chance in rows)
    return Table(columns=columns, groups=(RowGroup(rows=cells),))


def _behind(target: TargetOutlook, lang: Language) -> list[Block]:
    """Return model or reference class with its record, the note of the plan, and where the formulas stand."""
    items = []
    record = target.record
    if target.probability is not None or record is not None:
        name = record.name.said(lang) if record is not None and record.name is not None else ""
        text = record_text(target, lang)
        items.append(text if not name or name in text else f"{name}{': ' if lang == 'en' else '：'}{text}")
    if is_of_others(target):
        items.append(say("record of others", lang))
    if target.note is not None:
        items.append(target.note.said(lang))
    pages = METHODS.get(target.probability_from or "", ())
    if pages:
        items.append(say("formulas", lang, pages=joined(pages, lang)))
    return [Heading(text=say("behind it", lang)), Bullets(items=tuple(items))] if items else []
