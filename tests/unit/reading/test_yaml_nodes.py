"""YAML as text values with lines; hostile files end quickly with a finding."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast.reading import yaml_nodes
from plancast.reading.yaml_nodes import read_yaml

LOADERS = (yaml.CSafeLoader, yaml.SafeLoader)


@pytest.fixture(params=LOADERS, ids=["compiled", "plain"])
def loader(request, monkeypatch):
    """Run a test with the C parser and with the Python one: both have to say the same."""
    monkeypatch.setattr(yaml_nodes, "_LOADER", request.param)
    return request.param


def codes(text: str) -> list[str]:
    return [finding.code for finding in read_yaml(text, "x.yaml")[1]]


def test_scalars_stay_as_they_are_written(loader):
    file, findings = read_yaml("a: 3.60\nb: no\nc: 010\nd: 2026-01-01\ne: '~'\nf: null\ng:\nh: ''\n", "x.yaml")
    assert findings == ()
    assert file.value == {
        "a": "3.60", "b": "no", "c": "010", "d": "2026-01-01", "e": "~", "f": "null", "g": None, "h": "",
    }  # fmt: skip


def test_lines_of_keys_and_items_are_known(loader):
    file, _ = read_yaml("a:\n  b: 1\n  c:\n  - x\n  - {d: 2,\n     e: 3}\n", "x.yaml")
    assert file.lines == {
        ("a",): 1, ("a", "b"): 2, ("a", "c"): 3, ("a", "c", 0): 4, ("a", "c", 1): 5, ("a", "c", 1, "d"): 5,
        ("a", "c", 1, "e"): 6,
    }  # fmt: skip
    assert file.line(("a", "c", 7, "z")) == 3


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "KEY_TWICE", 3),
        ("a: &x 1\n", "YAML_ALIAS", 1),
        ("a: !!python/object/apply:os.system [ls]\n", "YAML_TAG", 1),
        ("a: 1\n---\nb: 2\n", "YAML_DOCUMENTS", 2),
        ("? [a, b]\n: 1\n", "KEY_NOT_TEXT", 1),
        ("a: 1\n'': 2\n", "KEY_NOT_TEXT", 2),
        ("a: [1, 2\nb: 3\n", "YAML_SYNTAX", 2),
        ("a: 1\n\tb: 2\n", "YAML_SYNTAX", 2),
        ("a: b: c\n", "YAML_SYNTAX", 1),
        ("# only a comment\n", "FILE_EMPTY", 0),
        ("[" * 40 + "]" * 40, "YAML_TOO_DEEP", 1),
    ],
)
def test_each_fault_has_its_code_and_line(loader, text, code, line):
    (finding, *_) = read_yaml(text, "x.yaml")[1]
    assert (finding.code, finding.where.line) == (code, line)


def test_the_first_of_two_like_keys_stays_with_its_lines():
    file, _ = read_yaml("a: {b: 1}\nc: 2\na: {b: 3, d: 4}\n", "x.yaml")
    assert file.value == {"a": {"b": "1"}, "c": "2"}
    assert ("a", "d") not in file.lines


def test_all_faults_are_said_at_once():
    assert codes("a: 1\na: 2\nb: &x 3\nc: *x\nd: !t 4\n") == ["KEY_TWICE", "YAML_ALIAS", "YAML_ALIAS", "YAML_TAG"]


def test_a_bomb_is_not_expanded():
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.perf_counter()
    assert set(codes("\n".join(lines))) == {"YAML_ALIAS", "FINDINGS_MORE"}
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    "text", ["[" * 1_000_000, "- " * 1_000_000, "a: &a\n  - *a\n", "? " * 100_000, "{a: " * 100_000]
)
def test_deep_nesting_ends_early(text):
    started = time.perf_counter()
    assert codes(text)
    assert time.perf_counter() - started < 2


def test_more_values_than_any_plan_has_are_not_read():
    assert codes("- a\n" * 310_000)[-1] == "FILE_TOO_LARGE"


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
values = st.recursive(texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3))


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(texts.filter(bool), values, min_size=1, max_size=4))
def test_quoted_text_comes_back_as_it_was(value):
    written = yaml.safe_dump(value, default_style='"', allow_unicode=True)
    file, findings = read_yaml(written, "x.yaml")
    if not any(finding.code == "KEY_NOT_TEXT" for finding in findings):
        assert file.value == value


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab:-?[]{}&*!|>'\"%@# \n\t,1.~<"), max_size=60), st.sampled_from(LOADERS))
def test_any_text_gives_a_value_or_findings(text, chosen):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_nodes, "_LOADER", chosen)
        file, findings = read_yaml(text, "x.yaml")
    assert file is not None or findings
