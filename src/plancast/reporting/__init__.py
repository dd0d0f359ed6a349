"""From results to reports: which sentence and table, in which order, in which words; pure."""

from plancast.reporting.explain import TargetUnknownError, report_explain
from plancast.reporting.findings import report_findings
from plancast.reporting.outlook import report_outlook
from plancast.reporting.store import report_added, report_shown, report_store_log
from plancast.reporting.target_table import GROUPINGS, GroupingUnknownError

__all__ = [
    "GROUPINGS",
    "GroupingUnknownError",
    "TargetUnknownError",
    "report_added",
    "report_explain",
    "report_findings",
    "report_outlook",
    "report_shown",
    "report_store_log",
]
