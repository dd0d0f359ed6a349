"""The house stands as drawn: rooms placed, pure rooms pure, and ``--help`` light."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "plancast"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
LAYERS: list[str] = CONTRACTS[0]["layers"]
PURE = [module.removeprefix("plancast.") for module in CONTRACTS[1]["source_modules"]]
UNTOUCHED = {"duckdb", "ruamel", "yaml", "typer", "click", "rich", "pathlib", "os", "io", "shutil", "tempfile", "sys"}
HEAVY = {"numpy", "duckdb", "rich", "pandas", "xarray", "numba", "scipy", "yaml", "ruamel", "highspy", "lxml"}
NOT_ROOMS = {"__init__", "__main__", "shipped", "plans"}


def _modules(room: str) -> list[Path]:
    return sorted((HOUSE / room).rglob("*.py"))


PURE_MODULES = [path for room in PURE for path in _modules(room)]


def _imports(tree: ast.AST) -> Iterator[str]:
    """Yield every module imported, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_on_disk_is_placed_and_every_placed_room_is_on_disk():
    placed = {room.strip() for layer in LAYERS for room in layer.split("|")}
    on_disk = {
        path.stem for path in HOUSE.iterdir() if path.suffix == ".py" or (path.is_dir() and list(path.glob("*.py")))
    }
    assert on_disk - NOT_ROOMS == placed


def test_nothing_in_the_house_has_a_name_that_says_nothing():
    empty = {"utils", "helpers", "common", "misc", "manager", "data", "tools", "base"}
    assert not [path for path in HOUSE.rglob("*.py") if path.stem in empty or path.parent.name in empty]


@pytest.mark.parametrize("path", PURE_MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_pure_room_touches_neither_files_nor_terminals(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    touched = {module.split(".")[0] for module in _imports(tree)} & UNTOUCHED
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"open", "print", "input"}
    }
    assert not touched | called


@pytest.mark.parametrize("path", PURE_MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_pure_room_asks_no_clock(path):
    # The day is an argument: the same plan and day give the same result tomorrow.
    clocks = {"today", "now", "utcnow", "time_ns", "perf_counter"}
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    assert not [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr in clocks]


def test_rooms_know_only_the_nouns_of_the_core():
    # The linter says the same; this says it of imports inside functions and under TYPE_CHECKING, by name.
    rooms = {room.strip() for layer in LAYERS[2:-2] for room in layer.split("|")}
    for room in rooms:
        for path in _modules(room):
            names = set(_imports(ast.parse(path.read_text(encoding="utf-8"))))
            others = {name.split(".")[1] for name in names if name.startswith("plancast.")} & (rooms - {room})
            assert not others, f"{path.relative_to(ROOT)} imports {sorted(others)}"


def _loaded_by(*arguments: str) -> set[str]:
    code = (
        "import json, sys\n"
        f"sys.argv = ['plancast', *{list(arguments)!r}]\n"
        "from plancast.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n' + json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("arguments", [("--help",), ("outlook", "--help"), ("--version",)], ids=" ".join)
def test_help_loads_nothing_heavy(arguments):
    assert not _loaded_by(*arguments) & HEAVY


@pytest.mark.parametrize(("arguments", "code"), [(["--help"], 0), ([], 2)], ids=["--help", "nothing"])
def test_help_answers_from_the_command_line(arguments, code):
    done = subprocess.run(
        [sys.executable, "-m", "plancast", *arguments], capture_output=True, text=True, encoding="utf-8", cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PATH": ""}, check=False,
    )  # fmt: skip
    assert done.returncode == code
    assert "outlook" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
