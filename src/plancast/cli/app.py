"""The commands. Heavy packages are imported inside the command that needs them, so that ``--help`` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from plancast.cli.forms_commands import forms
from plancast.cli.language import said
from plancast.cli.options import AsOf, Lang, Members, Plan, Seed, Verbose
from plancast.cli.store_commands import store

app = typer.Typer(
    name="plancast",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=said(
        "Five-year plans as text: figures as they were known on a day, where each target stands, and how likely it is"
        " to be met.",
        "把五年规划写成文本：按日期保存当时已知的数据，判断每项指标的进度与实现概率。",
    ),
    epilog=said(
        "Start with: plancast outlook shanghai-15. A PLAN is a folder, or the name of a bundled plan.",
        "可先运行：plancast outlook shanghai-15。PLAN 为规划文件夹，或内置规划的名称。",
    ),
)


def _version(wanted: bool) -> None:
    if wanted:
        from plancast import __version__

        typer.echo(f"plancast {__version__}")
        raise typer.Exit


@app.callback()
def plancast(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help=said("Print the version and exit.", "显示版本并退出。")
        ),
    ] = False,
) -> None:
    """Run a command."""


@app.command(
    short_help=said("Where each target of a plan stands.", "各项指标的目标完成情况。"),
    help=said(
        "Print where each target of a plan stands: latest figure, official class, pace needed, likely outcome and"
        " probability.",
        "显示规划各项指标的目标完成情况：最新数据、进度类别、所需速度、趋势判断与实现概率。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast outlook shanghai-15\n  plancast outlook my-city --as-of 2026-06-30 --json\n"
        "  plancast outlook shanghai-15 --explain gdp_growth_avg\n"
        "  plancast outlook shanghai-15 --since 2026-02-03\n  plancast outlook changning-15 --beside shanghai-15",
        "\b\n示例：\n  plancast outlook shanghai-15\n  plancast outlook my-city --as-of 2026-06-30 --json\n"
        "  plancast outlook shanghai-15 --explain gdp_growth_avg\n"
        "  plancast outlook shanghai-15 --since 2026-02-03\n  plancast outlook changning-15 --beside shanghai-15",
    ),
)
def outlook(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    as_of: AsOf = None,
    seed: Seed = 1,
    members: Members = 10_000,
    lang: Lang = None,
    since: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--since",
            metavar="DAY|FILE",
            help=said(
                "Tell what moved each probability since that day, or since an earlier result written by --json; by"
                " default since the release day before the newest one.",
                "说明自该日或自先前 --json 结果以来各实现概率的变动原因；默认自最新发布日的前一发布日起。",
            ),
        ),
    ] = None,
    by: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--by",
            metavar="unit|theme",
            help=said(
                "Group by unit in charge or by theme instead of the plan's own headings.",
                "按牵头单位或主题分组，而不按规划原有标题。",
            ),
        ),
    ] = None,
    explain: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--explain",
            metavar="TARGET",
            help=said(
                "Explain one target: figures used, model, rule, probability at neighbouring bounds.",
                "说明某项指标：所用数据、模型、规则、相邻目标值的概率。",
            ),
        ),
    ] = None,
    beside: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--beside",
            metavar="PLAN",
            help=said(
                "Lay the like targets of another plan beside those of this one, of the same day: that given, else the"
                " later one of the newest release days of the two.",
                "与另一规划的同类目标对照，截至同一日期：所给日期，否则取两规划最新发布日期中较晚者。",
            ),
        ),
    ] = None,
    json: Annotated[
        bool,
        typer.Option(
            "--json", help=said("Print JSON (schema plancast/outlook/1).", "输出 JSON（plancast/outlook/1）。")
        ),
    ] = False,
    verbose: Verbose = False,
) -> None:
    """Print where each target of a plan stands."""
    from plancast.cli import outlook as command

    command.run(
        plan,
        as_of=as_of,
        seed=seed,
        members=members,
        lang=lang,
        since=since,
        by=by,
        explain=explain,
        beside=beside,
        json=json,
        verbose=verbose,
    )


@app.command(
    short_help=said("Which figures of a text do not agree.", "核对文稿中的数据。"),
    help=said(
        "Find the figures of a text, hold them against each other, and say which differ, which are not comparable, and"
        " why; a ledger lists every figure. A plan's own figures are checked likewise. Nothing leaves this machine."
        " Exit code 1 where an error or a warning was found.",
        "查找文稿中的数据并相互核对，指出哪些不符、哪些不可比及其原因，并逐个列出全部数据；也可核对规划自身的数据。"
        "内容不会离开本机。发现错误或警告时退出码为1。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast check article.txt\n  plancast check draft.md notes.txt --document-date 2026-02-03\n"
        "  plancast check harbour\n  plancast check - --json < article.txt\n  plancast check --explain CONCEPT",
        "\b\n示例：\n  plancast check 报道.txt\n  plancast check 初稿.md 附件.txt --document-date 2026-02-03\n"
        "  plancast check harbour\n  plancast check - --json < 报道.txt\n  plancast check --explain CONCEPT",
    ),
)
def check(  # noqa: PLR0917 typer passes them by name
    what: Annotated[
        Optional[list[str]],  # noqa: UP045 typer reads it at run time
        typer.Argument(
            metavar="FILE... | PLAN | -",
            show_default=False,
            help=said(
                "Text files (txt, md), - for standard input; or one plan: its folder, or the name of a bundled one.",
                "文本文件（txt、md），-为标准输入；或一个规划：文件夹或内置规划名称。",
            ),
        ),
    ] = None,
    document_date: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--document-date",
            metavar="DAY",
            help=said(
                "Day (YYYY-MM-DD) of the text, from which 'last year' counts; by default the newest that it names.",
                "文稿日期（YYYY-MM-DD），“去年”等由此推算；默认为文中最新的日期。",
            ),
        ),
    ] = None,
    as_of: AsOf = None,
    explain: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--explain",
            metavar="CODE",
            help=said(
                "Explain a finding: what it says, an example, the remedy, when it is wrong to raise it. Of texts: SUM, "
                "SHARE, GROWTH, CAGR, RATIO, UNIT_SCALE, POINTS, CURRENCY, CONCEPT, REAL_NOMINAL, VINTAGE, YTD, DATE, "
                "CONTRADICTION, TARGET_MET, DIRECTION, LEAP.",
                "说明某一提示：含义、示例、处理建议、何时不应提出。文稿的提示有：SUM、SHARE、GROWTH、CAGR、RATIO、UNIT_SCALE、POINTS、"
                "CURRENCY、CONCEPT、REAL_NOMINAL、VINTAGE、YTD、DATE、CONTRADICTION、TARGET_MET、DIRECTION、LEAP。",
            ),
        ),
    ] = None,
    lang: Lang = None,
    json: Annotated[
        bool,
        typer.Option("--json", help=said("Print JSON (schema plancast/check/1).", "输出 JSON（plancast/check/1）。")),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            help=said(
                "The whole ledger, reasons in full and notes on files; steps with their times on standard error.",
                "列出全部数据、完整说明和读取提示；在标准错误输出各步骤及用时。",
            ),
        ),
    ] = False,
) -> None:
    """Say which figures of a text do not agree."""
    from plancast.cli import check as command

    code = command.run(
        what or [],
        document_date=document_date,
        as_of=as_of,
        explain=explain,
        lang=lang,
        json=json,
        verbose=verbose,
    )
    raise typer.Exit(code)


@app.command(
    short_help=said("Write a new plan folder.", "新建规划文件夹。"),
    help=said(
        "Write a new plan folder: a small, valid, commented plan, or a copy of another one.",
        "新建规划文件夹：一份简短、有效、带注释的规划，或复制已有规划。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast new my-city\n  plancast new my-copy --like shanghai-15",
        "\b\n示例：\n  plancast new my-city\n  plancast new my-copy --like shanghai-15",
    ),
)
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help=said("Name of the new folder.", "新文件夹的名称。"))],
    like: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--like", metavar="PLAN", help=said("Copy this plan instead.", "改为复制此规划。")),
    ] = None,
    lang: Lang = None,
) -> None:
    """Write a new plan folder."""
    from plancast.cli import new as command

    command.run(Path(name), like, lang)


@app.command(
    short_help=said("Print the JSON Schema of the plan files.", "输出规划文件的 JSON Schema。"),
    help=said(
        "Print the JSON Schema of the plan files, for completion and underlining in an editor.",
        "输出规划文件的 JSON Schema，供编辑器补全与标错。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast schema > plan.schema.json\n  plancast schema --file targets > targets.schema.json",
        "\b\n示例：\n  plancast schema > plan.schema.json\n  plancast schema --file targets > targets.schema.json",
    ),
)
def schema(
    file: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--file",
            metavar="FILE",
            help=said(
                "Only the schema of one file: plan, indicators, targets, documents, measures, projects, funds,"
                " technologies or tests.",
                "仅输出某一文件的模式：plan、indicators、targets、documents、measures、projects、funds、"
                "technologies 或 tests。",
            ),
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of the plan files."""
    from plancast.cli import schema as command

    command.run(file)


app.add_typer(store, name="store")
app.add_typer(
    forms,
    name="forms",
    short_help=said("Forms for units in charge, out and in.", "牵头单位填报表的发出与回收。"),
)
