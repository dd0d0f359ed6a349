"""The ended plan as people see it: on the day after its mid-term review, and once its outcomes are out."""

from datetime import date

import pytest

from golden_files import GOLDEN
from plancast import pipeline, rendering, reporting


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("day", ["2023-11-30", "2026-11-24"])
def test_the_ended_plan_reads_as_before(day, lang, golden):
    outlook = pipeline.outlook("shanghai-14", as_of=date.fromisoformat(day), n_members=1_000)
    text = rendering.render_terminal(reporting.report_outlook(outlook, lang), 140)
    golden(GOLDEN / "shanghai_14" / f"outlook_{day}_{lang}.txt", text)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_verdict_with_its_vintages_reads_as_before(lang, golden):
    outlook = pipeline.outlook("shanghai-14", as_of=date(2026, 11, 24), n_members=100)
    text = rendering.render_terminal(reporting.report_explain(outlook, "gdp_growth_avg", lang), 100)
    golden(GOLDEN / "shanghai_14" / f"explain_{lang}.txt", text)


def test_the_yearly_plans_read_as_before(golden):
    outlook = pipeline.outlook("shanghai-yearly", as_of=date(2026, 11, 24), n_members=1_000)
    text = rendering.render_terminal(reporting.report_outlook(outlook, "zh"), 140)
    golden(GOLDEN / "shanghai_yearly" / "outlook_zh.txt", text)
