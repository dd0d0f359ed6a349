"""Tables whose cells are parted by blanks alone, as when a table is copied out of a page."""

from __future__ import annotations

from plancast.core.patterns import compiled

_HEADING_YEAR = compiled(r"(?:19|20)\d\d年?|目标|基期|现状")
_HEADING_WORD = compiled(r"指标|序号|单位|属性|类别|项目")
_SENTENCE = compiled(r"[。;,!?]")
_BLANKS = compiled(r"(?<=\S) +(?=\S)")
_LONGEST_CELL = 24
"""Characters of the longest cell of a heading; a longer one is running text."""


def barred(folded: str) -> str:
    r"""Return the text with bars between the cells of tables parted by blanks; its length stays.

    A table begins with a heading of at least three cells that names two years, or targets, and the thing; rows are the
    lines behind it with as many cells, or one less where the first is merged over several rows.

    Examples
    --------
    >>> barred("指标 2025年 2030年目标\n人口(万人) 2180 ≤2300\n注:完。")
    '指标|2025年|2030年目标\n人口(万人)|2180|≤2300\n注:完。'
    """
    if not _HEADING_WORD.search(folded):
        return folded
    lines = folded.split("\n")
    cells = 0
    for number, line in enumerate(lines):
        words = line.split()
        if _is_heading(line, words):
            cells = len(words)
        elif not (cells and cells - 1 <= len(words) <= cells and any(sign.isdigit() for sign in line)):
            cells = 0 if line.strip() else cells
            continue
        lines[number] = _BLANKS.sub(lambda match: "|" + match[0][1:], line)
    return "\n".join(lines)


def _is_heading(line: str, words: list[str]) -> bool:
    named = len(words) >= 3 and "|" not in line and max(map(len, words)) <= _LONGEST_CELL
    if not named or _SENTENCE.search(line):
        return False
    return _HEADING_WORD.search(line) is not None and len(_HEADING_YEAR.findall(line)) >= 2
