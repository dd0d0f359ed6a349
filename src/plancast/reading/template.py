"""A new plan folder: small, valid and commented, or a copy of another plan's text."""

from __future__ import annotations

import io
import json
from pathlib import Path

from ruamel.yaml import YAML

from plancast.core.finding import Finding, PlancastError, Where, finding
from plancast.core.text import Text
from plancast.reading.schema import FILES, file_schema
from plancast.reading.shipped import read_shipped_text
from plancast.reading.text_files import encoding_of, path_inside
from plancast.reading.yaml_nodes import read_yaml

_FILES = (
    "plan.yaml",
    "documents.yaml",
    "indicators.yaml",
    "targets.yaml",
    "observations/releases.csv",
    "tests/first.yaml",
)
_COPIED = ("*.yaml", "observations/*.csv", "industries/*.yaml", "industries/*.csv", "tests/*.yaml")


def new_plan(name: str, like: Path | None = None) -> dict[str, str]:
    """Return the files of a new plan folder: relative path → text.

    Parameters
    ----------
    name
        Name of the plan.
    like
        Folder of a plan whose text is copied; only the name changes, comments stay.

    Raises
    ------
    PlancastError
        If the name is empty or cannot be shown, or a file of the other plan cannot be read.

    Examples
    --------
    >>> sorted(new_plan("my-city"))[-4:]
    ['observations/releases.csv', 'plan.yaml', 'targets.yaml', 'tests/first.yaml']
    """
    name = name.strip()
    if not name or not name.isprintable() or len(name) > 100:
        raise PlancastError(
            Text(
                en="a plan's name has 1 to 100 characters that can be shown. Give it another name.",
                zh="规划名称应为1至100个可显示的字符；请另取名称。",
            )
        )
    return _copied(name, like) if like is not None else _fresh(name)


def _fresh(name: str) -> dict[str, str]:
    quoted = json.dumps(name, ensure_ascii=False)
    texts = {file: read_shipped_text(f"new_plan/{file}").replace("__NAME__", quoted) for file in _FILES}
    schemas = {f".schema/{file}.json": json.dumps(file_schema(file), ensure_ascii=False, indent=1) for file in FILES}
    return texts | schemas


def _copied(name: str, like: Path) -> dict[str, str]:
    paths = sorted(path.relative_to(like).as_posix() for pattern in _COPIED for path in like.glob(pattern))
    texts = {path: _text(like, path) for path in paths}
    if "plan.yaml" not in texts:
        raise _unreadable(like, finding("FILE_MISSING", Where(file="plan.yaml")))
    file, found = read_yaml(texts["plan.yaml"], "plan.yaml")
    if file is None or not isinstance(file.value, dict) or found:
        raise _unreadable(like, *found, finding("KEY_MISSING", Where(file="plan.yaml"), key="name", path="plan.yaml"))
    return texts | {"plan.yaml": _renamed(texts["plan.yaml"], name)}


def _text(folder: Path, name: str) -> str:
    path = path_inside(folder, name)
    if isinstance(path, Finding):
        raise _unreadable(folder, path)
    with path.open("rb") as file:
        encoding, found = encoding_of(file, Where(file=name))
        if encoding is None:
            raise _unreadable(folder, *found)
        return file.read().decode(encoding).replace("\r\n", "\n")


def _renamed(text: str, name: str) -> str:
    """Change the name and leave all else, comments too."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 10_000
    head = yaml.load(text)
    head["name"] = name
    written = io.StringIO()
    yaml.dump(head, written)
    return written.getvalue()


def _unreadable(folder: Path, *found: Finding) -> PlancastError:
    first = found[0]
    return PlancastError(
        Text(
            en=f"{folder} cannot be copied: {first.line('en')}",
            zh=f"无法复制{folder}：{first.line('zh')}",
        ),
        found,
    )
