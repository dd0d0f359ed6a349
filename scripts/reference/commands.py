"""``docs/reference/commands.md``: every command with its options, in both languages, as ``--help`` prints them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from reference.tables import table

ROOT = Path(__file__).resolve().parents[2]

# In a process of its own: help texts are made in the system's language when the commands are imported.
READ = """
import json
import typer
from plancast.cli.app import app

def read(command):
    return {
        "help": command.help or "",
        "epilog": command.epilog or "",
        "parameters": [
            {
                "kind": parameter.param_type_name,
                "names": [*parameter.opts, *parameter.secondary_opts],
                "metavar": parameter.metavar or "",
                "flag": bool(getattr(parameter, "is_flag", False)),
                "required": parameter.required,
                "default": None if parameter.default is None else str(parameter.default),
                "help": getattr(parameter, "help", None) or "",
            }
            for parameter in command.params
        ],
    }

def below(command, name):
    yield name, read(command)
    for inner, one in getattr(command, "commands", {}).items():
        yield from below(one, f"{name} {inner}".strip())

print(json.dumps(dict(below(typer.main.get_command(app), ""))))
"""


def read_commands(lang: str) -> dict[str, Any]:
    """Return every command by name (the empty name is the program itself), its texts in one language."""
    locale = {"en": "en_US.UTF-8", "zh": "zh_CN.UTF-8"}[lang]
    done = subprocess.run(
        [sys.executable, "-c", READ], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "LC_ALL": locale, "LANG": locale},
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def page() -> str:
    """Return the page."""
    english, chinese = read_commands("en"), read_commands("zh")
    parts = [
        "# Commands\n",
        "Made from the code by `make reference`. `plancast COMMAND --help` prints the same.\n",
        f"{english['']['help']}\n",
        f"{chinese['']['help']}\n",
        "Exit codes: 0 done; 1 `check` found a warning or an error; 2 wrong use, or a fault that stops the work.\n",
        "## plancast\n",
        _options(english[""], chinese[""]),
    ]
    for name, command in english.items():
        if name:
            parts += [
                f"## plancast {name}\n",
                _usage(name, command),
                command["help"] + "\n",
                chinese[name]["help"] + "\n",
            ]
            parts += [_options(command, chinese[name]), command["epilog"] + "\n" if command["epilog"] else ""]
    return "\n".join(part for part in parts if part)


def _usage(name: str, command: dict[str, Any]) -> str:
    arguments = [one["metavar"] for one in command["parameters"] if one["kind"] == "argument"]
    return f"    plancast {' '.join([name, *arguments, '[OPTIONS]'])}\n"


def _options(english: dict[str, Any], chinese: dict[str, Any]) -> str:
    rows = [
        (_names(one), _default(one), one["help"], other["help"])
        for one, other in zip(english["parameters"], chinese["parameters"], strict=True)
    ]
    return table(("argument or option", "default", "what it does", "说明"), rows) if rows else ""


def _names(one: dict[str, Any]) -> str:
    if one["kind"] == "argument":
        return f"`{one['metavar']}`"
    value = f" {one['metavar']}" if one["metavar"] and not one["flag"] else ""
    return ", ".join(f"`{name}{value}`" for name in one["names"])


def _default(one: dict[str, Any]) -> str:
    if one["required"]:
        return "required"
    return "" if one["flag"] or one["default"] is None else one["default"]
