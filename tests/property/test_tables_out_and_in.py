"""What is written in any format is read back to the same rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.figures import parse_figure
from plancast.core.finding import Where
from plancast.core.observations import Observation, ReleaseStatus
from plancast.core.periods import parse_period
from plancast.core.units import parse_unit
from plancast.reading import read_table
from plancast.reading.tables import FORMATS as READ
from plancast.store import export_rows
from plancast.store.export import FORMATS
from table_files import parts

UNITS = (
    "%",
    "亿元",
    "100m yuan",
    "tce per 10k yuan",
    "万人",
    "家",
    "percentage points",
    "% of GDP",
    "count:bridges",
    "US$",
)
PERIODS = ("2025", "2025Q2", "2025 Q1", "2025 Q1-Q3", "2025-01/10", "2025-06", "2026-2030", "2026-03-13")

digits = st.decimals(0, 10**9, places=4).flatmap(
    lambda number: st.sampled_from([number.quantize(Decimal(1).scaleb(-n)) for n in range(4)])
)
numbers = digits.flatmap(
    lambda n: st.sampled_from([f"{n}", f"{n:,}", f"-{n}", f"~{n}", f">{n:,}", f"{n}左右", f"{n}-{n + 1}", f"不低于{n}"])
)
figures = st.one_of(
    numbers, st.sampled_from(["3.60", "0.00", "007", "十四", "二十家左右", "1234567890123456.70", "-0.0"])
)
notes = st.one_of(
    st.sampled_from(
        ["", "=cmd|' /C calc'!A0", "'=a", "+1", "-x", "@x", "a,b", 'say "x"', "one\ntwo", "_x0041_", "注：现价"]
    ),
    st.text(st.characters(exclude_categories=("C", "Z")), max_size=30),
)


@st.composite
def releases(draw: st.DrawFn) -> Observation:
    text = draw(figures)
    unit = "家" if "家" in text else draw(st.sampled_from(UNITS))
    figure = parse_figure(text, parse_unit(unit))
    return Observation(
        indicator=draw(st.sampled_from(["gdp", "rd_intensity", "x"])),
        period=parse_period(draw(st.sampled_from(PERIODS))),
        figure=figure,
        release_date=draw(st.dates(date(1900, 1, 1), date(2150, 12, 31))),
        release_status=draw(st.sampled_from(ReleaseStatus)),
        source=draw(st.sampled_from(["bulletin", "plan_2026"])),
        source_rank=0,
        where=Where(file="observations/x.csv", line=2),
        note=draw(notes),
        printed_unit=unit,
    )


def read_back(content: bytes, suffix: str):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"out{suffix}"
        path.write_bytes(content)
        return parts(read_table(path, {}))


def told(row: Observation) -> tuple[object, ...]:
    status = row.release_status.value
    unit = parse_unit(row.printed_unit)
    return (
        row.indicator,
        row.period,
        row.figure.text,
        unit,
        row.release_date.isoformat(),
        status,
        row.source,
        row.note,
    )


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@settings(max_examples=40, deadline=None)
@given(st.lists(releases(), min_size=1, max_size=12))
def test_out_and_in_again_gives_the_same_rows(form, rows):
    content = export_rows(rows, form.name)
    assert content == export_rows(rows, form.name), "the same rows give the same bytes"
    found, findings = read_back(content, form.suffix)
    assert findings == []
    assert [
        (one.cells[0], parse_period(one.cells[1]), one.cells[2], parse_unit(one.cells[3]), *one.cells[4:])
        for one in found
    ] == [told(row) for row in rows]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_rows_give_a_file_with_a_header(form):
    found, findings = read_back(export_rows([], form.name), form.suffix)
    assert (found, findings) == ([], [])


def test_every_format_that_is_written_is_read():
    assert {form.suffix.rpartition(".")[2] for form in FORMATS} <= {one[1:] for form in READ for one in form.suffixes}
