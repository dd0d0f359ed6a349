"""Words of comparison as forms and spreadsheets write them: 大于等于, greater than or equal to."""

import pytest

from plancast.core.figures import Mark, parse_figure
from plancast.core.units import parse_unit


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("大于等于72", Mark.AT_LEAST),
        ("大于或等于72", Mark.AT_LEAST),
        ("不小于72", Mark.AT_LEAST),
        ("greater than or equal to 72", Mark.AT_LEAST),
        ("小于等于72", Mark.AT_MOST),
        ("小于或等于72", Mark.AT_MOST),
        ("不大于72", Mark.AT_MOST),
        ("less than or equal to 72", Mark.AT_MOST),
        ("greater than 72", Mark.ABOVE),
        ("大于72", Mark.ABOVE),
    ],
)
def test_formal_words_of_comparison_are_read(text, mark):
    figure = parse_figure(text, parse_unit("%"))
    assert (float(figure.value), figure.mark) == (72.0, mark)
