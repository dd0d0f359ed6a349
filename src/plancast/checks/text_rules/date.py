"""Years and periods that cannot be.

Dates are words of a text, not figures of it: a finding quotes the words, and its figures are those told of that time in
the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.date_apart import years_apart
from plancast.checks.text_rules.date_events import events
from plancast.checks.text_rules.date_fiscal import financial_years
from plancast.checks.text_rules.date_labels import censuses, labels_of_years, years_not_yet
from plancast.checks.text_rules.date_lasting import lasting, levels_backward
from plancast.checks.text_rules.date_months import months_of_parts
from plancast.checks.text_rules.date_origins import (
    bases_of_growth,
    later_origins,
    origins_in_a_sentence,
    what_followed,
    years_compared,
)
from plancast.checks.text_rules.date_parts import parts_of_a_year
from plancast.checks.text_rules.date_plans import years_of_plans
from plancast.checks.text_rules.date_reports import ends_of_years, openings_of_plans, years_in_review
from plancast.checks.text_rules.date_spans import rows_of_years, spans_of_years
from plancast.checks.text_rules.date_spoken import days_of_speaking
from plancast.checks.text_rules.date_weekdays import days_of_the_week
from plancast.checks.text_rules.date_years import far_years, years_against_the_day, years_ahead
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule

_SORTS = (
    parts_of_a_year,
    months_of_parts,
    years_of_plans,
    spans_of_years,
    rows_of_years,
    far_years,
    years_ahead,
    years_against_the_day,
    events,
    years_apart,
    days_of_speaking,
    financial_years,
    days_of_the_week,
    lasting,
    levels_backward,
    later_origins,
    origins_in_a_sentence,
    what_followed,
    years_compared,
    years_in_review,
    openings_of_plans,
    ends_of_years,
    bases_of_growth,
    labels_of_years,
    censuses,
    years_not_yet,
)


def _find(evidence: Evidence) -> Iterator[Relation]:
    told: set[int] = set()
    for sort in _SORTS:
        for relation in sort(evidence.passage):
            place = -1 if relation.place is None else relation.place
            if relation.holds or place not in told:
                yield relation
            if not relation.holds:
                told.add(place)


RULE = TextRule(("DATE",), _find)
