"""The report of a check: what does not agree, with its sentence and its arithmetic, then a ledger of every figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from plancast.core.check import CheckResult, FigureFinding, LedgerRow, LedgerVerdict
from plancast.core.codes import CODES
from plancast.core.excerpts import Excerpt, shortened
from plancast.core.finding import Finding, Severity
from plancast.core.report import Block, Column, Heading, Paragraph, Provenance, Remark, Report, Row, RowGroup, Table
from plancast.core.text import Language, Text
from plancast.core.words import LEDGER_VERDICT, QUOTED_KIND, SEVERITY, enumerated
from plancast.reporting.findings import counts_text, report_findings
from plancast.reporting.periods import period_text
from plancast.reporting.sentences import joined, say, sentences

MOST_ROWS = 40
"""Rows up to which the ledger is printed whole; of a longer one, what does not agree."""

MOST_QUOTED: dict[Language, tuple[int, int]] = {"en": (360, 130), "zh": (180, 60)}
"""Characters of a sentence that are printed whole, and those kept on each side of a figure in a longer one."""

MOST_NAMED = 3
"""Figures named beside one in the ledger; all, with the arithmetic, with ``--verbose``."""

STANDARD_INPUT = "-"

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}
_ALARMING = (LedgerVerdict.DIFFERS, LedgerVerdict.NOT_COMPARABLE)


def report_check(result: CheckResult, lang: Language, verbose: bool = False) -> Report:
    """Return the report of a check.

    Parameters
    ----------
    result
        What was found.
    lang
        Language of the report; quoted words stay as they are.
    verbose
        Whether notes on the files and all rows of a long ledger are told.
    """
    of_figures = [one for one in result.findings if isinstance(one, FigureFinding)]
    others = [one for one in result.findings if not isinstance(one, FigureFinding)]
    blocks = [
        Heading(text=say("check title", lang, what=_what(result, lang)), level=1),
        *_counts(result, of_figures, lang),
        *_remarks(of_figures, lang),
        *_plain(others, result, lang, verbose),
        *_ledger(result, lang, verbose),
        _provenance(result, lang),
    ]
    return Report(lang=lang, blocks=tuple(blocks))


def _what(result: CheckResult, lang: Language) -> str:
    if result.plan is not None and not result.files:
        return result.plan
    if len(result.files) == 1:
        return say("standard input", lang) if result.files[0] == STANDARD_INPUT else result.files[0]
    return say("n files", lang, n=len(result.files))


def _counts(result: CheckResult, of_figures: Sequence[Finding], lang: Language) -> list[Block]:
    if result.plan is not None and not result.files and not result.ledger:
        return []
    counted = Counter(row.verdict for row in result.ledger)
    counts = [
        say(f"{verdict} one" if n == 1 and verdict in ("agrees", "differs") else verdict.value, lang, n=n)
        for verdict in LedgerVerdict
        if (n := counted[verdict])
    ]
    if not counts:
        return [Paragraph(text=say("no figure", lang))]
    separator = ", " if lang == "en" else "，"
    key = "figure counted" if result.n_figures == 1 else "figures counted"
    told = say(key, lang, n=result.n_figures, counts=separator.join(counts))
    quiet = not of_figures and counted[LedgerVerdict.AGREES] > 0 and not any(counted[one] for one in _ALARMING)
    return [Paragraph(text=sentences([told, say("none differs", lang) if quiet else ""], lang))]


def _remarks(findings: list[FigureFinding], lang: Language) -> list[Block]:
    """Return each finding in full, the gravest first, each weight in the order of the text."""
    blocks: list[Block] = []
    ordered = sorted(findings, key=lambda one: _GRAVITY[one.severity])
    for _, group in groupby(ordered, key=lambda one: one.severity):
        alike = list(group)
        blocks.append(Heading(text=counts_text(alike, lang)))
        blocks += [_remark(one, lang) for one in alike]
    return blocks


def _remark(finding: FigureFinding, lang: Language) -> Remark:
    title = CODES[finding.code].title
    where = finding.where
    place = say("line of input", lang, line=where.line) if where.file == STANDARD_INPUT else str(where)
    quoted, marks = shortened(Excerpt(finding.sentence, finding.marks), *MOST_QUOTED[_language(finding.sentence)])
    return Remark(
        heading=say(
            "remark",
            lang,
            place=place,
            title=finding.code if title is None else title.said(lang),
            severity=enumerated(SEVERITY, finding.severity, lang),
            code=finding.code,
        ),
        severity=finding.severity.value,
        quoted=quoted,
        marks=marks,
        lines=tuple((finding.arithmetic.said(lang) or finding.message.said(lang)).split("\n")),
        remedy=finding.remedy.said(lang),
    )


def _language(text: str) -> Language:
    """Return the language of a sentence: Chinese has few characters to a thought."""
    return "zh" if sum("一" <= character <= "鿿" for character in text) * 5 > len(text) else "en"


def _plain(findings: list[Finding], result: CheckResult, lang: Language, verbose: bool) -> list[Block]:
    """Return what was found in files and in plans, as lines; notes are counted unless all is asked for."""
    shown = [one for one in findings if verbose or one.severity is not Severity.INFO]
    blocks: list[Block] = [*report_findings(shown, lang).blocks] if shown else []
    alarming = any(one.severity is not Severity.INFO for one in result.findings)
    if not shown and not result.files and not alarming:
        blocks.append(Paragraph(text=say("no alarm", lang)))
    n_folded = len(findings) - len(shown)
    if n_folded:
        key = "note folded" if n_folded == 1 else "notes folded" if result.files else "plan notes folded"
        blocks.append(Paragraph(text=say(key, lang, n=n_folded)))
    return blocks


def _ledger(result: CheckResult, lang: Language, verbose: bool) -> list[Block]:
    whole = verbose or len(result.ledger) <= MOST_ROWS
    rows = [row for row in result.ledger if whole or row.verdict in _ALARMING]
    note = [] if whole else [Paragraph(text=say("ledger cut" if rows else "ledger folded", lang, n=len(result.ledger)))]
    if not result.ledger:
        return []
    counts = [] if result.files else [_by_file(result, lang)]
    table = [_table(rows, result, lang, verbose)] if rows else []
    return [Heading(text=say("ledger", lang)), *counts, *note, *table]


def _by_file(result: CheckResult, lang: Language) -> Table:
    """Return how many figures of each file of a plan agree, differ and so on."""
    counted: dict[str, Counter[LedgerVerdict]] = {}
    for row in result.ledger:
        counted.setdefault(row.file, Counter())[row.verdict] += 1
    told = [one for one in LedgerVerdict if any(counts[one] for counts in counted.values())]
    columns = (
        Column(title=say("file", lang)),
        Column(title=say("n figures", lang), align="right"),
        *(Column(title=enumerated(LEDGER_VERDICT, one, lang), align="right") for one in told),
    )
    rows = tuple(
        Row(cells=((file,), (str(counts.total()),), *((str(counts[one]),) for one in told)))
        for file, counts in counted.items()
    )
    return Table(columns=columns, groups=(RowGroup(rows=rows),))


def _table(rows: list[LedgerRow], result: CheckResult, lang: Language, verbose: bool) -> Table:
    columns = (
        Column(title=say("line", lang), align="right", label=say("line", lang) + " "),
        Column(title=say("figure", lang)),
        Column(title=say("of what", lang), stack=1),
        Column(title=say("when", lang), stack=1),
        Column(title=say("verdict", lang), stack=2),
        Column(title=say("why", lang), stack=3),
    )
    groups = tuple(
        RowGroup(
            heading=file if len(result.files) != 1 else "",
            rows=tuple(_row(row, lang, verbose) for row in of_file),
        )
        for file, of_file in groupby(rows, key=lambda row: row.file)
    )
    return Table(columns=columns, groups=groups, airy=False)


def _row(row: LedgerRow, lang: Language, verbose: bool) -> Row:
    of_what = _of_what(row, lang)
    return Row(
        cells=(
            (str(row.line if row.where is None else row.where.line),),
            (row.quote,),
            (of_what,) if of_what else (),
            () if row.period is None else (period_text(row.period, lang),),
            (enumerated(LEDGER_VERDICT, row.verdict, lang),),
            (row.reason.said(lang) if verbose else _short(row, lang),),
        )
    )


def _of_what(row: LedgerRow, lang: Language) -> str:
    """Return what a figure is of, with its sort where the words do not say it."""
    if isinstance(row.concept, Text):
        return row.concept.said(lang)
    kind, concept = enumerated(QUOTED_KIND, row.kind, lang), row.concept or ""
    if not concept or not kind:
        return concept or kind
    said = QUOTED_KIND[row.kind]
    if said.en in concept.lower() or said.zh in concept:
        return concept
    return f"{concept} ({kind})" if lang == "en" else f"{concept}（{kind}）"


def _short(row: LedgerRow, lang: Language) -> str:
    """Return with what a figure was held; the arithmetic stands in the findings, of what agrees with ``--verbose``."""
    if row.verdict is LedgerVerdict.NOT_CHECKABLE or not row.beside:
        return row.reason.said(lang)
    n_more = len(row.beside) - MOST_NAMED
    named = [*row.beside[:MOST_NAMED], *([say("more figures", lang, n=n_more)] if n_more > 0 else [])]
    beside = say("with figures", lang, figures=joined(named, lang))
    if row.verdict is LedgerVerdict.AGREES:
        return beside
    return say("under codes", lang, codes=joined(row.codes, lang), beside=beside)


def _provenance(result: CheckResult, lang: Language) -> Provenance:
    if not result.files:
        day = say("day unknown", lang) if result.as_of is None else result.as_of.isoformat()
        known = {"version": result.version, "day": day, "plan": result.plan, "hash": result.plan_hash or "-"}
        return Provenance(text=say("plan check provenance", lang, **known))
    day = say("day unknown", lang) if result.document_date is None else result.document_date.isoformat()
    n_files = len(result.files)
    files = say("1 file", lang) if n_files == 1 else say("n files", lang, n=n_files)
    told = {"version": result.version, "day": day, "files": files, "n": result.n_figures}
    return Provenance(text=say("check provenance", lang, **told))
