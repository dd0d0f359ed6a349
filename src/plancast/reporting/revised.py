"""Both vintages of revised years: what was printed, what it counts as now, and the revision between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plancast.core.target_outlook import Used, UsedRevision, UsedVintage
from plancast.core.text import Language
from plancast.reporting.numbers import figure_text, number_text, significant_decimals, span_text
from plancast.reporting.periods import period_text
from plancast.reporting.sentences import joined, say


def used_figure(used: Used, unit: str, lang: Language) -> str:
    """Return a figure as printed; one that a revision moved as it counts now, and as printed."""
    if used.factor is None:
        return figure_text(used.value, used.printed, unit, lang)
    value = number_text(used.value, significant_decimals(used.value, digits=3))
    return say("carried figure", lang, value=value, printed=figure_text(used.value, used.printed, unit, lang))


def sources_of_used(used: Used) -> tuple[str, ...]:
    """Return the ids of all documents behind a figure: its own, and those of its other vintages and revisions."""
    vintages = (*used.vintages, *(one for revision in used.revisions for one in (revision.old, revision.new)))
    return (used.source, *(one.source for one in vintages))


def revised_lines(used: Sequence[Used], unit: str, lang: Language) -> tuple[str, ...]:
    """Return one line a run of years that the same revisions moved, and one a year that was released otherwise too."""
    return (*_moved(used, lang), *_otherwise(used, unit, lang))


def _moved(used: Sequence[Used], lang: Language) -> Iterator[str]:
    for revisions, run in groupby(used, key=lambda one: one.revisions):
        if not revisions:
            continue
        figures = list(run)
        ends = [period_text(one.period, lang) for one in (figures[0], figures[-1])]
        years = span_text(ends if ends[0] != ends[1] else ends[:1], lang)
        factor = f"{figures[0].factor:.4f}"
        for revision in revisions:
            yield say("carried", lang, years=years, factor=factor, **_revision(revision, lang))


def _revision(revision: UsedRevision, lang: Language) -> dict[str, str]:
    return {
        "indicator": revision.indicator,
        "period": revision.period,
        "old": _release(revision.old, lang),
        "new": _release(revision.new, lang),
    }


def _release(vintage: UsedVintage, lang: Language, printed: str | None = None) -> str:
    day = vintage.release_date.isoformat()
    return say("released as", lang, printed=printed or vintage.printed, source=vintage.source, day=day)


def _otherwise(used: Sequence[Used], unit: str, lang: Language) -> Iterator[str]:
    for one in used:
        others = [_release(old, lang, figure_text(old.value, old.printed, unit, lang)) for old in one.vintages]
        if others:
            yield say("other vintages", lang, year=one.period, others=joined(others, lang))
