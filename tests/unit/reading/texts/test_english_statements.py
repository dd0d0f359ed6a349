"""What English sentences say of their figures: kind, sign, concept, whole."""

from __future__ import annotations

import pytest

from plancast.core.quoted import Kind
from plancast.reading.texts.passages import read_passage

CASES = [
    ("Output rose to 5.1 billion yuan.", [("level", 0, "Output")]),
    ("Output rose by 5.1 billion yuan.", [("change", 1, "Output")]),
    ("Employment fell by 180,000 in March.", [("change", -1, "Employment")]),
    ("There was a 39,000 fall in public sector employment.", [("change", -1, "public sector employment")]),
    ("The city set up a 15 billion-yuan fund for ports.", [("level", 0, "fund")]),
    ("The plan includes nurturing 20 industry leaders by 2027.", [("level", 0, "industry leaders")]),
    ("GDP is estimated at Rs 47.1 lakh crore.", [("level", 0, "GDP")]),
    ("The latest estimates peg nominal GDP at $3,784.5 billion.", [("level", 0, "nominal GDP")]),
    ("The figures show that net collections are at $4.8 billion.", [("level", 0, "net collections")]),
    ("Exports made up 30 percent of GDP in 2016.", [("share", 0, "Exports")]),
    ("Exports to China, the top partner, increased 6.6 percent.", [("growth", 1, "Exports to China")]),
    (
        "The expansion was faster than that of China's overall economy, which grew 6.7 percent.",
        [("growth", 1, "China's overall economy")],
    ),
    ("The ministry proposed increasing capital outlays by 11 percent.", [("growth", 1, "capital outlays")]),
    ("Revenue grew at a CAGR of 14.1%.", [("growth", 1, "Revenue")]),
    ("Agriculture, forestry, and fishery accounted for 11.5 percent of output.", [("share", 0, "Agriculture, forestry, fishery")]),  # noqa: E501 a sentence
    ("Exports rose 5 percent and imports fell 3 percent.", [("growth", 1, "Exports"), ("growth", -1, "imports")]),
    (
        "Net borrowing was £11.4 billion, £3.8 billion higher than in May.",
        [("level", 0, "Net borrowing"), ("change", 1, "Net borrowing")],
    ),
    ("Imports jumped 17.7 percent on-year to $478.1 billion.", [("growth", 1, "Imports"), ("level", 0, "Imports")]),
    (
        "The scale of trade was $5 billion, with a trade surplus of $1 billion.",
        [("level", 0, "scale of trade"), ("level", 0, "trade surplus")],
    ),
    ("Prices fell 0.3 percent, compared with a rise of 0.2 percent in May.", [("growth", -1, "Prices"), ("growth", 1, "Prices")]),  # noqa: E501 a sentence
    ("Sales (in euros, net of tax) were 4.2 million euros.", [("level", 0, "Sales")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_kind_sign_and_concept(text: str, expected: list[tuple[str, int, str]]) -> None:
    found = read_passage(text, "a.txt").figures
    assert [(one.kind.value, one.sign, one.concept) for one in found] == expected


def test_a_pronoun_takes_the_thing_of_the_sentence_before_and_is_unsure() -> None:
    figures = read_passage("Industrial output grew 5.8 percent. The figure rose by 6.2 percent in May.", "a").figures
    assert figures[1].concept == "Industrial output"
    assert figures[1].sure.concept < 0.7


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The deficit equated to 4.4% of GDP in Quarter 1 2014, compared with 5.7% before.", "GDP"),
        ("Erratics accounted for 60% of the fall in exports in June 2014.", "fall in exports"),
        ("States may run a deficit of 4 per cent of GSDP of which half is tied.", "GSDP"),
        ("Services contributed 49.5% to the overall GDP growth.", "overall GDP growth"),
    ],
)
def test_of_what_a_share_is(text: str, whole: str) -> None:
    assert read_passage(text, "a").figures[0].whole == whole


def test_set_up_and_made_up_say_no_rise() -> None:
    for verb in ("set up", "made up", "takes up", "built up"):
        (one,) = read_passage(f"The region {verb} 5 percent of farms.", "a").figures
        assert one.kind is not Kind.GROWTH, verb


def test_prices_are_those_said_nearest() -> None:
    text = "Nominal GDP rose 3 percent, while real GDP rose 1 percent; real estate sales rose 2 percent."
    assert [one.prices for one in read_passage(text, "a").figures] == ["nominal", "real", ""]
