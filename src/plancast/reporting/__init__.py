"""From results to reports: which sentence and table, in which order, in which words; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader

if TYPE_CHECKING:
    from plancast.reporting.check import report_check
    from plancast.reporting.estimates import report_estimates
    from plancast.reporting.explain import TargetUnknownError, report_explain, target_called
    from plancast.reporting.finding_page import report_finding_page
    from plancast.reporting.findings import report_findings
    from plancast.reporting.form_words import FORM_WORDS
    from plancast.reporting.forms import NO_UNIT, make_form, unit_slug, units_of
    from plancast.reporting.outlook import report_outlook
    from plancast.reporting.store import report_added, report_shown, report_store_log
    from plancast.reporting.target_table import GROUPINGS, GroupingUnknownError

_STANDS_IN = {
    "FORM_WORDS": "form_words",
    "GROUPINGS": "target_table",
    "GroupingUnknownError": "target_table",
    "NO_UNIT": "forms",
    "TargetUnknownError": "explain",
    "make_form": "forms",
    "report_added": "store",
    "report_check": "check",
    "report_estimates": "estimates",
    "report_explain": "explain",
    "report_finding_page": "finding_page",
    "report_findings": "findings",
    "report_outlook": "outlook",
    "report_shown": "store",
    "report_store_log": "store",
    "target_called": "explain",
    "unit_slug": "forms",
    "units_of": "forms",
}
"""The file of each name, loaded when it is first used."""

__all__ = [
    "FORM_WORDS",
    "GROUPINGS",
    "NO_UNIT",
    "GroupingUnknownError",
    "TargetUnknownError",
    "make_form",
    "report_added",
    "report_check",
    "report_estimates",
    "report_explain",
    "report_finding_page",
    "report_findings",
    "report_outlook",
    "report_shown",
    "report_store_log",
    "target_called",
    "unit_slug",
    "units_of",
]

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
