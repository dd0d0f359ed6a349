"""Names right before a figure, averages of wider places, numbers of routes, and shares in round words."""

from __future__ import annotations

import pytest

from plancast.reading.texts import read_passage


def things(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.concept) for one in read_passage(text, "a.txt").figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2024, exports 92.4, imports 47.7.", [("92.4", "exports"), ("47.7", "imports")]),
        ("In 2024 visits doubled to 45,000.", [("doubled", "visits"), ("45,000", "visits")]),
        (
            "Weekly pay in Leeds was £640 in 2024, against the £668 national average.",
            [("£640", "Weekly pay in Leeds"), ("£668", "national average")],
        ),
        (
            "In 2024 the town lost 400 people, leaving 22,900 residents.",
            [("400 people", "town"), ("22,900 residents", "town")],
        ),
        ("Route 66 carried 14,000 cars in 2024.", [("14,000", "cars")]),
        ("Tram lines 3 and 5 carried 14.25 million riders.", [("14.25 million", "riders")]),
        ("2024年城乡收入比1.94。", [("1.94", "城乡收入比")]),
    ],
)
def test_what_a_figure_is_of(text: str, expected: list[tuple[str, str]]) -> None:
    assert things(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2024 half of households answered.", "50"),
        ("A quarter of the firms answered.", "25"),
        ("A tenth of the trips were by bus.", "10"),
        ("Two in five residents walk.", "40"),
        ("民营企业进出口占比过半。", "50"),
    ],
)
def test_round_words_are_shares(text: str, value: str) -> None:
    (one,) = read_passage(text, "a.txt").figures
    assert one.dimension == "percent"
    assert one.figure.value == float(value)


@pytest.mark.parametrize(
    "text", ["The second half of the year was calm.", "时间过半、任务过半。", "One in five years is wet."]
)
def test_other_halves_are_none(text: str) -> None:
    assert things(text) == []


def test_a_blank_within_thousands() -> None:
    assert things("Arrivals rose to 1,093, 000 in 2014.") == [("1,093, 000", "Arrivals")]
