"""The commands. Heavy packages are imported inside the command that needs them, so that ``--help`` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from plancast.cli.language import said

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

Plan = Annotated[
    str,
    typer.Argument(
        metavar="PLAN", help=said("Plan folder, or name of a bundled plan.", "规划文件夹，或内置规划名称。")
    ),
]
Lang = Annotated[
    Optional[str],  # noqa: UP045 typer reads it at run time
    typer.Option("--lang", metavar="zh|en", help=said("Language; the system's by default.", "语言；默认随系统。")),
]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", help=said("Steps with their times on standard error.", "在标准错误输出各步骤及用时。")),
]
AsOf = Annotated[
    Optional[str],  # noqa: UP045 typer reads it at run time
    typer.Option(
        "--as-of",
        metavar="DAY",
        help=said(
            "Day (YYYY-MM-DD) as of which figures are known; by default the newest release day in the plan.",
            "以该日（YYYY-MM-DD）已公布的数据为准；默认为规划中最新的发布日期。",
        ),
    ),
]
Seed = Annotated[int, typer.Option("--seed", min=0, metavar="N", help=said("Seed of all chance.", "随机种子。"))]
Members = Annotated[
    int,
    typer.Option(
        "--members", min=100, max=1_000_000, metavar="N", help=said("Members of the ensemble.", "情景成员数。")
    ),
]


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
        "  plancast outlook shanghai-15 --explain gdp_growth_avg",
        "\b\n示例：\n  plancast outlook shanghai-15\n  plancast outlook my-city --as-of 2026-06-30 --json\n"
        "  plancast outlook shanghai-15 --explain gdp_growth_avg",
    ),
)
def outlook(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    as_of: AsOf = None,
    seed: Seed = 1,
    members: Members = 10_000,
    lang: Lang = None,
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
        plan, as_of=as_of, seed=seed, members=members, lang=lang, by=by, explain=explain, json=json, verbose=verbose
    )


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


store = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    short_help=said("Figures in, and figures as known on a day.", "录入数据，查看某日已知的数据。"),
    help=said(
        "Add released figures to a plan, see what was known on a day and why, take a release back, and see what was"
        " written when.",
        "向规划录入已发布的数据，查看某日已知的数据及取用理由，撤回数据，查看录入日志。",
    ),
)
app.add_typer(store, name="store")

Json = Annotated[bool, typer.Option("--json", help=said("Print JSON.", "输出 JSON。"))]
Into = Annotated[
    str,
    typer.Option(
        "--into",
        metavar="NAME.csv",
        help=said("File in the plan's folder observations to write to.", "写入observations文件夹中的哪个文件。"),
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=said("Write nothing; say what would be.", "不写入，只显示将有的结果。"))
]


@store.command(
    "add",
    short_help=said("Add released figures.", "录入已发布的数据。"),
    help=said(
        "Add the rows of tables (CSV, SDMX-CSV, xlsx, Parquet) to a plan's observations. Good rows go in; each bad one"
        " stays out, with its cell and the reason. The same release twice changes nothing.",
        "把表格（CSV、SDMX-CSV、xlsx、Parquet）中的数据录入规划。合格的行录入；有误的行不录入，并指出单元格和原因。重复录入同一数据不作改动。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast store add my-city october.xlsx\n"
        '  plancast store add my-city q3.csv --source bulletin_2026_q3 --title "Third quarter of 2026"'
        " --published 2026-10-29 --rank bureau",
        "\b\n示例：\n  plancast store add my-city october.xlsx\n"
        '  plancast store add my-city q3.csv --source bulletin_2026_q3 --title "2026年前三季度运行情况"'
        " --published 2026-10-29 --rank bureau",
    ),
)
def store_add(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=said("Tables of figures.", "数据表格。"))],
    source: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--source",
            metavar="ID",
            help=said("Document of rows whose table names none.", "表格未列来源时，数据所属文件的标识。"),
        ),
    ] = None,
    release_date: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--release-date",
            metavar="DAY",
            help=said("Release day of rows whose table names none.", "表格未列发布日期时的发布日期。"),
        ),
    ] = None,
    release_status: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--release-status",
            metavar="STATUS",
            help=said(
                "Status of rows whose table names none: preliminary, final, revised, actual, expectation, internal.",
                "表格未列数据性质时的数据性质：preliminary、final、revised、actual、expectation、internal。",
            ),
        ),
    ] = None,
    title: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--title",
            metavar="TEXT",
            help=said(
                "Title of the document, where the plan does not know it yet: it is added to documents.yaml.",
                "规划中尚无该文件时，文件的标题；将写入documents.yaml。",
            ),
        ),
    ] = None,
    published: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--published", metavar="DAY", help=said("Day of its publication.", "该文件的发布日期。")),
    ] = None,
    rank: Annotated[
        str,
        typer.Option(
            "--rank", metavar="bureau|government|press", help=said("Standing of its source.", "该文件来源的级别。")
        ),
    ] = "press",
    publisher: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--publisher", metavar="TEXT", help=said("Who published it.", "该文件的发布单位。")),
    ] = None,
    url: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--url", metavar="ADDRESS", help=said("Its address.", "该文件的网址。")),
    ] = None,
    into: Into = "added.csv",
    dry_run: DryRun = False,
    lang: Lang = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Add released figures to a plan."""
    from plancast.cli import store as command

    document = {"title": title, "published": published, "rank": rank, "publisher": publisher, "url": url}
    given = {"source": source, "release_date": release_date, "release_status": release_status}
    command.run_add(
        plan, files, document=document, given=given, into=into, dry_run=dry_run, lang=lang, json=json, verbose=verbose
    )


@store.command(
    "log",
    short_help=said("What was written, when and from which file.", "录入日志：何时从哪个文件录入了什么。"),
    help=said(
        "Print what was written into a plan, when and from which file, and which rows the log does not account for.",
        "显示何时从哪个文件向规划录入了什么，以及日志未能说明的数据行。",
    ),
    epilog=said("\b\nExample:\n  plancast store log my-city", "\b\n示例：\n  plancast store log my-city"),
)
def store_log(plan: Plan, lang: Lang = None, json: Json = False) -> None:
    """Print what was written into a plan."""
    from plancast.cli import store as command

    command.run_log(plan, lang=lang, json=json)


@store.command(
    "show",
    short_help=said("All releases of an indicator, and which is used.", "某指标的全部数据及取用情况。"),
    help=said(
        "Print all releases of an indicator as known on a day: which is used for each period, and why; what confirms"
        " it, what lost, and what was taken back.",
        "显示截至某日某指标的全部数据：各时期取用哪一条及理由，哪些与之相符，哪些未取用，哪些已撤回。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast store show harbour gdp --period 2024\n"
        "  plancast store show shanghai-15 gdp --as-of 2026-01-31 --json\n"
        "  plancast store show harbour all --out harbour.xlsx",
        "\b\n示例：\n  plancast store show harbour gdp --period 2024\n"
        "  plancast store show shanghai-15 gdp --as-of 2026-01-31 --json\n"
        "  plancast store show harbour all --out harbour.xlsx",
    ),
)
def store_show(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    indicator: Annotated[
        str,
        typer.Argument(
            metavar="INDICATOR",
            help=said("Id of the indicator; all, with --out.", "指标标识；与--out合用时可写all，表示全部指标。"),
        ),
    ],
    as_of: AsOf = None,
    period: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--period", metavar="PERIOD", help=said("Only this period, such as 2025.", "只显示该时期，如2025。")
        ),
    ] = None,
    out: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--out",
            metavar="FILE",
            help=said(
                "Write all releases into a table instead: .csv, .sdmx.csv, .xlsx or .parquet.",
                "改为将全部数据写入表格：.csv、.sdmx.csv、.xlsx或.parquet。",
            ),
        ),
    ] = None,
    lang: Lang = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Print all releases of an indicator."""
    from plancast.cli import store as command

    if out is not None:
        command.run_export(plan, indicator, out, as_of=as_of, others=(period, json or None), lang=lang, verbose=verbose)
        return
    command.run_show(plan, indicator, as_of=as_of, period=period, lang=lang, json=json, verbose=verbose)


@store.command(
    "retract",
    short_help=said("Take a release back.", "撤回数据。"),
    help=said(
        "Take a release back: a row is added, and from its day on the release is not known any more; before that day it"
        " is, so that an old result can be rebuilt.",
        "撤回一条数据：追加一行撤回记录，自撤回之日起不再采用该数据；此前各日仍按当时已知处理，原有结果可以重现。",
    ),
    epilog=said(
        "\b\nExample:\n  plancast store retract my-city gdp 2025 --release-date 2026-01-21",
        "\b\n示例：\n  plancast store retract my-city gdp 2025 --release-date 2026-01-21",
    ),
)
def store_retract(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help=said("Id of the indicator.", "指标标识。"))],
    period: Annotated[str, typer.Argument(metavar="PERIOD", help=said("Period of the release.", "数据所属时期。"))],
    source: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--source", metavar="ID", help=said("Its document.", "数据来源文件的标识。")),
    ] = None,
    release_date: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--release-date", metavar="DAY", help=said("Its day of release.", "数据的发布日期。")),
    ] = None,
    value: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--value", metavar="TEXT", help=said("Its figure as printed.", "所载数据，按原文。")),
    ] = None,
    on: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--on", metavar="DAY", help=said("Day of the retraction; today by default.", "撤回日期；默认为今天。")
        ),
    ] = None,
    into: Into = "added.csv",
    dry_run: DryRun = False,
    lang: Lang = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Take a release back."""
    from plancast.cli import store as command

    which = {"source": source, "release_date": release_date, "value": value, "on": on}
    command.run_retract(
        plan, indicator, period, which=which, into=into, dry_run=dry_run, lang=lang, json=json, verbose=verbose
    )


forms = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help=said(
        "Forms for units in charge: one out for each, the filled ones in, and how near their estimates came.",
        "牵头单位填报表：逐单位发表、回收填报内容，并评价预计数的准确程度。",
    ),
)
app.add_typer(
    forms,
    name="forms",
    short_help=said("Forms for units in charge, out and in.", "牵头单位填报表的发出与回收。"),
)

Folder = Annotated[
    str, typer.Argument(metavar="FOLDER", help=said("Folder of the forms.", "填报表所在文件夹。"), show_default=False)
]


@forms.command(
    "out",
    short_help=said("Write one form a unit in charge.", "为每个牵头单位生成填报表。"),
    help=said(
        "Write one xlsx form for each unit in charge, with what is known filled in. A form that somebody filled in is"
        " not overwritten.",
        "为每个牵头单位生成一份xlsx填报表，已知数据预先填好；不覆盖已填写的表。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast forms out my-city forms-2026 --lang zh\n"
        '  plancast forms out harbour forms --unit "Harbour Port Authority"',
        "\b\n示例：\n  plancast forms out my-city 填报表2026\n"
        "  plancast forms out harbour 填报表 --unit 海港市港务管理局",
    ),
)
def forms_out(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    folder: Folder,
    unit: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--unit", metavar="UNIT", help=said("Only the form of this unit.", "仅生成该单位的填报表。")),
    ] = None,
    as_of: AsOf = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help=said("Replace forms that were filled in.", "覆盖已填写的填报表。"))
    ] = False,
    lang: Lang = None,
    json: Json = False,
) -> None:
    """Write one form a unit in charge."""
    from plancast.cli import forms as command

    command.run_out(plan, folder, unit=unit, as_of=as_of, overwrite=overwrite, lang=lang, json=json)


@forms.command(
    "in",
    short_help=said("Read filled forms into the plan.", "将填好的表读入规划。"),
    help=said(
        "Read a folder of filled forms into the plan: estimates as expectations, figures not yet published as internal"
        " ones. Every change, and all that cannot be read, is told with file, sheet and cell.",
        "将文件夹中填好的表读入规划：预计数作为预计，尚未公布的实际数作为内部数据；所有改动和无法读取之处均列明文件、工作表和单元格。",
    ),
    epilog=said(
        "\b\nExamples:\n  plancast forms in my-city forms-2026 --dry-run\n"
        "  plancast forms in my-city forms-2026 --release-date 2026-11-20",
        "\b\n示例：\n  plancast forms in my-city 填报表2026 --dry-run\n"
        "  plancast forms in my-city 填报表2026 --release-date 2026-11-20",
    ),
)
def forms_in(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    folder: Folder,
    release_date: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--release-date",
            metavar="DAY",
            help=said("Day from which the figures are known; today by default.", "数据为人所知的日期；默认为当日。"),
        ),
    ] = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    json: Json = False,
) -> None:
    """Read filled forms into the plan."""
    from plancast.cli import forms as command

    command.run_in(plan, folder, release_date=release_date, dry_run=dry_run, lang=lang, json=json)


@forms.command(
    "score",
    short_help=said("How near units' estimates and our medians came.", "评价单位预计数和本系统中位数的准确程度。"),
    help=said(
        "Compare every estimate whose figure is out with that figure, and with our median as it stood on the day of the"
        " estimate.",
        "将已有实际数的预计逐条与实际数对照，并与预计当日本系统的中位数比较。",
    ),
    epilog=said(
        "\b\nExample:\n  plancast forms score my-city",
        "\b\n示例：\n  plancast forms score my-city",
    ),
)
def forms_score(  # noqa: PLR0917 typer passes them by name
    plan: Plan,
    as_of: AsOf = None,
    seed: Seed = 1,
    members: Members = 10_000,
    lang: Lang = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Say how near units' estimates and our medians came."""
    from plancast.cli import forms as command

    command.run_score(plan, as_of=as_of, seed=seed, members=members, lang=lang, json=json, verbose=verbose)
