"""``plancast check``: read, check, print; exit 1 where an error or a warning was found."""

from __future__ import annotations

import sys
from datetime import date

from plancast import pipeline, rendering, reporting
from plancast.cli.language import language, system_language
from plancast.cli.output import encoding_of, print_text, shows_colour, width_of_terminal
from plancast.cli.progress import Progress
from plancast.core.check import CheckResult
from plancast.core.finding import PlancastError, Severity
from plancast.core.language import Language
from plancast.core.report import Report
from plancast.core.text import Text


def run(
    what: list[str],
    *,
    document_date: str | None,
    as_of: str | None,
    explain: str | None,
    lang: str | None,
    json: bool,
    verbose: bool,
) -> int:
    """Run the command and return its exit code; its options are those of the command line.

    Raises
    ------
    PlancastError
        If nothing is named, or what is named cannot be read.
    """
    spoken: Language = language(lang) or ("en" if json else system_language())
    if explain is not None:
        return _explain(explain, spoken, alone=not (what or json))
    if not what:
        raise PlancastError(
            Text(
                en="nothing to check was named. Give text files, - for standard input, or a plan: "
                "plancast check article.txt",
                zh="未指明核对对象。请给出文本文件、-（标准输入）或规划，如：plancast check 报道.txt",
            )
        )
    with pipeline.uncollected(), Progress(verbose, spoken) as progress:
        result = pipeline.check_figures(
            *what,
            standard_input=sys.stdin.buffer.read() if "-" in what else None,
            document_date=_day(document_date, "--document-date"),
            as_of=_day(as_of, "--as-of"),
            progress=progress,
        )
        text = _text(result, spoken, json=json, verbose=verbose)
    print_text(text)
    return 1 if any(found.severity is not Severity.INFO for found in result.findings) else 0


def _day(text: str | None, option: str) -> date | None:
    return None if text is None else pipeline.day_from_text(text, option)


def _text(result: CheckResult, lang: Language, *, json: bool, verbose: bool) -> str:
    if json:
        return rendering.render_noun(result, lang)
    return _rendered(reporting.report_check(result, lang, verbose=verbose))


def _explain(code: str, lang: Language, *, alone: bool) -> int:
    if not alone:
        raise PlancastError(
            Text(
                en="--explain prints the page of a finding; leave out files and --json.",
                zh="--explain显示某一提示的说明；请勿同时给出文件或--json。",
            )
        )
    known, page = pipeline.explained(code)
    print_text(_rendered(reporting.report_finding_page(known, page, lang)))
    return 0


def _rendered(report: Report) -> str:
    return rendering.render_terminal(
        report,
        width=width_of_terminal(),
        encoding=encoding_of(sys.stdout),
        colour=shows_colour(sys.stdout),
    )
