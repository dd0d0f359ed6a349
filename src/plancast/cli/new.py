"""``plancast new``: write a plan folder."""

from __future__ import annotations

from pathlib import Path

from plancast import pipeline
from plancast.cli.language import language, system_language
from plancast.cli.output import print_text
from plancast.core.finding import PlancastError
from plancast.core.system_faults import system_fault
from plancast.core.text import Text


def run(folder: Path, like: str | None, lang: str | None) -> None:
    """Write the files of a new plan, and say what to do next.

    Raises
    ------
    PlancastError
        If the folder exists already, or cannot be written.
    """
    spoken = language(lang) or system_language()
    files = pipeline.new_plan(folder.name, like)
    try:
        folder.mkdir(parents=True, exist_ok=False)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except FileExistsError as error:
        raise PlancastError(
            Text(
                en=f"{folder} exists already; nothing was written. Choose another name, or remove it first.",
                zh=f"{folder} 已存在，未写入任何内容。请换一个名称，或先删除它。",
            )
        ) from error
    except OSError as error:
        raise PlancastError(
            Text(
                en=f"{folder} cannot be written ({error.strerror}). Choose a place where you may write.",
                zh=f"无法写入 {folder}（{system_fault(error).zh}）。请选择有写入权限的位置。",
            )
        ) from error
    is_hiding = folder.parent == Path() and folder.name in pipeline.bundled_plans()
    hides = _hides(folder.name).said(spoken) if is_hiding else ""
    print_text(_next_steps(folder, len(files)).said(spoken) + hides)


def _next_steps(folder: Path, n_files: int) -> Text:
    return Text(
        en=f"Wrote {n_files} files to {folder}.\n"
        f"Next: edit {folder}/targets.yaml, then run: plancast outlook {folder}\n",
        zh=f"已在 {folder} 写入 {n_files} 个文件。\n"
        f"下一步：编辑 {folder}/targets.yaml，然后运行：plancast outlook {folder}\n",
    )


def _hides(name: str) -> Text:
    """Say that a folder named like a bundled plan now stands for that name."""
    return Text(
        en=f"'{name}' is also a bundled plan: in this place the name now means the folder just written; "
        f"plans/{name} means the bundled one.\n",
        zh=f"“{name}”也是内置规划的名称：在此位置，该名称现指刚写入的文件夹；内置规划请用plans/{name}。\n",
    )
