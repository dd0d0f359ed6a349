"""The page of a code, read off the catalogue and the documents, in one language."""

from __future__ import annotations

import re

import pytest

from plancast import rendering, reporting
from plancast.core.codes import CODES, texts
from plancast.core.report import Bullets, Heading, Paragraph, Table
from plancast.reading import read_finding_page

OF_TEXTS = sorted({*texts.CODES, "TARGET_MET"})
HAN, LATIN = re.compile(r"[一-鿿]"), re.compile(r"[A-Za-z]")

PAGE = """# POINTS

## Example

A text with the lines `-` sets it off, with the lines `+` it does not ([tests/bad/points](../points)):

`article.txt`

```diff
-0.3 percent higher
+0.3 percentage points higher
```

```text
article.txt:1: POINTS in English
article.txt:1: POINTS 中文说明
```

## Remedy

Not read from here.

## When it is wrong to raise it

Where `per cent` is meant.

确指百分比时不应提出。
"""


@pytest.mark.parametrize(
    ("lang", "here", "not_here"), [("en", "POINTS in English", "中文"), ("zh", "中文说明", "Where")]
)
def test_a_page_is_of_one_language(lang, here, not_here):
    told = rendering.render_terminal(reporting.report_finding_page("POINTS", PAGE, lang), 100)
    assert here in told and not_here not in told
    assert "  +0.3 percentage points higher" in told
    assert CODES["POINTS"].remedy.said(lang) in told.replace("\n", " " if lang == "en" else "")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("code", ["TARGET_MET", "CELL_DATE", "FORMERLY_TWICE", "BASE_DIFFERS"])
def test_pages_of_the_documents_are_told(code, lang):
    told = rendering.render_terminal(reporting.report_finding_page(code, read_finding_page(code), lang), 80)
    assert "```" not in told and "](" not in told and "{" not in told.splitlines()[0]
    assert all(len(line) <= 80 for line in told.splitlines())


def test_a_code_without_a_page_is_a_callers_fault():
    with pytest.raises(ValueError, match="has no page"):
        read_finding_page("../index")


def test_the_codes_of_texts_are_seventeen():
    assert len(OF_TEXTS) == 17


@pytest.mark.parametrize("code", OF_TEXTS)
def test_when_it_is_wrong_to_raise_it_is_said_in_each_language_alone_and_in_full(code):
    english, chinese = (_last_section(code, lang) for lang in ("en", "zh"))
    assert [_is_of(text, "en") for text in english] == [True] * len(english)
    assert [_is_of(text, "zh") for text in chinese] == [True] * len(chinese)
    assert len(english) == len(chinese) > 0  # a paragraph for a paragraph: nothing is left out


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_table_of_a_page_is_laid_out_as_one(lang, width):
    page = read_finding_page("UNIT_SCALE")
    told = rendering.render_terminal(reporting.report_finding_page("UNIT_SCALE", page, lang), width)
    assert "---" not in told and "| " not in told
    assert all(len(line) <= width for line in told.splitlines())


def test_a_section_in_one_language_alone_is_shown_in_both():
    page = PAGE.replace("确指百分比时不应提出。\n", "")
    told = rendering.render_terminal(reporting.report_finding_page("POINTS", page, "zh"), 100)
    assert "Where per cent is meant." in told


BOTH_FILES = PAGE.replace("```text", "`zh.txt`\n\n```diff\n-高0.3%\n+高0.3个百分点\n```\n\n```text")


@pytest.mark.parametrize(
    ("lang", "here", "not_here"),
    [
        ("en", ("article.txt\n", "+0.3 percentage points higher"), ("zh.txt", "个百分点\n")),
        ("zh", ("zh.txt\n", "+高0.3个百分点"), ("article.txt\n", "higher")),
    ],
)
def test_an_example_with_a_text_in_each_language_shows_the_one_of_the_reader(lang, here, not_here):
    told = rendering.render_terminal(reporting.report_finding_page("POINTS", BOTH_FILES, lang), 100)
    assert all(words in told for words in here)
    assert not any(words in told for words in not_here)


def _last_section(code, lang):
    """The words of the blocks under the last heading."""
    blocks = reporting.report_finding_page(code, read_finding_page(code), lang).blocks
    last = max(at for at, block in enumerate(blocks) if isinstance(block, Heading))
    return [_words(block) for block in blocks[last + 1 :]]


def _words(block):
    if isinstance(block, Table):
        return " ".join(line for group in block.groups for row in group.rows for cell in row.cells for line in cell)
    assert isinstance(block, Paragraph | Bullets)
    return block.text if isinstance(block, Paragraph) else " ".join(block.items)


def _is_of(text, lang):
    """Whether a paragraph is of a language: words that it quotes may be of the other."""
    han, latin = len(HAN.findall(text)), len(LATIN.findall(text))
    return han > latin if lang == "zh" else latin > han
