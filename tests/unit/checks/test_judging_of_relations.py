"""Which relations count, which broken ones are one slip, and what the ledger says of each figure."""

from __future__ import annotations

import pytest

from plancast.checks.text_rules.judging import judge
from plancast.checks.text_rules.relation import SURE_ENOUGH
from plancast.core.finding import Severity
from plancast.core.text import Text
from sample_texts import relation, sample_passage

TEXT = (
    "Parts of 1.2 bn yuan, 3.4 bn yuan and 4.4 bn yuan make 9.1 bn yuan, up 5.5 percent.\n"
    "That is 12 percent of 75 bn yuan."
)
QUOTES = ["1.2 bn yuan", "3.4 bn yuan", "4.4 bn yuan", "9.1 bn yuan", "5.5 percent", "12 percent", "75 bn yuan"]


@pytest.fixture(name="passage")
def _passage():
    return sample_passage(TEXT, QUOTES)


def _codes(findings):
    return [one.code for one in findings]


def _verdicts(ledger):
    return [row.verdict.value for row in ledger]


def test_a_finding_quotes_its_figures_and_shows_them_in_their_sentence(passage):
    (found,), _ = judge(passage, [relation(passage, "SUM", 0, 1, 2, 3, more_quotes=("make",))])
    assert found.quotes == ("1.2 bn yuan", "3.4 bn yuan", "4.4 bn yuan", "9.1 bn yuan", "make")
    assert found.message.en.startswith(
        "9.1 bn yuan does not add up with 1.2 bn yuan, 3.4 bn yuan, 4.4 bn yuan and make: SUM"
    )
    assert [found.sentence[start:end] for start, end in found.marks] == QUOTES[:4]
    assert str(found.where) == "article.txt:1" and found.severity is Severity.ERROR


def test_figures_of_two_sentences_show_both(passage):
    (found,), _ = judge(passage, [relation(passage, "SHARE", 3, 5, 6)])
    assert found.sentence == TEXT.replace("\n", " ")
    assert [found.sentence[start:end] for start, end in found.marks] == ["9.1 bn yuan", "12 percent", "75 bn yuan"]
    assert found.where.line == 2


def test_what_is_not_sure_enough_counts_for_nothing(passage):
    findings, ledger = judge(passage, [relation(passage, "SUM", 0, 1, sure=SURE_ENOUGH - 0.01)])
    assert not findings
    assert _verdicts(ledger) == ["not checkable"] * len(QUOTES)
    assert "may belong with 3.4 bn yuan" in ledger[0].reason.en
    assert ledger[2].reason.en == "Nothing else bears on it."


def test_one_wrong_figure_gives_one_finding_with_the_arithmetic_of_all(passage):
    broken = [
        relation(passage, "GROWTH", 3, 4),
        relation(passage, "SUM", 0, 1, 2, 3),
        relation(passage, "SHARE", 3, 5, 6),
    ]
    (found,), ledger = judge(passage, broken)
    assert found.code == "SUM"
    assert found.arithmetic.en.split("\n") == ["SUM of (0, 1, 2, 3)", "SHARE of (3, 5, 6)", "GROWTH of (3, 4)"]
    assert _verdicts(ledger)[:4] == ["differs"] * 4


def test_slips_that_share_only_a_confirmed_figure_stay_apart(passage):
    relations = [
        relation(passage, "SUM", 0, 1, 2, 3, holds=True),
        relation(passage, "CONTRADICTION", 3, 6, holds=True),
        relation(passage, "GROWTH", 3, 4),
        relation(passage, "SHARE", 3, 5),
    ]
    findings, ledger = judge(passage, relations)
    assert _codes(findings) == ["GROWTH", "SHARE"]
    assert _verdicts(ledger) == ["agrees"] * 3 + ["differs"] * 3 + ["agrees"]


def test_relations_between_the_same_figures_are_one_slip_whatever_holds(passage):
    relations = [
        relation(passage, "CONTRADICTION", 3, 6),
        relation(passage, "UNIT_SCALE", 6, 3),
        relation(passage, "SUM", 0, 3, holds=True),
        relation(passage, "GROWTH", 4, 6, holds=True),
    ]
    findings, _ = judge(passage, relations)
    assert _codes(findings) == ["UNIT_SCALE"]


def test_findings_of_words_are_not_merged_but_told_once(passage):
    twice = [relation(passage, "CONCEPT", 3, 5), relation(passage, "CONCEPT", 5, 3), relation(passage, "POINTS", 5)]
    findings, ledger = judge(passage, twice)
    assert sorted(_codes(findings)) == ["CONCEPT", "POINTS"]
    assert _verdicts(ledger)[3] == "not comparable"
    assert _verdicts(ledger)[5] == "differs"
    assert set(ledger[5].codes) == {"CONCEPT", "POINTS"}


def test_a_text_is_asked_one_question_about_leaps(passage):
    leaps = [relation(passage, "LEAP", 0, 1, sure=0.8), relation(passage, "LEAP", 2, 3, sure=0.95)]
    (found,), ledger = judge(passage, leaps)
    assert found.quotes == ("4.4 bn yuan", "9.1 bn yuan") and found.severity is Severity.INFO
    assert ledger[3].verdict == "not checkable" and ledger[3].codes == ("LEAP",)


def test_what_agrees_says_with_what(passage):
    holding = [
        relation(passage, "SHARE", 3, 5, 6, holds=True),
        relation(passage, "GROWTH", 3, 4, holds=True, sure=0.95),
    ]
    _, ledger = judge(passage, holding)
    assert ledger[3].reason == Text(en="GROWTH of (3, 4); 1 more holds.", zh="GROWTH：(3, 4)；另有1项关系成立。")
    assert ledger[3].beside == ("5.5 percent", "12 percent", "75 bn yuan")


def test_why_a_figure_is_not_checkable():
    fields = {"f0": {"concept": ""}, "f1": {"period": None}, "f2": {"expected": True}}
    _, ledger = judge(sample_passage(TEXT, QUOTES, **fields), [])
    assert [row.reason.en for row in ledger][:3] == [
        "Of what is not said.",
        "For when is not said.",
        "A target or expectation; nothing else bears on it.",
    ]


def test_long_sentences_are_cut_around_the_figures():
    text = "1.2 bn yuan " + "and so on, " * 400 + "3.4 bn yuan."
    passage = sample_passage(text, ["1.2 bn yuan", "3.4 bn yuan"])
    (found,), _ = judge(passage, [relation(passage, "CONTRADICTION", 0, 1)])
    assert len(found.sentence) < 1_000 and "…" in found.sentence
    assert [found.sentence[start:end] for start, end in found.marks] == ["1.2 bn yuan", "3.4 bn yuan"]


def test_very_many_broken_relations_are_judged_in_no_time():
    numbers = [f"{n}.5 bn yuan" for n in range(1, 1_501)]
    passage = sample_passage(", ".join(numbers), numbers)
    broken = [relation(passage, "GROWTH", n, n + 1) for n in range(1_499)]
    findings, ledger = judge(passage, broken)
    assert len(findings) <= 800 and len(ledger) == 1_500
