"""The check of a plan as people see it, in both languages, narrow and wide."""

import pytest

from golden_files import GOLDEN
from plancast import pipeline, rendering, reporting


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_check_of_a_plan_reads_as_before(lang, width, golden):
    report = reporting.report_check(pipeline.check_figures("harbour"), lang)
    golden(GOLDEN / "check_harbour" / f"harbour_{lang}_{width}.txt", rendering.render_terminal(report, width))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_whole_ledger_of_a_plan_reads_as_before(lang, golden):
    report = reporting.report_check(pipeline.check_figures("changning-15"), lang, verbose=True)
    golden(GOLDEN / "check_harbour" / f"changning_verbose_{lang}_120.txt", rendering.render_terminal(report, 120))
