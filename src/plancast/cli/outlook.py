"""``plancast outlook``: read, run the corridor, print."""

from __future__ import annotations

import sys
from typing import Any

from plancast import pipeline, rendering, reporting
from plancast.cli.language import language, one_of, system_language
from plancast.cli.output import encoding_of, print_error, print_text, width_of_terminal
from plancast.cli.progress import Progress
from plancast.core.finding import PlancastError, Severity
from plancast.core.language import Language
from plancast.core.outlook import Outlook
from plancast.core.text import Text


def run(
    plan: str,
    *,
    as_of: str | None,
    seed: int,
    members: int,
    lang: str | None,
    since: str | None,
    by: str | None,
    explain: str | None,
    beside: str | None,
    json: bool,
    verbose: bool,
) -> None:
    """Run the command; its options are those of the command line."""
    spoken: Language = language(lang) or ("en" if json else system_language())
    day = None if as_of is None else pipeline.day_from_text(as_of)
    earlier = None if since is None else pipeline.since_from_text(since)
    grouping = one_of("--by", by, ("unit", "theme"))
    if explain is not None and grouping is not None:
        raise PlancastError(
            Text(
                en="--explain tells of one target, --by groups the table of all: give one of the two.",
                zh="--explain说明单项目标，--by为全部目标分组：请只用其一。",
            )
        )
    if explain is not None and beside is not None:
        raise PlancastError(
            Text(
                en="--explain tells of one target, --beside lays two plans side by side: give one of the two.",
                zh="--explain说明单项目标，--beside对照两个规划：请只用其一。",
            )
        )
    with Progress(verbose, spoken) as progress:
        how: dict[str, Any] = {"as_of": day, "seed": seed, "n_members": members, "since": earlier, "progress": progress}
        result = pipeline.outlook(plan, **how) if beside is None else pipeline.outlook_beside(plan, beside, **how)
        if explain is not None:
            explain = reporting.target_called(result, explain)
            result = pipeline.with_estimate_scores(result, plan, explain)
        text = _text(result, spoken, grouping, explain, json)
    if not json:
        print_findings(result, spoken, verbose)
    print_text(text)


def _text(result: Outlook, lang: Language, by: str | None, explain: str | None, json: bool) -> str:
    if json:
        return rendering.render_json(result, lang)
    try:
        report = (
            reporting.report_outlook(result, lang, by=by)
            if explain is None
            else reporting.report_explain(result, explain, lang)
        )
    except reporting.TargetUnknownError as fault:
        near = ", ".join(fault.nearest)
        raise PlancastError(
            Text(
                en=f"--explain: there is no target '{explain}' in {result.plan}; nearest: {near}.",
                zh=f"--explain：{result.plan}中没有目标“{explain}”；最接近的是：{near}。",
            )
        ) from fault
    return rendering.render_terminal(report, width=width_of_terminal(), encoding=encoding_of(sys.stdout))


def print_findings(result: Outlook, lang: Language, verbose: bool) -> None:
    """Print errors and warnings on standard error, where they do not disturb the result; notes too where asked for."""
    printed = [one for one in result.findings if verbose or one.severity is not Severity.INFO]
    if printed:
        report = reporting.report_findings(printed, lang)
        text = rendering.render_terminal(report, width=width_of_terminal(), encoding=encoding_of(sys.stderr))
        print_error(text.rstrip("\n"))
