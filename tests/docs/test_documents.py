"""The documents do not lie: console blocks run, examples run, links lead somewhere."""

from __future__ import annotations

import ast
import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docs.documents import DOCUMENTS, ROOT, Block, blocks, commands, reads_as

RUN = ("plancast", "python", "cat", "cmp", "head", "ls")
NOT_RUN = ("make", "pip", "py", "git", "cd", "python3")
"""First words of commands that need a network, another machine or a whole installation; CI runs `make test` itself."""

WITH_CONSOLE = [path for path in DOCUMENTS if any(block.language == "console" for block in blocks(path))]
WITH_PYTHON = [path for path in DOCUMENTS if any(block.language == "python" for block in blocks(path))]
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)|!\[[^\]\n]*\]\(([^)\s]+)\)")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.fixture
def desk(tmp_path):
    """A folder as a reader has it: the bundled plans in it, and ``plancast`` on the path."""
    if (ROOT / "plans").is_dir():
        shutil.copytree(ROOT / "plans", tmp_path / "desk" / "plans")
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool, module in (("plancast", " -m plancast"), ("python", "")):
        (tools / tool).write_text(f'#!/bin/sh\nexec "{sys.executable}"{module} "$@"\n', encoding="utf-8")
        (tools / tool).chmod(0o755)
    return tmp_path / "desk"


def _run(words: str, block: Block, desk: Path) -> tuple[int, str, str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "COLUMNS"))}
    environment |= {
        "PATH": f"{desk.parent / 'tools'}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "LANG": "en_US.UTF-8",
        "COLUMNS": block.options.get("columns", "100"),
    }
    done = subprocess.run(
        ["bash", "-c", words], capture_output=True, cwd=desk, env=environment, timeout=120, check=False
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize("path", WITH_CONSOLE, ids=_name)
def test_console_blocks_print_what_they_show(path, desk):
    """Blocks of one document are run in order, on one desk; what is shown is all output, or standard output alone.

    A block with the option ``file=NAME`` is that file, and is written when its turn comes.
    """
    for block in blocks(path):
        if "file" in block.options:
            written = desk / block.options["file"]
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(block.text, encoding="utf-8")
        if block.language != "console":
            continue
        for command in commands(block):
            place, tool = f"{_name(path)}:{command.line}", command.words.split()[0]
            if tool in NOT_RUN:
                continue
            assert tool in RUN, f"{place}: '{tool}' is neither run by the tests nor listed as not to be run"
            code, out, error = _run(command.words, block, desk)
            expected = int(block.options.get("exit", "0"))
            assert code == expected, f"{place}: {command.words} ended with {code}\n{error[-2000:]}"
            assert "Traceback" not in error
            if command.output is not None and not (
                reads_as(error + out, command.output) or reads_as(out, command.output)
            ):
                shown = "\n".join(command.output)
                pytest.fail(f"{place}: {command.words} printed\n{error}{out}\nwhere the document shows\n{shown}")


@pytest.mark.parametrize("path", WITH_PYTHON, ids=_name)
def test_python_blocks_give_what_they_show(path, desk, monkeypatch):
    monkeypatch.chdir(desk)
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    told: list[str] = []
    for block in blocks(path):
        if block.language != "python":
            continue
        if ">>>" not in block.text:
            ast.parse(block.text)
            continue
        test = doctest.DocTestParser().get_doctest(block.text, names, _name(path), str(path), block.line)
        runner.run(test, out=told.append, clear_globs=False)
        names = test.globs
    assert not told, "".join(told)


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_links_inside_the_project_lead_somewhere(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for match in LINK.finditer(text):
        target = (match[1] or match[2]).partition("#")[0]
        if target and not re.match(r"[a-z]+:", target):
            assert (path.parent / target).exists(), f"{_name(path)}: {target} is not there"


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        (["one", "two", "three"], True),
        (["one", "...", "three"], True),
        (["...", "two", "..."], True),
        (["one", "..."], True),
        (["..."], True),
        (["one", "two"], False),
        (["one", "...", "two"], False),
        (["...", "one two", "..."], False),
        (["one", "...", "two", "three", "three"], False),
    ],
)
def test_an_output_reads_as_shown(shown, same):
    assert reads_as("one  \ntwo\nthree\n\n", shown) is same


def test_a_command_may_be_continued_and_its_output_follows():
    block = Block("console", {}, "$ plancast outlook \\\n    harbour\nA\nB\n$ plancast --version\n", 10)
    assert [(one.words, one.output, one.line) for one in commands(block)] == [
        ("plancast outlook harbour", ["A", "B"], 11),
        ("plancast --version", None, 15),
    ]
