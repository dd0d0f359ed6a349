"""Pages as people see them, in both languages, narrow and wide."""

import pytest

from golden_files import GOLDEN
from plancast import rendering, reporting
from sample_outlooks import sample_outlook


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_outlook_reads_as_before(lang, width, golden):
    report = reporting.report_outlook(sample_outlook(), lang)
    golden(GOLDEN / "outlook_report" / f"outlook_{lang}_{width}.txt", rendering.render_terminal(report, width))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_explanation_reads_as_before(lang, golden):
    report = reporting.report_explain(sample_outlook(), "gdp_growth_avg", lang)
    golden(GOLDEN / "outlook_report" / f"explain_{lang}_80.txt", rendering.render_terminal(report, 80))
