"""Every word of targets reads its examples in both languages, judges on and beside its bound, and is documented."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from plancast.core.periods import parse_period
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Rule
from plancast.core.text import Text
from plancast.core.verdicts import VERDICTS, describe, read_rule
from plancast.core.verdicts.verdict import Example, Verdict

PAGE = Path(__file__).parents[2] / "docs" / "methods" / "targets.md"
PLAN = parse_period("2026-2030")
HAN = re.compile(r"[一-鿿]")
VERDICT_EXAMPLES = [
    pytest.param(verdict, example, id=f"{verdict.name}: {example.printed.en}")
    for verdict in VERDICTS
    for example in verdict.examples
]


def indicator_of(example: Example) -> Indicator:
    return Indicator.model_validate({"name": "something", "unit": "%", "kind": "level"} | dict(example.indicator))


def rule_of(example: Example, printed: Text | str) -> Rule:
    """Return the rule of an example, which must raise no finding."""
    when = {} if {"by", "over"} & set(example.target) else {"by": "2030"}
    target = Target.model_validate(
        {"indicator": "x", "source": {"document": "plan"}, "printed": printed} | when | dict(example.target)
    )
    rule, findings = read_rule(target, indicator_of(example), PLAN)
    assert [finding.line() for finding in findings] == []
    assert rule is not None
    return rule


def test_names_are_unique_and_those_of_the_files():
    folder = Path(__file__).parents[2] / "src" / "plancast" / "core" / "verdicts"
    names = [verdict.name for verdict in VERDICTS]
    assert len(set(names)) == len(names)
    assert all((folder / f"{name}.py").exists() for name in names)


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict.name)
def test_speaks_both_languages(verdict: Verdict):
    assert HAN.search(verdict.words.zh + verdict.meaning.zh)
    assert not HAN.search(verdict.words.en + verdict.meaning.en)
    assert any(HAN.search(example.printed.zh) for example in verdict.examples) or verdict.name in ("range",)


@pytest.mark.parametrize(("verdict", "example"), VERDICT_EXAMPLES)
def test_reads_its_words_in_either_language_and_in_both(verdict: Verdict, example: Example):
    for printed in (example.printed, example.printed.zh, example.printed.en):
        assert verdict.name in rule_of(example, printed).words


@pytest.mark.parametrize(("verdict", "example"), VERDICT_EXAMPLES)
def test_both_languages_give_the_same_bound_and_years(verdict: Verdict, example: Example):
    chinese, english = (rule_of(example, printed) for printed in (example.printed.zh, example.printed.en))
    for part in (
        "accumulation",
        "bound",
        "strict",
        "side",
        "center",
        "first",
        "last",
        "later_last",
        "base_year",
        "yearly",
    ):
        assert getattr(chinese, part) == getattr(english, part), part


@pytest.mark.parametrize(("verdict", "example"), VERDICT_EXAMPLES)
def test_judges_figures_on_and_beside_its_bound(verdict: Verdict, example: Example):
    rule = rule_of(example, example.printed)
    if rule.bound is None:
        assert (example.met, example.missed) == ((), ())
        assert rule.not_set or rule.accumulation == "event"
        return
    assert example.met
    assert example.missed
    assert rule.bound.holds(np.array(example.met)).all()
    assert not rule.bound.holds(np.array(example.missed)).any()


@pytest.mark.parametrize(("verdict", "example"), VERDICT_EXAMPLES)
def test_who_meets_the_strict_bound_meets_the_tolerant_one(verdict: Verdict, example: Example):
    rule = rule_of(example, example.printed)
    if rule.bound is not None and rule.strict is not None:
        values = np.linspace(-100.0, 6000.0, 12201)
        assert not (rule.strict.holds(values) & ~rule.bound.holds(values)).any()


@pytest.mark.parametrize(("verdict", "example"), VERDICT_EXAMPLES)
def test_rule_is_said_in_both_languages(verdict: Verdict, example: Example):
    said = describe(rule_of(example, example.printed), indicator_of(example))
    assert HAN.search(said.zh)
    assert not HAN.search(said.en)
    assert "  " not in said.en


def table() -> str:
    """Return the table of words as the page must hold it."""
    lines = ["| verdict | printed | meaning, default rule | met | missed |", "|---|---|---|---|---|"]
    for verdict in VERDICTS:
        example = verdict.examples[0]
        met, missed = (", ".join(f"{value:g}" for value in values) or "-" for values in (example.met, example.missed))
        said = f"{verdict.meaning.en} / {verdict.meaning.zh}"
        judged = f"{example.printed.zh}: {met}" if example.met else "-"
        lines.append(f"| `{verdict.name}` | {verdict.words.zh}; {verdict.words.en} | {said} | {judged} | {missed} |")
    return "\n".join(line.replace("\n", " ") for line in lines)


def test_page_holds_the_table_of_words():
    page = PAGE.read_text("utf-8")
    assert table() in page, f"{PAGE.name} must hold:\n{table()}"
