"""Options and arguments that commands share."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from plancast.cli.language import said

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
Folder = Annotated[
    str, typer.Argument(metavar="FOLDER", help=said("Folder of the forms.", "填报表所在文件夹。"), show_default=False)
]
