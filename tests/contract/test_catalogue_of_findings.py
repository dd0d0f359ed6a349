"""Every finding speaks both languages and says what to do next."""

from __future__ import annotations

import re
import string

import pytest

from plancast.core.codes import CODES
from plancast.core.finding import Severity

HAN = re.compile(r"[一-鿿]")
ENTRIES = [pytest.param(code, entry, id=code) for code, entry in CODES.items()]


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def _bare(names: set[str]) -> set[str]:
    """Without the language: what a reader is told in ``{en}`` or ``{day_en}`` stands in ``{zh}`` or ``{day_zh}``."""
    return {re.sub(r"(^|_)(en|zh)$", "", name) for name in names}


def _is_chinese(text: str) -> bool:
    return bool(HAN.search(text)) or any(name == "zh" or name.endswith("_zh") for name in _names(text))


@pytest.mark.parametrize(("code", "entry"), ENTRIES)
def test_a_code_is_a_word_and_its_severity_one_of_three(code, entry):
    assert re.fullmatch(r"[A-Z]+(_[A-Z0-9]+)*", code)
    assert entry.severity in set(Severity)


@pytest.mark.parametrize(("code", "entry"), ENTRIES)
def test_sentences_are_there_in_both_languages_and_name_the_same_things(code, entry):
    for text in (entry.message, entry.reason, entry.remedy):
        assert _is_chinese(text.zh), text.zh
        assert _bare(_names(text.en)) == _bare(_names(text.zh))
        assert not {name for name in _names(text.en) if re.search(r"(^|_)zh$", name)}
        assert not {name for name in _names(text.zh) if re.search(r"(^|_)en$", name)}


@pytest.mark.parametrize(("code", "entry"), ENTRIES)
def test_sentences_end(code, entry):
    for text in (entry.message, entry.reason, entry.remedy):
        assert text.en.rstrip()[-1] in ".?!}", text.en
        assert text.zh.rstrip()[-1] in "。？！}", text.zh
