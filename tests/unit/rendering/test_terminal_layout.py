"""A page of any width and encoding: nothing wider than it, rules under one another, nothing lost."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import rendering, reporting
from plancast.core.report import Bullets, Column, Heading, Paragraph, Provenance, Report, Row, RowGroup, Table
from plancast.rendering.cells import cell_width, one_line
from plancast.rendering.encodings import counts_ambiguous_as_wide, degrader
from plancast.rendering.wrapping import wrap
from sample_outlooks import outlook_of, sample_outlook

WIDTHS = (60, 80, 100, 120, 140, 200)
WORDS = st.text(
    alphabet=st.sampled_from("abcdefgh 0123456789.%,-/()≥—“”年均增长约万亿元（）、。，率进度é\u0301😀\x1b\n\t│"),
    max_size=60,
)
CELLS = st.lists(WORDS, max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    n = draw(st.integers(1, 6))
    columns = tuple(
        Column(title=draw(WORDS), stack=place // 2, align=draw(st.sampled_from(["left", "right"])), label=draw(WORDS))
        for place in range(n)
    )
    rows = st.lists(st.lists(CELLS, min_size=n, max_size=n).map(lambda cells: Row(cells=tuple(cells))), max_size=4)
    groups = st.builds(lambda heading, rows: RowGroup(heading=heading, rows=tuple(rows)), WORDS, rows)
    return Table(columns=columns, groups=tuple(draw(st.lists(groups, max_size=3))))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = Heading(text=draw(WORDS), level=1), Paragraph(text=draw(WORDS)), Bullets(items=(draw(WORDS),))
    return Report(lang="zh", blocks=(*text, draw(tables()), Provenance(text=draw(WORDS))))


def rule_cells(line: str, wide: bool) -> list[int]:
    """Return the cells at which vertical rules stand."""
    return [cell_width(line[: match.start()], wide) for match in re.finditer("[│┼]", line)]


@settings(max_examples=60)
@given(reports(), st.integers(20, 200), st.sampled_from(["utf-8", "ascii", "gbk", "cp437", "latin-1"]))
def test_no_line_is_wider_than_the_page_and_the_encoding_expresses_it(report, width, encoding):
    text = rendering.render_terminal(report, width, encoding)
    assert text.endswith("\n")
    text.encode(encoding)
    wide = counts_ambiguous_as_wide(encoding)
    assert all(cell_width(line, wide) <= width for line in text.split("\n"))


@settings(max_examples=40)
@given(tables(), st.integers(20, 200))
def test_vertical_rules_stand_in_the_same_cells_of_every_line(table, width):
    plain = Table.model_validate(
        {
            "columns": [column.model_copy(update={"title": "title", "label": ""}) for column in table.columns],
            "groups": [{"rows": [
                {"cells": [[line.replace("│", "") for line in cell] for cell in row.cells]}
                for group in table.groups for row in group.rows
            ]}],
        }
    )  # fmt: skip
    text = rendering.render_terminal(Report(lang="zh", blocks=(plain,)), width)
    at = [rule_cells(line, False) for line in text.split("\n") if line]
    assert all(cells == at[0][: len(cells)] for cells in at)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
def test_rules_of_the_main_table_align(lang, width):
    text = rendering.render_terminal(reporting.report_outlook(sample_outlook(), lang), width)
    part = text.split("\n\n")[2].split("\n")
    at = [rule_cells(line, False) for line in part if "│" in line]
    assert len({tuple(cells) for cells in at}) == 1
    assert all(cell_width(line) <= width for line in text.split("\n"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_all_columns_stand_side_by_side_from_120_cells_on(lang):
    report = reporting.report_outlook(sample_outlook(), lang)
    assert rendering.render_terminal(report, 120).split("\n\n")[2].split("\n")[0].count("│") == 7
    assert rendering.render_terminal(report, 80).split("\n\n")[2].split("\n")[0].count("│") == 3


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_of_a_cell_is_lost(lang, width):
    report = reporting.report_outlook(sample_outlook(), lang)
    table = next(block for block in report.blocks if isinstance(block, Table))
    text = rendering.render_terminal(Report(lang=lang, blocks=(table,)), width)
    letters = sorted(re.sub(r"[\s│─–,，]", "", text))
    said = "".join(line for group in table.groups for row in group.rows for cell in row.cells for line in cell)
    said += "".join(column.title for column in table.columns) + "".join(group.heading for group in table.groups)
    stacked = text.split("\n")[0].count("│") < len(table.columns) - 1
    pairs = [
        pair for group in table.groups for row in group.rows for pair in zip(table.columns, row.cells, strict=True)
    ]
    labels = "".join(column.label for column, cell in pairs if cell and stacked)
    assert letters == sorted(re.sub(r"[\s–,，]", "", said + labels))


@given(WORDS.map(one_line), st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_only_blanks(text, width):
    lines = wrap(text, width)
    assert all(cell_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_chinese_closing_punctuation_starts_no_line():
    text = "基本符合预期，快于时间进度（见注一）。" * 4
    for width in range(6, 60):
        assert not any(line[0] in "，。）" or line[-1] == "（" for line in wrap(text, width))


def test_number_stays_with_its_per_cent_sign_and_its_year():
    assert wrap("way 16 %", 6) == ["way", "16 %"]
    assert wrap("约在2030年", 8) == ["约在", "2030年"]


@pytest.mark.parametrize(
    "encoding", ["ascii", "latin-1", "gbk", "cp936", "cp437", "cp1252", "big5", "shift_jis", "utf-16"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_encoding_that_cannot_express_a_character_degrades(encoding, lang):
    text = rendering.render_terminal(reporting.report_outlook(sample_outlook(), lang), 80, encoding)
    assert text.encode(encoding)
    assert ("规划目标" in text) == (lang == "zh" and encoding in ("gbk", "cp936", "utf-16"))


def test_signs_degrade_to_the_nearest_and_unknown_encodings_to_ascii():
    assert degrader("ascii")("≥5…—São") == ">=5...-Sao"
    assert degrader("no-such-encoding")("≤") == "<="
    assert degrader("utf-8")("lone \ud800") == "lone ?"


def test_escape_sequences_of_a_plan_do_not_reach_the_terminal():
    report = Report(lang="en", blocks=(Paragraph(text="name\x1b[2J\rover\x9b31m \u202eback"),))
    assert rendering.render_terminal(report, 80) == "name[2J over31m back\n"


def test_colour_only_adds_escape_sequences():
    report = reporting.report_outlook(sample_outlook(), "en")
    coloured = rendering.render_terminal(report, 80, colour=True)
    assert re.sub(r"\x1b\[\d*m", "", coloured) == rendering.render_terminal(report, 80)


def test_sixty_rows_take_little_time():
    reports = [reporting.report_outlook(outlook_of(60), lang) for lang in ("en", "zh")]
    start = time.process_time()
    for report in reports:
        rendering.render_terminal(report, 80)
    assert time.process_time() - start < 0.6  # two of them; measured 0.03 s on the desk, so a loaded one does not fail
