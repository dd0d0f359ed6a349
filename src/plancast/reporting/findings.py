"""Findings as lines: place, code, message, next step; the gravest first, many of a kind folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from plancast.core.finding import Finding, Severity
from plancast.core.report import Block, Bullets, Heading, Paragraph, Report
from plancast.core.text import Language
from plancast.core.words import SEVERITY, enumerated
from plancast.reporting.sentences import joined, say

MOST_OF_A_KIND = 5
"""How many findings of one code are printed one by one; ``--json`` lists them all."""

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def report_findings(findings: Sequence[Finding], lang: Language) -> Report:
    """Return findings as a report: errors, warnings, notes, each in the order of files and lines.

    Examples
    --------
    >>> report_findings((), "en").blocks[0].text
    'Nothing was found.'
    """
    if not findings:
        return Report(lang=lang, blocks=(Paragraph(text=say("no findings", lang)),))
    ordered = sorted(findings, key=lambda one: (_GRAVITY[one.severity], one.where.file, one.where.line, one.code))
    blocks: list[Block] = []
    for _, group in groupby(ordered, key=lambda one: one.severity):
        alike = list(group)
        blocks.append(Heading(text=counts_text(alike, lang)))
        blocks.append(Bullets(items=_lines(alike, lang)))
    return Report(lang=lang, blocks=tuple(blocks))


def counts_text(findings: Sequence[Finding], lang: Language) -> str:
    """Return how many findings there are of each weight.

    Examples
    --------
    >>> counts_text((), "en")
    ''
    """
    counted = Counter(one.severity for one in findings)
    parts = []
    for severity in Severity:
        if n := counted[severity]:
            name = enumerated(SEVERITY, severity, lang)
            parts.append(f"{n} {name}{'' if n == 1 else 's'}" if lang == "en" else f"{name}{n}条")
    return joined(parts, lang)


def _lines(findings: list[Finding], lang: Language) -> tuple[str, ...]:
    """Return one line a finding; equal sentences of one file are one line, and many of a code are folded."""
    lines: list[str] = []
    shown: Counter[str] = Counter()
    folded: dict[str, list[Finding]] = {}
    for same in _equal(findings, lang):
        code = same[0].code
        if shown[code] < MOST_OF_A_KIND:
            shown[code] += 1
            lines.append(_line(same, lang))
        else:
            folded.setdefault(code, []).extend(same)
    for code, rest in folded.items():
        files = joined(sorted({one.where.file for one in rest}), lang)
        lines.append(say("more", lang, code=code, n=len(rest), files=files))
    return tuple(lines)


def _equal(findings: list[Finding], lang: Language) -> list[list[Finding]]:
    found: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        sentence = one.line(lang).removeprefix(str(one.where))
        found.setdefault((one.where.file, sentence), []).append(one)
    return list(found.values())


def _line(same: list[Finding], lang: Language) -> str:
    line = same[0].line(lang)
    if len(same) == 1:
        return line
    numbers = joined([str(one.where.line) for one in same[1:MOST_OF_A_KIND]], lang)
    more = "…" if len(same) > MOST_OF_A_KIND else ""
    space = " " if lang == "en" else ""
    return line + space + say("also lines", lang, lines=numbers + more)
