"""``plancast forms``: out, in, score; each a call of the corridor and its result as lines."""

from __future__ import annotations

import sys

from plancast import pipeline, rendering, reporting
from plancast.cli.language import language, system_language
from plancast.cli.output import encoding_of, print_error, print_text, width_of_terminal
from plancast.cli.progress import Progress
from plancast.core.finding import Finding
from plancast.core.form_results import FormRead, FormsRead, FormsWritten
from plancast.core.language import Language
from plancast.core.report import Bullets, Report
from plancast.core.text import Text

_WHAT = {
    "written": Text(en="written", zh="已生成"),
    "overwritten": Text(en="overwritten", zh="已覆盖"),
    "unchanged": Text(en="unchanged", zh="未变"),
}


def run_out(
    plan: str, folder: str, *, unit: str | None, as_of: str | None, overwrite: bool, lang: str | None, json: bool
) -> None:
    """Write forms and say which."""
    spoken = _spoken(lang, json)
    day = None if as_of is None else pipeline.day_from_text(as_of)
    written = pipeline.write_forms(
        plan, folder, as_of=day, unit=unit, lang=language(lang) or system_language(), overwrite=overwrite
    )
    print_text(rendering.render_noun(written, spoken) if json else _lines_out(written, spoken))


def run_in(plan: str, folder: str, *, release_date: str | None, dry_run: bool, lang: str | None, json: bool) -> None:
    """Read forms; findings go to standard error, every one of them."""
    spoken = _spoken(lang, json)
    day = None if release_date is None else pipeline.day_from_text(release_date)
    read = pipeline.read_forms(plan, folder, release_date=day, dry_run=dry_run)
    if json:
        return print_text(rendering.render_noun(read, spoken))
    for found in _in_order(read.findings):
        print_error(_wrapped(found, spoken))
    return print_text(_lines_in(read, spoken))


def run_score(
    plan: str, *, as_of: str | None, seed: int, members: int, lang: str | None, json: bool, verbose: bool
) -> None:
    """Score estimates and print the table."""
    spoken = _spoken(lang, json)
    day = None if as_of is None else pipeline.day_from_text(as_of)
    with Progress(verbose, spoken) as progress:
        score = pipeline.score_estimates(plan, as_of=day, seed=seed, n_members=members, progress=progress)
    if json:
        return print_text(rendering.render_noun(score, spoken))
    report = reporting.report_estimates(score, spoken)
    return print_text(rendering.render_terminal(report, width=width_of_terminal(), encoding=encoding_of(sys.stdout)))


def _spoken(lang: str | None, json: bool) -> Language:
    return language(lang) or ("en" if json else system_language())


def _wrapped(found: Finding, lang: Language) -> str:
    """Return a finding as lines of the terminal's width."""
    report = Report(lang=lang, blocks=(Bullets(items=(found.line(lang),)),))
    encoding = encoding_of(sys.stderr)
    return rendering.render_terminal(report, width=width_of_terminal(), encoding=encoding).rstrip("\n")


def _in_order(findings: tuple[Finding, ...]) -> list[Finding]:
    """Order findings by file and row: one looks at one form after the other."""
    return sorted(findings, key=lambda one: (one.where.file, one.where.line, one.where.cell, one.code))


def _lines_out(written: FormsWritten, lang: Language) -> str:
    lines = []
    for one in written.files:
        what, unit = _WHAT[one.what].said(lang), one.unit.said(lang)
        targets = f"{one.n_targets} target{'' if one.n_targets == 1 else 's'}" if lang == "en" else f"{one.n_targets}项"
        lines.append(
            f"{what}: {one.file} ({unit}, {targets})" if lang == "en" else f"{what}：{one.file}（{unit}，{targets}）"
        )
    n, day = len(written.files), written.as_of.isoformat()
    total = Text(
        en=f"{n} form{'' if n == 1 else 's'} in {written.folder}, figures as known on {day}, plan {written.plan},"
        f" hash {written.plan_hash}",
        zh=f"{written.folder}中共{n}份，数据截至{day}，规划{written.plan}，哈希{written.plan_hash}",
    )
    return "\n".join([*lines, total.said(lang), ""])


def _lines_in(read: FormsRead, lang: Language) -> str:
    lines = []
    for one in read.forms:
        lines.append(f"{one.file}: {_taken(one).en}" if lang == "en" else f"{one.file}：{_taken(one).zh}")
    if read.not_returned:
        names = [unit.said(lang) for unit in read.not_returned]
        lines.append(f"no form from: {'; '.join(names)}" if lang == "en" else f"尚未返回：{'、'.join(names)}")
    day, n = read.release_date.isoformat(), len(read.findings)
    went = Text(en="would be added" if read.is_dry_run else "added", zh="可写入" if read.is_dry_run else "已写入")
    lines.append(
        f"{read.n_added} rows {went.en}, known from {day}; {n} finding{'' if n == 1 else 's'}"
        if lang == "en"
        else f"{went.zh}{read.n_added}行，自{day}起采用；提示{n}条"
    )
    return "\n".join([*lines, ""])


def _taken(one: FormRead) -> Text:
    if not one.is_filled:
        return Text(en="not filled in", zh="未填写")
    return Text(
        en=f"{one.n_estimates} estimates and {one.n_actuals} actual figures new, {one.n_on_file} on file",
        zh=f"新增预计数{one.n_estimates}个、实际数{one.n_actuals}个；此前已录入{one.n_on_file}个",
    )
