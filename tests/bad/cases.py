"""Small plans with one fault each, laid over a plan without any.

``tests/bad/<code in lower case>/bad`` and ``mended`` hold only the files that differ from ``tests/bad/_base``, or from
the plan that a file ``BASE`` names; a file ``DELETE`` lists those that are taken away. What cannot be kept as text
stands in ``make.py``, whose functions ``bad(folder)`` and ``mended(folder)`` change a copy of the base; where the fault
is not one of the plan, its ``findings(folder)`` looks for it.

A case whose sides hold running text (``article.txt``, ``zh.txt``) is about the figures of that text: no plan is laid,
and each text is checked by itself.
"""

from __future__ import annotations

import difflib
import importlib.util
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plancast import pipeline
from plancast.core.finding import Finding

BAD = Path(__file__).resolve().parent
BASE = BAD / "_base"
TEXTS = ("article.txt", "zh.txt")
BASES = tuple(sorted(folder for folder in BAD.iterdir() if folder.is_dir() and (folder / "plan.yaml").exists()))


@dataclass(frozen=True)
class Case:
    """One finding code with the plan that sets it off and its mended twin."""

    code: str
    folder: Path

    @property
    def base(self) -> Path:
        """The plan without fault that both sides begin with."""
        named = self.folder / "BASE"
        return BAD / named.read_text(encoding="utf-8").strip() if named.exists() else BASE

    def lay(self, side: str, to: Path) -> Path:
        """Write the plan, or the texts, of one side (``bad`` or ``mended``) to a new folder and return it."""
        if self.is_of_text:
            to.mkdir(parents=True)
        else:
            shutil.copytree(self.base, to)
        if self.maker is not None:
            getattr(self.maker, side)(to)
        if (self.folder / side).is_dir():
            _overlay(self.folder / side, to)
        return to

    def findings(self, folder: Path) -> tuple[Finding, ...]:
        """Return what is found in a folder that was laid.

        Where the fault stands in no file of the plan but in what is brought to it, ``findings(folder)`` of ``make.py``
        brings it.
        """
        bring = getattr(self.maker, "findings", findings_of_texts if self.is_of_text else pipeline.findings_of)
        found: tuple[Finding, ...] = bring(folder)
        return found

    @property
    def is_of_text(self) -> bool:
        """Whether it is about the figures of running text."""
        return any((self.folder / "bad" / name).exists() for name in TEXTS)

    @property
    def maker(self) -> Any:
        """The module ``make.py``, where there is one."""
        path = self.folder / "make.py"
        if not path.exists():
            return None
        spec = importlib.util.spec_from_file_location(f"make_{self.folder.name}", path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    @property
    def is_whole(self) -> bool:
        """Whether both sides are there."""
        maker = self.maker
        return all((self.folder / side).is_dir() or hasattr(maker, side) for side in ("bad", "mended"))

    def difference(self) -> dict[str, list[str]]:
        """Return, for each file kept as text, the lines by which the two sides differ, as a unified diff."""
        names = {
            path.relative_to(self.folder / side) for side in ("bad", "mended") for path in _files(self.folder / side)
        }
        found = {}
        for name in sorted(names - {Path("DELETE")}):
            lines = [self._text(side, name) for side in ("bad", "mended")]
            changed = list(difflib.unified_diff(*lines, lineterm="", n=2))[2:]
            if changed:
                found[name.as_posix()] = [line for line in changed if not line.startswith("@@")]
        return found

    def _text(self, side: str, name: Path) -> list[str]:
        path = self.folder / side / name
        if not path.exists() and not self.is_of_text:
            path = self.base / name
        if not path.exists() or name.as_posix() in _deleted(self.folder / side):
            return []
        try:
            return path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            return ["(not UTF-8 text)"]


def findings_of_texts(folder: Path) -> tuple[Finding, ...]:
    """Return what is found in each text of a folder, with places as seen from there."""
    return tuple(
        found
        for name in TEXTS
        if (folder / name).exists()
        for found in pipeline.check_text((folder / name).read_text(encoding="utf-8"), name).findings
    )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def _deleted(folder: Path) -> list[str]:
    listed = folder / "DELETE"
    return listed.read_text(encoding="utf-8").split() if listed.exists() else []


def _overlay(folder: Path, to: Path) -> None:
    for path in _files(folder):
        target = to / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for name in _deleted(folder):
        (to / name).unlink()
    (to / "DELETE").unlink(missing_ok=True)


CASES = tuple(
    Case(folder.name.upper(), folder)
    for folder in sorted(BAD.iterdir())
    if folder.is_dir() and not folder.name.startswith(("_", "."))
)
