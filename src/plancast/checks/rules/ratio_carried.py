"""A ratio printed before a revision of the level that it is relative to, and carried to the newest base."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import release_in_words
from plancast.core.finding import Finding, finding
from plancast.core.plan import Indicator
from plancast.core.series import YearFigure, yearly_series


def _find(evidence: Evidence) -> Iterator[Finding]:
    for indicator in evidence.plan.indicators.values():
        if indicator.relative_to is None or indicator.id not in evidence.vintages.releases:
            continue
        figures = yearly_series(evidence.plan, evidence.vintages, indicator.id).figures
        carried = [figure for figure in figures if figure.junctions]
        if carried:
            yield _finding(indicator, carried)


def _finding(indicator: Indicator, carried: list[YearFigure]) -> Finding:
    newest = carried[-1]
    (printed, *_), junction = newest.releases, newest.junctions[0]
    ratio, old, new = (release_in_words(one) for one in (printed, junction.old, junction.new))
    return finding(
        "RATIO_CARRIED",
        printed.where,
        quotes=(printed.figure.text, junction.old.figure.text, junction.new.figure.text),
        indicator=indicator.id,
        level=indicator.relative_to,
        n=len(carried),
        first=carried[0].year,
        period=newest.year,
        level_period=junction.new.period.text,
        value=f"{newest.value:.3g}",
        ratio_en=ratio.en,
        ratio_zh=ratio.zh,
        old_en=old.en,
        old_zh=old.zh,
        new_en=new.en,
        new_zh=new.zh,
    )


RULE = CheckRule("RATIO_CARRIED", _find)
