"""``plancast store``: figures in, figures as known on a day, what was written when."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from plancast import pipeline, rendering, reporting
from plancast.cli.language import language, one_of, system_language
from plancast.cli.output import encoding_of, print_error, print_text, width_of_terminal
from plancast.cli.progress import Progress
from plancast.core.added import Added
from plancast.core.finding import Finding, PlancastError, Severity
from plancast.core.language import Language
from plancast.core.noun import Noun
from plancast.core.report import Report
from plancast.core.system_faults import system_fault
from plancast.core.text import Text


def run_add(
    plan: str,
    files: Sequence[str],
    *,
    document: Mapping[str, str | None],
    given: Mapping[str, str | None],
    into: str,
    dry_run: bool,
    lang: str | None,
    json: bool,
    verbose: bool,
) -> None:
    """Add tables one after the other, and say of each what came of it; in JSON several make one array."""
    spoken = _spoken(lang, json)
    published = _day("--published", document["published"])
    rank: Literal["bureau", "government", "press"] = "press"
    match one_of("--rank", document["rank"], ("bureau", "government", "press")):
        case "bureau":
            rank = "bureau"
        case "government":
            rank = "government"
    for file in files:
        pipeline.check_table(file)  # all of them before the first is written
    results = []
    for file in files:
        with Progress(verbose, spoken) as progress:
            added = pipeline.add_observations(
                plan, file, into=into, dry_run=dry_run, published=published, rank=rank, progress=progress,
                source=given["source"], release_date=given["release_date"], release_status=given["release_status"],
                title=document["title"], publisher=document["publisher"], url=document["url"],
            )  # fmt: skip
        results.append(added)
        if not json:
            _tell(added, spoken, json, verbose)
    if json and len(results) == 1:
        _print(results[0], spoken)
    elif json:
        texts = [rendering.render_noun(one, spoken).strip() for one in results]
        print_text("[\n" + ",\n".join(texts) + "\n]\n")


def run_retract(
    plan: str,
    indicator: str,
    period: str,
    *,
    which: Mapping[str, str | None],
    into: str,
    dry_run: bool,
    lang: str | None,
    json: bool,
    verbose: bool,
) -> None:
    """Take a release back, and say what came of it."""
    spoken = _spoken(lang, json)
    day, on = _day("--release-date", which["release_date"]), _day("--on", which["on"])
    with Progress(verbose, spoken) as progress:
        added = pipeline.retract_observation(
            plan, indicator, period, source=which["source"], value=which["value"], release_date=day,
            release_status=which["release_status"], on=on, into=into, dry_run=dry_run, progress=progress,
        )  # fmt: skip
    _tell(added, spoken, json, verbose)


def run_log(plan: str, *, lang: str | None, json: bool) -> None:
    """Print what was written into a plan."""
    spoken = _spoken(lang, json)
    log = pipeline.observation_log(plan)
    _print(log if json else reporting.report_store_log(log, spoken), spoken)


def run_show(
    plan: str, indicator: str, *, as_of: str | None, period: str | None, lang: str | None, json: bool, verbose: bool
) -> None:
    """Print all releases of an indicator."""
    spoken = _spoken(lang, json)
    day = _day("--as-of", as_of)
    with Progress(verbose, spoken) as progress:
        shown = pipeline.show_observations(plan, indicator, as_of=day, period=period, progress=progress)
    _print(shown if json else reporting.report_shown(shown, spoken), spoken)


def run_export(
    plan: str,
    indicator: str,
    out: str,
    *,
    as_of: str | None,
    others: tuple[object, ...],
    lang: str | None,
    verbose: bool,
) -> None:
    """Write the releases of an indicator, or of all, into a table.

    Raises
    ------
    PlancastError
        If the file cannot be written, or ``--out`` stands beside what only shapes what is printed.
    """
    spoken = _spoken(lang, json=False)
    if any(one is not None for one in others):
        raise PlancastError(
            Text(
                en="--out writes all releases; --period and --json only shape what is printed. Leave one of them out.",
                zh="--out写出全部数据；--period和--json只影响屏幕输出。请去掉其中之一。",
            )
        )
    day = _day("--as-of", as_of)
    pipeline.check_out(plan, out)
    with Progress(verbose, spoken) as progress:
        exported = pipeline.export_observations(plan, indicator, out, as_of=day, progress=progress)
    _write(Path(out), exported.content)
    said = Text(
        en=f"Wrote {exported.n_rows} releases known on {exported.as_of} to {out}.",
        zh=f"已将截至{exported.as_of}的{exported.n_rows}条数据写入{out}。",
    )
    print_text(said.said(spoken) + "\n")


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise PlancastError(
            Text(
                en=f"{path} cannot be written ({error.strerror}). Choose a place where you may write.",
                zh=f"无法写入 {path}（{system_fault(error).zh}）。请选择有写入权限的位置。",
            )
        ) from error


def _spoken(lang: str | None, json: bool) -> Language:
    return language(lang) or ("en" if json else system_language())


def _day(option: str, text: str | None) -> date | None:
    return None if text is None else pipeline.day_from_text(text, option)


def _tell(added: Added, lang: Language, json: bool, verbose: bool) -> None:
    if not json:
        _print_findings(added.findings, lang, verbose)
    _print(added if json else reporting.report_added(added, lang), lang)


def _print_findings(findings: Sequence[Finding], lang: Language, verbose: bool) -> None:
    printed = [one for one in findings if verbose or one.severity is not Severity.INFO]
    if printed:
        text = rendering.render_terminal(
            reporting.report_findings(printed, lang), width=width_of_terminal(), encoding=encoding_of(sys.stderr)
        )
        print_error(text.rstrip("\n"))


def _print(result: Noun | Report, lang: Language) -> None:
    if isinstance(result, Report):
        print_text(rendering.render_terminal(result, width=width_of_terminal(), encoding=encoding_of(sys.stdout)))
    else:
        print_text(rendering.render_noun(result, lang))
