"""A large file that is searched says what one that is read says."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.reading.csv_lines import read_lines
from plancast.reading.csv_search import search_lines

cell = st.sampled_from(
    ["2026-01-01", "2026-01-02", "gdp", "1.5", '"a, b"', '"a ""x"" b"', '"two\nlines"', "", "亿元", " 2026-01-01 "]
)
lines = st.lists(st.lists(cell, min_size=2, max_size=4).map(",".join), min_size=1, max_size=8)


@settings(max_examples=200)
@given(lines, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.sampled_from(["utf-8", "utf-8-sig"]))
def test_lines_found_are_those_that_reading_gives(texts, end, is_ended, encoding):
    raw = (end.join(texts) + (end if is_ended else "")).encode(encoding)
    found = search_lines(raw, [b"2026-01-01"])
    if found is None:
        return
    read = list(read_lines(io.BytesIO(raw), encoding))
    assert found.n_rows == len(read) - 1
    wanted = [read[0], *(line for line in read[1:] if any("2026-01-01" in one for one in line.cells))]
    assert [(line.number, line.cells) for line in found.lines] == [(line.number, line.cells) for line in wanted]


def test_what_is_no_row_a_line_is_left_to_reading():
    for raw in (b'a,b\n"x\ny",2\n', b"a,b\n\n1,2\n", b"a,b\r1,2\r", b"a,b\n,\n1,2\n", b"", b"\n"):
        assert search_lines(raw, [b"1"]) is None
    assert search_lines(b"a,b\n" + b"1,2\n" * 200_000, [b"1"]) is None
