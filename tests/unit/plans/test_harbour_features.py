"""Harbour, the invented city, is to use every feature of the plan files."""

from __future__ import annotations

import csv
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from plancast.core import plan as nouns
from plancast.core.figures import Mark, parse_figure
from plancast.core.noun import Noun
from plancast.core.observations import ReleaseStatus
from plancast.core.periods import parse_period
from plancast.core.units import parse_unit
from plancast.core.verdicts import VERDICTS, read_rule
from plancast.reading.observations import read_observations
from plancast.reading.plan import read_plan
from plancast.store.vintages import as_of

ROOT = Path(__file__).parents[3]
HARBOUR = ROOT / "plans" / "harbour"

# Harbour is a whole city, `part_of` is for a district; id and place are filled in by the reader.
NOT_WRITTEN = {("PlanHead", "part_of"), ("Indicator", "part_of"), ("PlanHead", "id"), ("PlanHead", "where")}

FILES: dict[str, type[Noun]] = {
    "documents": nouns.Document,
    "indicators": nouns.Indicator,
    "targets": nouns.Target,
    "measures": nouns.Measure,
    "funds": nouns.Fund,
    "technologies": nouns.Technology,
    "projects": nouns.Project,
}


def written(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load((HARBOUR / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return content


def entries() -> list[Noun]:
    head = nouns.PlanHead.model_validate(written("plan") | {"schema": 1})
    return [head] + [noun.model_validate(entry) for name, noun in FILES.items() for entry in written(name).values()]


def within(value: Any) -> list[Noun]:
    """Return a noun and all nouns inside it."""
    if isinstance(value, Noun):
        return [value] + [inner for name in value.model_fields_set for inner in within(getattr(value, name))]
    if isinstance(value, dict):
        return [inner for item in value.values() for inner in within(item)]
    if isinstance(value, tuple):
        return [inner for item in value for inner in within(item)]
    return []


NOUNS = [inner for entry in entries() for inner in within(entry)]


def rows() -> list[dict[str, str]]:
    found = []
    for file in sorted((HARBOUR / "observations").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            found += list(csv.DictReader(lines))
    return found


def every_noun() -> list[type[Noun]]:
    return [
        value
        for value in vars(nouns).values()
        if isinstance(value, type)
        and issubclass(value, Noun)
        and value.__module__ == nouns.__name__
        and value not in (nouns.Entry, nouns.Plan)
    ]


@pytest.mark.parametrize("noun", every_noun(), ids=lambda noun: noun.__name__)
def test_every_key_is_used(noun):
    used = {name for found in NOUNS if type(found) is noun for name in found.model_fields_set}
    by_reader = {name for name, field in noun.model_fields.items() if field.exclude}
    unused = {name for name in set(noun.model_fields) - used - by_reader if (noun.__name__, name) not in NOT_WRITTEN}
    assert unused == set()


def words_of(noun: type[Noun], name: str) -> set[str]:
    """Return the words that a key allows."""
    annotation = noun.model_fields[name].annotation
    return {word for word in _flat(annotation) if isinstance(word, str)}


def _flat(annotation: Any) -> list[Any]:
    inner = get_args(annotation)
    return [leaf for item in inner for leaf in (_flat(item) or [item])]


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        (nouns.Document, "rank"),
        (nouns.Indicator, "kind"),
        (nouns.Indicator, "good"),
        (nouns.Indicator, "price_basis"),
        (nouns.Target, "force"),
        (nouns.TargetVersion, "reason"),
        (nouns.Technology, "tier"),
        (nouns.Milestone, "status"),
        (nouns.Project, "stage"),
    ],
)
def test_every_word_of_a_key_is_used(noun, name):
    used = {getattr(found, name) for found in NOUNS if type(found) is noun}
    assert words_of(noun, name) and words_of(noun, name) <= used


def test_every_family_of_units_is_used():
    dimensions = {found.unit.dimension for found in NOUNS if isinstance(found, nouns.Indicator)}
    assert dimensions >= {
        *("CNY", "USD", "CNY/person", "percent", "points", "index:2020", "date", "time:years"),
        *("person", "person-times", "count:TEU", "count:firms", "count:factories", "count", "count/person"),
        *("mass", "length", "area", "concentration", "energy/CNY", "electricity"),
    }


def test_every_release_status_is_used():
    assert {row["release_status"] for row in rows()} == {status.value for status in ReleaseStatus}


def test_periods_of_every_kind_are_used():
    kinds = {parse_period(row["period"]).kind for row in rows()}
    targets = [found for found in NOUNS if isinstance(found, nouns.Target)]
    kinds |= {period.kind for target in targets for period in (target.by, target.over) if period}
    assert kinds == {"year", "quarter", "month", "year_to_date", "years", "day"}


def test_figures_bear_marks_thousands_and_chinese_numerals():
    marks = {parse_figure(row["value"], parse_unit(row["unit"])).mark for row in rows()}
    assert marks >= {Mark.EXACT, Mark.ABOUT, Mark.ABOVE}
    values = {row["value"] for row in rows()}
    assert {"4,059", ">4,000", ">42", "~4.5", "十四"} <= values


def test_figures_come_in_more_units_than_one():
    units: dict[str, set[str]] = {}
    for row in rows():
        units.setdefault(row["indicator"], set()).add(row["unit"])
    assert len(units["gdp"]) == 3 and len(units["services_trade"]) == 2


def test_rows_stand_under_an_earlier_id():
    former = {name for found in NOUNS if isinstance(found, nouns.Indicator) for name in found.formerly}
    assert former and former <= {row["indicator"] for row in rows()}


def test_two_scopes_of_one_name():
    named = [found for found in NOUNS if isinstance(found, nouns.Indicator) and found.scope is not None]
    assert {found.scope.zh for found in named if found.scope} == {"规上", "全口径"}
    assert len({found.name.zh for found in named}) == 1


def test_the_census_lifts_levels_and_keeps_what_was_printed_before():
    releases = {
        row["release_status"]: float(row["value"])
        for row in rows()
        if row["indicator"] == "gdp" and row["period"] == "2021"
    }
    assert set(releases) == {"preliminary", "final", "revised"}
    assert releases["revised"] > 1.02 * max(releases["preliminary"], releases["final"])


@pytest.mark.parametrize("indicator", ["gdp_growth_ytd", "port_teu_ytd"])
def test_years_to_date_reach_back_far_enough_for_a_nowcast(indicator):
    shares = {
        (parse_period(row["period"]).year, parse_period(row["period"]).share_of_year)
        for row in rows()
        if row["indicator"] == indicator
    }
    assert {year for year, _ in shares} == set(range(2019, 2027)) and len(shares) == 24


def test_about_fifteen_indicators_have_long_histories():
    years: dict[str, set[str]] = {}
    for row in rows():
        if parse_period(row["period"]).kind == "year" and row["release_status"] != ReleaseStatus.EXPECTATION:
            years.setdefault(row["indicator"], set()).add(row["period"])
    assert sum(len(found) >= 12 for found in years.values()) >= 15


def test_newest_release_day_is_in_october_2026():
    assert max(row["release_date"] for row in rows()) == "2026-10-29"


def test_harbour_says_that_it_is_invented():
    head = next(found for found in NOUNS if isinstance(found, nouns.PlanHead))
    assert head.note is not None and "invented" in head.note.en and "虚构" in head.note.zh
    addresses = [found.url for found in NOUNS if isinstance(found, nouns.Document) and found.url]
    assert addresses and all(address.startswith("https://example.org/") for address in addresses)


def test_the_reader_finds_no_fault():
    plan, findings = read_plan(HARBOUR)
    assert plan is not None and findings == ()
    observations, findings = read_observations(HARBOUR, plan)
    assert findings == () and len(observations) == len(rows())


def newest(indicator: str, period: str, day: date):
    plan, _ = read_plan(HARBOUR)
    assert plan is not None
    observations, _ = read_observations(HARBOUR, plan)
    return as_of(observations, day).newest(indicator)[parse_period(period)]


def test_the_census_is_not_known_on_the_day_before():
    before, after = (newest("gdp", "2021", date(2024, 12, day)) for day in (26, 27))
    assert (before.release_status, after.release_status) == (ReleaseStatus.FINAL, ReleaseStatus.REVISED)


def test_a_later_marked_figure_confirms_the_exact_one():
    assert newest("hitech_firms", "2025", date(2026, 10, 31)).figure.text == "4,059"


def test_rows_in_other_units_and_under_an_earlier_id_are_converted():
    day = date(2026, 10, 31)
    assert newest("port_teu", "2009", day).value == 478.0  # printed as 4.78 million TEU
    assert newest("services_trade", "2025", day).value == 221.0  # printed as 22.1 billion USD
    assert newest("gdp", "2008", date(2009, 6, 30)).value == 3031.0  # printed as 303.10 bn CNY


# For each verdict a target that is printed so, its accumulation, and its bound in the indicator's unit.
RULES = {
    "at_least": ("patents_per_10k", "level", "72", None),
    "at_most": ("water_loss", "level", None, "8.4"),
    "bare": ("life_expectancy", "level", "83.5", None),
    "about": ("gdp_growth_avg", "mean_growth", "4.5", None),
    "near": ("elderly_share", "level", "28.5", "29.5"),
    "mean_growth": ("digital_va_growth", "mean_growth", "8", None),
    "yearly_mean": ("unemployment", "mean", None, "5"),
    "new_total": ("jobs_new", "sum", "60", None),
    "before": ("smart_factories", "level", "100", None),
    "cumulative": ("new_forest", "sum", "24", None),
    "double": ("rd_spending", "ratio", "2", None),
    "range": ("air_cargo", "level", "120", None),
    "in_step": ("income_growth", "mean_growth", "-0.3", None),
    "above_nation": ("gdp_growth_above_nation", "mean_growth", "0", None),
    "above_growth": ("digital_va_above_growth", "mean_growth", "0", None),
    "from_base": ("income_2030", "cumulative_growth", "25", None),
    "not_set": ("co2_per_output_cut", "cumulative_growth", None, None),
    "count": ("leading_firms_2027", "level", "19.5", None),
    "milestone": ("co2_peak", "event", None, None),
}


def rule_of(name: str):
    plan, _ = read_plan(HARBOUR)
    assert plan is not None
    target = plan.targets[name]
    return read_rule(target, plan.indicators[target.indicator], plan.head.period)


@pytest.mark.parametrize("verdict", [verdict.name for verdict in VERDICTS])
def test_every_verdict_is_used_and_read_as_meant(verdict):
    target, accumulation, lower, upper = RULES[verdict]
    rule, findings = rule_of(target)
    assert rule is not None and findings == ()
    assert verdict in rule.words and rule.accumulation == accumulation
    ends = (None, None) if rule.bound is None else (rule.bound.lower, rule.bound.upper)
    assert ends == tuple(None if end is None else Decimal(end) for end in (lower, upper))


@pytest.mark.parametrize("target", written("targets"))
def test_the_words_of_every_target_are_read_without_findings(target):
    rule, findings = rule_of(target)
    assert rule is not None and findings == ()


def test_less_is_better_turns_the_side_of_bare_and_about():
    for target, bound in (("pm25", "24"), ("energy_per_output", "0.315")):
        rule, _ = rule_of(target)
        assert rule is not None and rule.bound is not None and rule.bound.upper == Decimal(bound)


def test_overrides_change_the_rule():
    strict, mean = rule_of("basic_research_share")[0], rule_of("air_passengers")[0]
    assert strict is not None and not strict.is_tolerant
    assert mean is not None and mean.accumulation == "mean"


def test_bounds_without_words_and_a_milestone():
    targets = [found for found in NOUNS if isinstance(found, nouns.Target)]
    bare = [target for target in targets if target.printed is None]
    assert any(target.at_least for target in bare) and any(target.at_most for target in bare)
    assert any(target.event for target in bare)


YAML_BLOCK = re.compile(r"```yaml\n# (plans/(?:harbour|changning-15)/\S+)\n(.*?)```", re.DOTALL)


def test_examples_of_the_howto_stand_in_bundled_plans():
    page = (ROOT / "docs" / "howto" / "write_a_plan.md").read_text("utf-8")
    examples = YAML_BLOCK.findall(page)
    assert len(examples) == page.count("```yaml")
    for file, example in examples:
        assert example in (ROOT / file).read_text("utf-8"), f"{file} does not hold:\n{example}"


def test_targets_named_in_the_howto_exist():
    page = (ROOT / "docs" / "howto" / "write_a_plan.md").read_text("utf-8")
    table = page.split("| printed | 原文 |")[1].split("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", table)) <= set(written("targets"))
    assert f"{len(written('targets'))} targets" in (ROOT / "docs/tutorial/first_outlook.md").read_text("utf-8")


def test_rows_of_the_howto_stand_in_harbour():
    page = (ROOT / "docs" / "howto" / "write_a_plan.md").read_text("utf-8")
    header, *lines = page.split("```csv\n")[1].split("```")[0].splitlines()
    file = (HARBOUR / "observations" / "innovation.csv").read_text("utf-8").splitlines()
    assert file[0] == header and set(lines) <= set(file)
