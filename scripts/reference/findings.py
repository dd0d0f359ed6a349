"""``docs/findings/CODE.md``: what each finding says, its example from ``tests/bad``, and the remedy.

The last section of a page, when it is wrong to raise the finding, is written by hand and kept as it stands.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from bad.cases import BASE, CASES, Case
from plancast.core.codes import CODES, Code
from plancast.reporting.finding_page import CHINESE_EXAMPLE
from reference.tables import table

BY_HAND = "## When it is wrong to raise it"
MOST_LINES = 30
MOST_SIGNS = 400  # a line of running text is a paragraph


def pages(folder: Path) -> dict[str, str]:
    """Return every page of the folder; a code without a case has none, which ``tests/bad`` tells."""
    cases = {case.code: case for case in CASES}
    found = {
        f"docs/findings/{code}.md": page(code, entry, cases[code], folder)
        for code, entry in CODES.items()
        if code in cases
    }
    return {"docs/findings/index.md": index(), **found}


INTRODUCTION = """# Findings

Made from the code by `make reference`. What a person wrote wrong, or what figures say against each other, is a finding:
all are listed at once, with a place, what was found, what was expected, and the next step. `error`: the thing is left
out of the work, or stops it. `warning`: doubtful, or not comparable; the work goes on. `info`: a question or a note.

"""


def index() -> str:
    """Return the list of all findings."""
    rows = [
        (f"[{code}]({code}.md)", entry.severity, unfilled(entry.message.en)) for code, entry in sorted(CODES.items())
    ]
    return INTRODUCTION + table(("code", "severity", "what it says"), rows)


def page(code: str, entry: Code, case: Case, folder: Path) -> str:
    """Return one page; the part written by hand is taken from the page as it stands."""
    return "\n".join(
        [
            f"# {code}\n",
            f"Severity: {entry.severity}\n",
            "## What it says\n",
            f"> {unfilled(entry.message.en)}\n>\n> {unfilled(entry.message.zh)}\n",
            f"{entry.reason.en}\n",
            f"{entry.reason.zh}\n",
            "## Example\n",
            _example(case),
            "## Remedy\n",
            f"{unfilled(entry.remedy.en)}\n",
            f"{unfilled(entry.remedy.zh)}\n",
            f"{BY_HAND}\n",
            by_hand(folder / f"{code}.md"),
        ]
    )


def by_hand(path: Path) -> str:
    """Return the section written by hand; empty where there is none yet."""
    if not path.exists():
        return ""
    _, found, kept = path.read_text(encoding="utf-8").partition(f"{BY_HAND}\n")
    return kept.strip("\n") + "\n" if found and kept.strip() else ""


def _example(case: Case) -> str:
    """Show what differs between the bad plan and its mended twin, and the finding as it is printed."""
    link = f"[tests/bad/{case.folder.name}](../../tests/bad/{case.folder.name})"
    difference = case.difference()
    what = "text" if case.is_of_text else "plan"
    lines = [f"A {what} with the lines `-` sets it off, with the lines `+` it does not ({link}):\n"]
    if not difference:
        lines = [f"{(case.maker.__doc__ or '').strip()} ({link})\n"]
    for name, changed in difference.items():
        lines += [f"`{name}`\n", "```diff", *(_cut(line) for line in changed[:MOST_LINES])]
        lines += ["..."] * (len(changed) > MOST_LINES) + ["```\n"]
    return "\n".join([*lines, "```text", *_said(case), "```\n"])


def _said(case: Case) -> tuple[str, str]:
    """Return the first finding of the code that the bad plan gives, in both languages; each of its own text if any."""
    with tempfile.TemporaryDirectory() as place:
        folder = case.lay("bad", Path(place) / BASE.name.strip("_"))
        found = [finding for finding in case.findings(folder) if finding.code == case.code]
    chinese = [finding for finding in found if finding.where.file == CHINESE_EXAMPLE]
    english = [finding for finding in found if finding not in chinese]
    return (english or found)[0].line("en"), (chinese or found)[0].line("zh")


def _cut(line: str) -> str:
    return line if len(line) <= MOST_SIGNS else line[:MOST_SIGNS] + "…"


def unfilled(sentence: str) -> str:
    """Show what is filled in as a name in italics."""
    named = sentence.replace("{en}", "*what is wrong*").replace("{zh}", "*问题所在*")
    return re.sub(r"\{(\w+?)(?:_en|_zh)?\}", r"*\1*", named).replace("{{", "{").replace("}}", "}")
