"""From results to reports: which sentence and table, in which order, in which words; pure."""

from plancast.reporting.check import report_check
from plancast.reporting.estimates import report_estimates
from plancast.reporting.explain import TargetUnknownError, report_explain, target_called
from plancast.reporting.finding_page import report_finding_page
from plancast.reporting.findings import report_findings
from plancast.reporting.form_words import WORDS as FORM_WORDS
from plancast.reporting.forms import NO_UNIT, make_form, unit_slug, units_of
from plancast.reporting.outlook import report_outlook
from plancast.reporting.store import report_added, report_shown, report_store_log
from plancast.reporting.target_table import GROUPINGS, GroupingUnknownError

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
