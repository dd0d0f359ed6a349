"""What is rendered is found again; any text is read, in time that grows with its length."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.core.figures import Figure, Mark
from plancast.core.figures.render import render_figure
from plancast.core.units import convert, parse_unit
from plancast.reading.texts.passages import read_passage

UNITS = ("亿元", "万元", "%", "个百分点", "万人", "万吨", "亿千瓦时", "公里", "亿美元", "trillion yuan")
MARKS = (Mark.EXACT, Mark.ABOUT, Mark.ABOVE, Mark.AT_LEAST, Mark.AT_MOST, Mark.NEAR)
SENTENCES = {"zh": "全市总量为{}。", "en": "The total amounted to {} in all."}


@st.composite
def printed_figures(draw: st.DrawFn) -> Figure:
    places = draw(st.integers(0, 2))
    value = Decimal(draw(st.integers(1, 999_999))).scaleb(-places)
    return Figure(
        text="",
        value=value,
        upper=None,
        step=Decimal(1).scaleb(-places),
        unit=parse_unit(draw(st.sampled_from(UNITS))),
        mark=draw(st.sampled_from(MARKS)),
        cumulative=False,
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@settings(max_examples=60, deadline=None)
@given(figure=printed_figures())
def test_a_rendered_figure_is_found_again(language: str, figure: Figure) -> None:
    shown = render_figure(figure, language)  # type: ignore[arg-type]
    (found,) = read_passage(SENTENCES[language].format(shown), "a.txt").figures
    assert figure.unit is not None
    assert found.figure.unit is not None
    assert convert(found.figure.value, found.figure.unit, figure.unit) == figure.value
    assert convert(found.figure.step, found.figure.unit, figure.unit) == figure.step
    assert found.figure.mark is figure.mark


def test_yuan_in_both_languages_are_one_amount() -> None:
    (chinese,) = read_passage("总值为53900亿元。", "a.txt").figures
    (english,) = read_passage("The total was 5,390 bn CNY.", "a.txt").figures
    assert chinese.figure.value == english.figure.value
    assert chinese.dimension == english.dimension == "CNY"


PIECES = st.sampled_from(
    (
        *"019５，,．.。%％亿万元比占、和()（）〔：:-—~至第一$¥约|\t\n5②萬億𝟓٣×÷+岁兆多几",
        *"\u2009\u00a0\u200f\u0301\ufeff ",
        *("增长", "分别", "2024年", "百分之", "翻番", "第3位", "其中", "GDP", "percent", "million", "yuan", "to"),
    )
)
"""What texts are made of, and what is seldom seen: digits of other scripts, blanks, marks of direction."""


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.characters(exclude_categories=("Cs",)), max_size=60).map("".join))
def test_any_text_is_read_and_figures_stand_where_they_are_quoted(text: str) -> None:
    passage = read_passage(text, "a.txt")
    place = 0
    for one in passage.figures:
        assert place <= one.start < one.end <= len(text)
        assert one.quote == " ".join(text[one.start : one.end].split())
        place = one.end


LONG = {
    "digits": "1" * 60_000,
    "groups": "1," * 30_000,
    "scales": "十万" * 30_000,
    "scales behind a digit": "1" + "万" * 60_000,
    "brackets": "(" * 30_000 + ")" * 30_000,
    "comparisons": "比" * 60_000 + "5%",
    "shares": "占" * 60_000 + "5%",
    "ranges": "1-" * 30_000,
    "line ends": "\n" * 60_000,
    "lists": "1、" * 30_000,
    "blanks": " " * 60_000 + "5%",
    "bars": "|1" * 10_000,
    "rises": "增长" * 30_000 + "5%",
    "money": "$1" * 10_000,
    "one long sentence": "全市生产总值增长5%" * 3_000,
}


@pytest.mark.parametrize("name", LONG)
def test_time_is_bounded_whatever_the_text(name: str) -> None:
    began = time.process_time()
    read_passage(LONG[name], "a.txt")
    assert time.process_time() - began < 8  # a second or two; hours where a pattern looks back over all of it
