"""Expressions put together from kept code are those that are compiled anew."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancast.core import patterns

EXPRESSIONS = (
    (r"(?P<first>\d+)(?:\.(?P<places>\d+))?%", 0),
    (r"增长|下降|(?<=同比)回落", 0),
    (r"\b(?:up|down) by\b", re.IGNORECASE),
    (r"(a)(b)?\2", re.IGNORECASE | re.MULTILINE),
    (r"[^,;。]{0,14}\Z", re.DOTALL),
)


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
@given(text=st.text(alphabet="ab12.%增长下降同比回落 updownby,;。\n", max_size=40))
def test_it_finds_what_a_newly_compiled_one_finds(expression: str, flags: int, text: str) -> None:
    made, known = patterns.compiled(expression, flags), re.compile(expression, flags)
    assert made.flags == known.flags
    assert made.groupindex == known.groupindex
    assert [one.groups() for one in made.finditer(text)] == [one.groups() for one in known.finditer(text)]


def test_kept_code_comes_back_as_the_same_expression() -> None:
    made = patterns.compiled(r"kept(?P<number>\d)")
    code = patterns.kept()[r"kept(?P<number>\d)", 0]
    patterns.keep({(r"kept(?P<number>\d)", 0): code})
    assert not [key for key in patterns.kept() if key not in patterns._KEPT and key[0].startswith("kept")]
    again = patterns.compiled(r"kept(?P<number>\d)")
    assert again.match("kept7")["number"] == made.match("kept7")["number"] == "7"  # type: ignore[index]


def test_what_is_no_expression_is_an_error_as_ever() -> None:
    with pytest.raises(re.error):
        patterns.compiled("(")


def test_another_compiler_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(patterns, "import_module", missing)
    assert patterns.compiled("another compiler [0-9]").match("another compiler 3")


@pytest.mark.parametrize("damaged", [{("x", 0): (1,)}, {("x", 0): (1, b"", 0, (), 7)}])
def test_damaged_code_is_refused(damaged: dict[tuple[str, int], tuple[object, ...]]) -> None:
    with pytest.raises(TypeError):
        patterns.keep(damaged)
