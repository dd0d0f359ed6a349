"""The report of a check: counts first, each finding in full, and a ledger that a long text does not drown."""

from __future__ import annotations

import re

import pytest

from golden_files import GOLDEN
from plancast import rendering, reporting
from plancast.core.check import CheckResult, LedgerRow, LedgerVerdict
from plancast.core.finding import Where, finding
from plancast.core.report import Remark, Report, Table
from plancast.core.text import Text
from plancast.rendering.cells import cell_width
from sample_texts import sample_check


def _remarks(report):
    return [block for block in report.blocks if isinstance(block, Remark)]


def _rows(report):
    tables = [block for block in report.blocks if isinstance(block, Table)]
    return [row for table in tables for group in table.groups for row in group.rows]


def _long(n: int, verdict: LedgerVerdict = LedgerVerdict.AGREES) -> CheckResult:
    row = LedgerRow(
        quote="5.5%", file="a.txt", line=1, concept=None, kind="level", period=None, verdict=verdict,
        reason=Text(en="so.", zh="如此。"), beside=(), codes=(),
    )  # fmt: skip
    return CheckResult(version="0", files=("a.txt",), n_figures=n, findings=(), ledger=(row,) * n)


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_check_reads_as_before(lang, width, golden):
    report = reporting.report_check(sample_check(lang), lang)
    golden(GOLDEN / "check_report" / f"check_{lang}_{width}.txt", rendering.render_terminal(report, width))


def test_findings_come_gravest_first_with_figures_marked_arithmetic_and_remedy():
    first, second = _remarks(reporting.report_check(sample_check("en"), "en"))
    assert first.heading == "article.txt:1: Implied exchange rate is not that of the time (error, CURRENCY)"
    assert [first.quoted[start:end] for start, end in first.marks] == ["5.39 trillion yuan", "$76 billion"]
    assert [len(one.lines) for one in (first, second)] == [1, 2]
    assert second.remedy.startswith("Ask the source")


def test_counts_name_each_verdict():
    english = rendering.render_terminal(reporting.report_check(sample_check("en"), "en"), 120)
    assert "6 figures: 1 agrees, 2 differ, 2 not comparable, 1 not checkable." in english
    chinese = rendering.render_terminal(reporting.report_check(sample_check("zh"), "zh"), 120)
    assert "共6个数据：相符1个，不符3个，统计口径不一致、不可比1个，无从核对1个。" in chinese


def test_a_long_ledger_lists_what_does_not_agree_unless_all_is_asked_for():
    assert not _rows(reporting.report_check(_long(41), "en"))
    assert len(_rows(reporting.report_check(_long(41), "en", verbose=True))) == 41
    assert len(_rows(reporting.report_check(_long(41, LedgerVerdict.DIFFERS), "zh"))) == 41
    assert len(_rows(reporting.report_check(_long(40), "en"))) == 40


def test_nothing_found_is_no_praise_where_nothing_could_be_checked():
    told = rendering.render_terminal(reporting.report_check(_long(3, LedgerVerdict.NOT_CHECKABLE), "en"), 120)
    assert "No figure differs" not in told
    assert "No figure differs" in rendering.render_terminal(reporting.report_check(_long(3), "en"), 120)


def test_notes_on_files_are_counted_and_told_when_asked_for():
    noted = _long(1).model_copy(update={"findings": (finding("ENCODING_GB18030", Where("a.txt")),)})
    assert "1 note on how the files were read" in rendering.render_terminal(reporting.report_check(noted, "en"), 120)
    told = rendering.render_terminal(reporting.report_check(noted, "en", verbose=True), 120)
    assert "a.txt: ENCODING_GB18030" in told


def _marked(text: str, *marked: str) -> Report:
    places = [(text.index(one), text.index(one) + len(one)) for one in marked]
    remark = Remark(heading="here", severity="error", quoted=text, marks=tuple(places), lines=("a",), remedy="b")
    return Report(lang="en", blocks=(remark,))


def test_figures_are_marked_by_brackets_where_there_is_no_colour():
    report = _marked("增长5.5%，高于4.3%。", "5.5%", "4.3%")
    assert "增长【5.5%】，高于【4.3%】。" in rendering.render_terminal(report, 60)
    assert "[4.3%]" in rendering.render_terminal(report, 60, encoding="ascii")
    assert "up [5.5 percent]" in rendering.render_terminal(_marked("up 5.5 percent", "5.5 percent"), 60)


@pytest.mark.parametrize("width", range(20, 70, 7))
def test_escapes_take_no_cells_and_close_on_their_line(width):
    text = "Output of the three industries: 1.8 trillion yuan,  地区生产总值5.39万亿元（约合760亿美元），增长5.0%。"
    report = _marked(text, "1.8 trillion yuan", "5.39万亿元", "760亿美元", "5.0%")
    for line in rendering.render_terminal(report, width, colour=True).splitlines():
        assert line.count("\x1b[1;4m") + line.count("\x1b[1;31m") == line.count("\x1b[0m")
        assert cell_width(re.sub(r"\x1b\[[0-9;]*m", "", line)) <= width
    coloured = rendering.render_terminal(report, width, colour=True)
    marked = "".join(re.findall(r"\x1b\[1;4m(.*?)\x1b\[0m", coloured))
    assert marked.replace(" ", "") == "1.8trillionyuan5.39万亿元760亿美元5.0%"
