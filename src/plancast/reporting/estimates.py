"""What units expect beside our median, and how near both came."""

from __future__ import annotations

from plancast.core.form_results import EstimatePair, EstimateScore
from plancast.core.report import Block, Bullets, Column, Heading, Paragraph, Provenance, Report, Row, RowGroup, Table
from plancast.core.target_outlook import TargetOutlook, UnitEstimate
from plancast.core.text import Language
from plancast.core.unit_remarks import OUTCOMES
from plancast.core.words import enumerated, word
from plancast.reporting.numbers import figure_text, number_text, significant_decimals
from plancast.reporting.periods import day_text, period_text
from plancast.reporting.sentences import say, sentences
from plancast.scores import LEAST_PAIRS


def estimate_blocks(target: TargetOutlook, lang: Language) -> list[Block]:
    """Return one line an estimate of a unit; nothing where there is none."""
    items = tuple(_line(one, target, lang) for one in target.unit_estimate)
    return [Heading(text=say("unit estimates", lang)), Bullets(items=items)] if items else []


def _line(one: UnitEstimate, target: TargetOutlook, lang: Language) -> str:
    value = figure_text(one.value, one.printed, target.unit.en, lang)
    about = {
        "unit": one.unit.said(lang),
        "value": value,
        "period": period_text(one.period, lang),
        "day": one.release_date.isoformat(),
    }
    if one.is_event:
        return sentences([say("unit expects event", lang, **about), *_remark(one, lang)], lang)
    decimals = _decimals(one)
    if one.figure is None or one.unit_error is None:
        if one.median is None:
            return sentences([say("unit expects alone", lang, **about), *_remark(one, lang)], lang)
        expects = say("unit expects", lang, median=number_text(one.median, decimals), **about)
        return sentences([expects, *_remark(one, lang)], lang)
    error, figure = number_text(one.unit_error, decimals), number_text(one.figure, _places(one.figure))
    said = [say("unit expected", lang, figure=figure, error=error, **about)]
    if one.median_then is not None and one.median_error is not None:
        median, error = number_text(one.median_then, decimals), number_text(one.median_error, decimals)
        said.append(say("we expected", lang, median=median, error=error))
    return sentences(said, lang)


def _decimals(one: UnitEstimate) -> int:
    """Return places enough to tell the estimate from the median: those of the estimate and one more."""
    return min(_places(one.value) + 1, max(0, significant_decimals(one.value, 5)))


def _places(value: float) -> int:
    return len(f"{value:.10f}".rstrip("0").partition(".")[2])


def _remark(one: UnitEstimate, lang: Language) -> list[str]:
    said = []
    if one.outcome is not None:
        said.append(say("unit outcome", lang, outcome=enumerated(OUTCOMES, one.outcome, lang)))
    said += [say("unit cause", lang, cause=_end(one.cause))] if one.cause is not None else []
    return said + ([say("unit measures", lang, measures=_end(one.measures))] if one.measures is not None else [])


def _end(words: str) -> str:
    return " ".join(words.split()).rstrip(".。")


def report_estimates(score: EstimateScore, lang: Language) -> Report:
    """Return the table of all pairs, means where there are any, and whether anything can be said of who is nearer."""
    blocks: list[Block] = [
        Heading(text=say("score title", lang, plan=score.plan), level=1),
        Paragraph(text=say("score known", lang, day=day_text(score.as_of, lang))),
    ]
    if not score.pairs:
        blocks.append(Paragraph(text=say("score none", lang)))
    else:
        blocks += [_table(score, lang), Paragraph(text=_means(score, lang))]
    members = f"{score.n_members:,}"
    run = {"version": score.version, "seed": score.seed, "day": score.as_of.isoformat(), "plan": score.plan}
    blocks.append(Provenance(text=say("provenance", lang, hash=score.plan_hash, members=members, **run)))
    return Report(lang=lang, blocks=tuple(blocks))


def _table(score: EstimateScore, lang: Language) -> Table:
    titles = ("score estimate", "score median", "score figure", "score unit error", "score median error")
    columns = (
        Column(title=word("unit in charge", lang)),
        Column(title=word("target", lang), stack=1),
        Column(title=word("period", lang), stack=1),
        *(
            Column(title=say(title, lang), stack=2 if place < 3 else 3, align="right")
            for place, title in enumerate(titles)
        ),
    )
    rows = tuple(_row(pair, lang) for pair in score.pairs)
    return Table(columns=columns, groups=(RowGroup(rows=rows),))


def _row(pair: EstimatePair, lang: Language) -> Row:
    places = min(max(_places(pair.estimate), _places(pair.figure)), max(0, significant_decimals(pair.figure, 4)))
    more = places + 1  # tells our median from an estimate near it
    numbers = ((pair.estimate, places), (pair.median, more), (pair.figure, places))
    errors = ((pair.unit_error, places), (pair.median_error, more))
    shown = tuple(() if one is None else (number_text(one, decimals),) for one, decimals in (*numbers, *errors))
    day = pair.day.isoformat()
    return Row(cells=((pair.unit.said(lang), day), (pair.name.said(lang),), (period_text(pair.period, lang),), *shown))


def _means(score: EstimateScore, lang: Language) -> str:
    unit, median = score.unit_scaled_error, score.median_scaled_error
    said = []
    if unit is not None and median is not None:
        said.append(say("score means", lang, unit=number_text(unit, 2), median=number_text(median, 2), n=score.n))
        said.append(say("score nearer", lang, unit=score.n_unit_nearer, median=score.n_median_nearer))
    if score.chance is None:
        said.append(say("score few", lang, least=LEAST_PAIRS))
    else:
        said.append(say("score chance", lang, chance=number_text(score.chance, 2)))
    return sentences(said, lang)
