"""Where a plan is: a folder, or one of those that come with the program."""

from __future__ import annotations

from pathlib import Path

from plancast.core.finding import PlancastError
from plancast.core.text import Text
from plancast.reading.text_files import nearest

_PACKAGE = Path(__file__).resolve().parents[1]
_SHELVES = (_PACKAGE / "plans", _PACKAGE.parents[1] / "plans")
"""In a wheel, plans lie in the package; in a checkout, beside ``src``."""


def bundled_plans() -> tuple[str, ...]:
    """Return the names of the plans that come with the program."""
    return tuple(sorted(_bundled()))


def bundled_folder(name: str) -> Path | None:
    """Return the folder of a plan that comes with the program; None where there is none of that name."""
    return _bundled().get(name)


def find_plan(name: str) -> Path:
    """Return the folder of a plan.

    Parameters
    ----------
    name
        A folder, or the name of a bundled plan; ``plans/<name>`` stands for the bundled one where there is no such
        folder.

    Raises
    ------
    PlancastError
        If there is neither; the sentence lists the bundled plans and names the nearest.
    """
    bundled = _bundled()
    try:
        folder = Path(name)
        if folder.is_dir():
            return folder
        is_file = folder.exists()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        is_file = False
    if is_file:
        raise PlancastError(_not_a_folder(name))
    wanted = name.replace("\\", "/").removeprefix("./").rstrip("/")
    shelf_name = wanted.removeprefix("plans/")
    if shelf_name in bundled:
        return bundled[shelf_name]
    raise PlancastError(_not_found(name, shelf_name, tuple(sorted(bundled))))


def _bundled() -> dict[str, Path]:
    shelf = next((shelf for shelf in _SHELVES if shelf.is_dir()), None)
    if shelf is None:
        return {}
    return {path.name: path for path in shelf.iterdir() if (path / "plan.yaml").is_file()}


def _shown(name: str) -> str:
    short = name if len(name) <= 100 else name[:100] + "…"
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in short)


def _not_a_folder(name: str) -> Text:
    return Text(
        en=f"'{_shown(name)}' is a file; expected a plan folder. Give the folder that holds plan.yaml.",
        zh=f"“{_shown(name)}”是文件；应为规划文件夹。请给出plan.yaml所在的文件夹。",
    )


def _not_found(name: str, wanted: str, bundled: tuple[str, ...]) -> Text:
    near = nearest(wanted, bundled)
    hint_en = f"Did you mean '{near}'? " if near else ""
    hint_zh = f"是否指“{near}”？" if near else ""
    listed = ", ".join(bundled) or "-"
    return Text(
        en=f"there is no plan folder '{_shown(name)}'. {hint_en}Bundled plans: {listed}. "
        "'plancast new NAME' writes a new one.",
        zh=f"没有规划文件夹“{_shown(name)}”。{hint_zh}内置规划：{listed}。可用“plancast new NAME”新建。",
    )
