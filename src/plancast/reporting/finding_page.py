"""The page of a finding code in one language: its sentences from the catalogue, its example from the page."""

from __future__ import annotations

import re

from plancast.core.codes import CODES
from plancast.core.report import Block, Bullets, Column, Heading, Paragraph, Preformatted, Report, Row, RowGroup, Table
from plancast.core.text import Language
from plancast.core.words import SEVERITY, enumerated
from plancast.reporting.sentences import say

EXAMPLE, BY_HAND = "Example", "When it is wrong to raise it"
"""Sections of a page that the catalogue does not hold."""

CHINESE_EXAMPLE = "zh.txt"
"""The file of an example that is shown in Chinese alone, and there in place of the others."""

_FILLED_ZH = {"printed": "该数据", "with": "其他数据", "arithmetic": "算式"}
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def report_finding_page(code: str, page: str, lang: Language) -> Report:
    """Return the page of a code as a report.

    Parameters
    ----------
    code
        A code of the catalogue.
    page
        Its page as Markdown, as `plancast.reading.read_finding_page` gives it.
    lang
        Language; a paragraph that the page has in one language alone is shown as it is.
    """
    entry, sections = CODES[code], _sections(page)
    title = (
        code if entry.title is None else f"{code}: {entry.title.en}" if lang == "en" else f"{code}：{entry.title.zh}"
    )
    blocks: list[Block] = [
        Heading(text=title, level=1),
        Paragraph(text=say("severity", lang, severity=enumerated(SEVERITY, entry.severity, lang))),
        Heading(text=say("says", lang)),
        Paragraph(text=_unfilled(entry.message.said(lang), lang)),
        Paragraph(text=entry.reason.said(lang)),
        *_under("example", _example(sections.get(EXAMPLE, ""), lang), lang),
        Heading(text=say("remedy", lang)),
        Paragraph(text=_unfilled(entry.remedy.said(lang), lang)),
        *_under("wrong to raise", _by_hand(sections.get(BY_HAND, ""), lang), lang),
    ]
    return Report(lang=lang, blocks=tuple(blocks))


def _under(heading: str, blocks: list[Block], lang: Language) -> list[Block]:
    return [Heading(text=say(heading, lang)), *blocks] if blocks else []


def _sections(page: str) -> dict[str, str]:
    """Return the parts of a page by their headings."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {heading.strip(): text.strip() for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


def _unfilled(sentence: str, lang: Language) -> str:
    """Show what is filled in as its name in brackets."""

    def named(match: re.Match[str]) -> str:
        name = re.sub(r"_?(en|zh)$", "", match[1]) or "…"
        return f"[{_FILLED_ZH.get(name, name) if lang == 'zh' else name}]"

    return re.sub(r"\{(\w+)\}", named, sentence).replace("{{", "{").replace("}}", "}")


def _example(section: str, lang: Language) -> list[Block]:
    """Return the lines by which the bad file and its twin differ, and the finding in one language."""
    blocks: list[Block] = []
    parts = re.split(r"^```(\w*)\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)
    has_lines = "diff" in parts[1::3]
    before = parts[0].strip().split("\n\n")
    blocks.append(Paragraph(text=say("lines of example", lang) if has_lines else _plain(before[0])))
    names = [_plain(text) for text in (before[-1] if len(before) > 1 else "", *parts[3::3])]
    shown = _files_shown(names, lang)
    for name, kind, lines in zip(names, parts[1::3], parts[2::3], strict=False):
        if kind == "diff" and name not in shown:
            continue
        blocks += [Paragraph(text=name)] if name else []
        told = lines.rstrip("\n").split("\n")
        blocks.append(
            Paragraph(text=told[-1 if lang == "zh" else 0]) if kind == "text" else Preformatted(lines=tuple(told))
        )
    return blocks if section else []


def _files_shown(names: list[str], lang: Language) -> set[str]:
    """Return the files whose lines are shown: those of the language, or all where none is of it."""
    return {name for name in names if (name == CHINESE_EXAMPLE) == (lang == "zh")} - {""} or set(names)


def _by_hand(section: str, lang: Language) -> list[Block]:
    """Return the paragraphs in one language, or all where they are in one alone."""
    paragraphs = [text.strip() for text in section.split("\n\n") if text.strip()]
    chosen = [text for text in paragraphs if _is_chinese(text) == (lang == "zh")]
    return [_block(text) for text in chosen or paragraphs]


def _block(text: str) -> Block:
    """Return a paragraph, or a list or a table where its lines begin as one."""
    if text.startswith("|"):
        return _table(text.split("\n"))
    if not text.startswith("- "):
        return Paragraph(text=_plain(text))
    return Bullets(items=tuple(item.strip() for item in f" {_plain(text)}".split(" - ") if item.strip()))


def _table(lines: list[str]) -> Table:
    """Return a table, whose second line only parts its head from its rows."""
    head, _, *rows = [[_plain(cell) for cell in line.strip("| ").split("|")] for line in lines]
    body = tuple(Row(cells=tuple((cell,) for cell in cells)) for cells in rows)
    return Table(columns=tuple(Column(title=title) for title in head), groups=(RowGroup(rows=body),))


def _is_chinese(text: str) -> bool:
    return sum("一" <= character <= "鿿" for character in text) * 3 > len(text)


def _plain(text: str) -> str:
    """Return a paragraph without the signs of Markdown."""
    return " ".join(_LINK.sub(r"\1", text).replace("`", "").replace("**", "").split())
