"""``plancast store``: figures in, and figures as known on a day."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from plancast.cli.language import said
from plancast.cli.options import AsOf, DryRun, Into, Json, Lang, Plan, Verbose

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
            help=said(
                "Id of the document of rows whose table names none: lower-case letters, digits, _.",
                "表格未列来源时，数据所属文件的标识：小写字母、数字、下划线。",
            ),
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
        "显示何时从哪个文件向规划录入了什么，以及未经录入命令写入的数据行。",
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
            help=said("Id or name of the indicator; all, with --out.", "指标标识或名称；--out可用all（全部）。"),
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
    indicator: Annotated[
        str, typer.Argument(metavar="INDICATOR", help=said("Id or name of the indicator.", "指标标识或名称。"))
    ],
    period: Annotated[str, typer.Argument(metavar="PERIOD", help=said("Period of the release.", "数据所属时期。"))],
    source: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--source", metavar="ID", help=said("Its document.", "数据来源文件的标识。")),
    ] = None,
    release_date: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option("--release-date", metavar="DAY", help=said("Its day of release.", "数据的发布日期。")),
    ] = None,
    release_status: Annotated[
        Optional[str],  # noqa: UP045 typer reads it at run time
        typer.Option(
            "--release-status",
            metavar="STATUS",
            help=said("Its status, where two of one day differ in it alone.", "数据性质；同日两条仅性质不同时使用。"),
        ),
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

    which = {
        "source": source, "release_date": release_date, "release_status": release_status, "value": value, "on": on,
    }  # fmt: skip
    command.run_retract(
        plan, indicator, period, which=which, into=into, dry_run=dry_run, lang=lang, json=json, verbose=verbose
    )
