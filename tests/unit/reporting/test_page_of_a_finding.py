"""The page of a code, read off the catalogue and the documents, in one language."""

from __future__ import annotations

import pytest

from plancast import rendering, reporting
from plancast.core.codes import CODES
from plancast.reading import read_finding_page

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
