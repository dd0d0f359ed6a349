"""What every format of tables promises, in and out."""

from __future__ import annotations

import pytest

from plancast import store
from plancast.core.finding import Finding
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.core.sdmx import CODE_OF_STATUS, STATUS_OF_CODE
from plancast.core.table_words import COLUMN_NAMES, STATUS_NAMES, column_named, status_named
from plancast.core.words import RELEASE_STATUS
from plancast.reading import tables
from plancast.store import export
from sample_plans import make_row


@pytest.mark.parametrize("form", tables.FORMATS, ids=lambda form: form.name)
def test_a_format_has_a_name_and_endings_and_reads_nothing_from_nothing(form, tmp_path):
    assert form.name
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in form.suffixes)
    assert not form.accepts(b"\x00\x01\x02\x03")
    path = tmp_path / f"in{form.suffixes[0]}"
    path.write_bytes(b"\x00\x01\x02\x03")
    found = list(tables.read_table(path, {}))
    assert len(found) == 1
    assert isinstance(found[0], Finding)


@pytest.mark.parametrize("form", export.FORMATS, ids=lambda form: form.name)
def test_what_is_written_says_where_it_stands_when_read(form, tmp_path):
    path = tmp_path / f"out{form.suffix}"
    path.write_bytes(export.export_rows([make_row("rd", 2025, "3.60", unit="%")], form.name))
    assert store.export_format(path.name) == form.name
    (row,) = tables.read_table(path, {}, "out")
    assert isinstance(row, RawRow)
    assert row.file == "out"
    assert row.line >= 1
    assert str(row.where("value")).startswith("out:")
    assert len(row.cells) == len(ALL_COLUMNS)


def test_an_unknown_format_is_told_with_those_that_are_known():
    with pytest.raises(ValueError, match="found 'ods', expected one of: csv, sdmx-csv, xlsx, parquet"):
        store.export_rows([], "ods")


def test_every_word_for_a_column_or_a_status_means_one_of_ours():
    assert set(COLUMN_NAMES.values()) == set(ALL_COLUMNS)
    assert set(STATUS_NAMES.values()) <= set(RELEASE_STATUS)
    assert all(column_named(word) == column for word, column in COLUMN_NAMES.items())
    assert all(status_named(word) == status for word, status in STATUS_NAMES.items())


def test_codes_of_sdmx_lead_to_statuses_of_ours_and_back_where_they_can():
    assert set(STATUS_OF_CODE.values()) <= set(RELEASE_STATUS)
    for status in ("preliminary", "actual", "expectation"):
        assert STATUS_OF_CODE[CODE_OF_STATUS[status]] == status
