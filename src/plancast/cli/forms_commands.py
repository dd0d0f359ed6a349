"""``plancast forms``: forms for units in charge, out and in."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from plancast.cli.language import said
from plancast.cli.options import AsOf, DryRun, Folder, Json, Lang, Members, Plan, Seed, Verbose

forms = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help=said(
        "Forms for units in charge: one out for each, the filled ones in, and how near their estimates came.",
        "牵头单位填报表：逐单位发表、回收填报内容，并评价预计数的准确程度。",
    ),
)


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
