"""Plan files, tables and documents in; nouns with their file and line out, and findings of what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plancast.core.first_use import loader
from plancast.reading.exchange_rates import exchange_rates

if TYPE_CHECKING:
    from plancast.reading.added_rows import fit_to_be_written, read_frame_rows, read_layout, text_of_value
    from plancast.reading.bundled import bundled_plans, find_plan
    from plancast.reading.documents_text import with_document
    from plancast.reading.earlier import read_earlier
    from plancast.reading.finding_pages import read_finding_page
    from plancast.reading.forms import form_files, open_form, read_form
    from plancast.reading.observations import (
        MOST_BAD_ROWS,
        MOST_BYTES,
        MOST_ROWS,
        observation_files,
        read_observations,
        read_releases,
        read_rows,
    )
    from plancast.reading.plan import read_plan
    from plancast.reading.plan_tests import read_plan_tests
    from plancast.reading.row_words import RowWords
    from plancast.reading.rows import Releases, RowFault, RowReader, Seen
    from plancast.reading.schema import FILES, file_schema, plan_schema
    from plancast.reading.shipped_tables import read_model_records, read_past_targets, read_pooled_growth
    from plancast.reading.tables import read_table
    from plancast.reading.template import new_plan
    from plancast.reading.text_files import MOST_FINDINGS, nearest, path_inside
    from plancast.reading.whole import find_whole, parts_beside

_STANDS_IN = {
    "FILES": "schema",
    "MOST_BAD_ROWS": "observations",
    "MOST_BYTES": "observations",
    "MOST_FINDINGS": "text_files",
    "MOST_ROWS": "observations",
    "Releases": "rows",
    "RowFault": "rows",
    "RowReader": "rows",
    "RowWords": "row_words",
    "Seen": "rows",
    "bundled_plans": "bundled",
    "file_schema": "schema",
    "find_plan": "bundled",
    "find_whole": "whole",
    "fit_to_be_written": "added_rows",
    "form_files": "forms",
    "nearest": "text_files",
    "new_plan": "template",
    "observation_files": "observations",
    "open_form": "forms",
    "parts_beside": "whole",
    "path_inside": "text_files",
    "plan_schema": "schema",
    "read_earlier": "earlier",
    "read_finding_page": "finding_pages",
    "read_form": "forms",
    "read_frame_rows": "added_rows",
    "read_layout": "added_rows",
    "read_model_records": "shipped_tables",
    "read_observations": "observations",
    "read_past_targets": "shipped_tables",
    "read_plan": "plan",
    "read_plan_tests": "plan_tests",
    "read_pooled_growth": "shipped_tables",
    "read_releases": "observations",
    "read_rows": "observations",
    "read_table": "tables",
    "text_of_value": "added_rows",
    "with_document": "documents_text",
}
"""The file of each name, loaded when it is first used: to read a text, no tables or plans are needed."""

__all__ = [
    "FILES",
    "MOST_BAD_ROWS",
    "MOST_BYTES",
    "MOST_FINDINGS",
    "MOST_ROWS",
    "Releases",
    "RowFault",
    "RowReader",
    "RowWords",
    "Seen",
    "bundled_plans",
    "exchange_rates",
    "file_schema",
    "find_plan",
    "find_whole",
    "fit_to_be_written",
    "form_files",
    "nearest",
    "new_plan",
    "observation_files",
    "open_form",
    "parts_beside",
    "path_inside",
    "plan_schema",
    "read_earlier",
    "read_finding_page",
    "read_form",
    "read_frame_rows",
    "read_layout",
    "read_model_records",
    "read_observations",
    "read_past_targets",
    "read_plan",
    "read_plan_tests",
    "read_pooled_growth",
    "read_releases",
    "read_rows",
    "read_table",
    "text_of_value",
    "with_document",
]

if not TYPE_CHECKING:  # a checker of types would take any name for one that is there
    __getattr__ = loader(globals(), _STANDS_IN)
