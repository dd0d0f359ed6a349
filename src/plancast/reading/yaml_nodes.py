"""YAML as plain text values with the line of each: nothing is guessed, nothing is expanded, nothing is lost.

The events of libyaml are read one by one rather than composed to a tree: so depth, anchors, tags and second documents
are seen before they cost anything, and no nesting can exhaust the stack.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from plancast.core.finding import Finding, Where, finding
from plancast.reading.text_files import capped, too_large

Node: TypeAlias = "dict[str, Node] | list[Node] | str | None"
"""A mapping, a list, the text of a scalar (``3.60`` stays so, ``no`` too), or None where nothing is written."""

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of a file."""

MOST_DEPTH = 30
"""Deeper nesting is no plan."""

MOST_NODES = 300_000
"""More values are no plan."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTENT = (yaml.NodeEvent, yaml.CollectionEndEvent)
_DROPPED = object()


@dataclass(frozen=True)
class YamlFile:
    """What a YAML file says, and where."""

    value: Node
    """Its value."""

    lines: dict[Path, int]
    """Line, counted from 1, of each key and list item."""

    def line(self, path: Path) -> int:
        """Return the line of a path, or of the nearest part of it that is written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass
class _Frame:
    """A mapping or list that is being filled."""

    container: dict[str, Node] | list[Node]
    path: Path | None
    key: Any = None
    is_key: bool = False


@dataclass
class _Builder:
    """Takes events, gives a value; a subtree whose path is None is read and dropped."""

    file: str
    value: Node = None
    lines: dict[Path, int] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    n_nodes: int = 0

    def report(self, code: str, line: int, **values: object) -> None:
        """Keep a finding of this file."""
        self.findings.append(finding(code, Where(file=self.file, line=line), (), **values))

    def take(self, event: Any) -> bool:
        """Take one event; False where reading has to stop."""
        line = event.start_mark.line + 1
        if isinstance(event, yaml.CollectionEndEvent):
            self._end(line)
            return True
        self.n_nodes += 1
        self._refuse(event, line)
        if isinstance(event, yaml.ScalarEvent):
            is_empty = event.value == "" and event.style in (None, "")
            self._add(None if is_empty else event.value, line)
        elif isinstance(event, yaml.AliasEvent):
            self._add(None, line)
        else:
            self._start({} if isinstance(event, yaml.MappingStartEvent) else [], line)
        if len(self.stack) > MOST_DEPTH:
            self.report("YAML_TOO_DEEP", line, expected=MOST_DEPTH)
            return False
        if self.n_nodes > MOST_NODES:
            self.findings.append(too_large(Where(file=self.file), f"> {MOST_NODES} values", f"{MOST_NODES} values"))
            return False
        return True

    def _refuse(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            self.report("YAML_ALIAS", line, found=event.anchor)
        if getattr(event, "tag", None) is not None:
            self.report("YAML_TAG", line, found=event.tag)

    def _add(self, value: Node, line: int) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            self.value = value
        elif isinstance(frame.container, dict) and frame.key is None:
            self._key(frame, value, line)
        else:
            self._place(frame, value, line)

    def _key(self, frame: _Frame, key: Node, line: int) -> None:
        if not isinstance(key, str) or key == "":
            self.report("KEY_NOT_TEXT", line)
            frame.key = _DROPPED
        elif key in frame.container:
            first = 0 if frame.path is None else self.lines.get((*frame.path, key), 0)
            self.report("KEY_TWICE", line, key=key, first=first)
            frame.key = _DROPPED
        else:
            frame.key = key
            if frame.path is not None:
                self.lines[(*frame.path, key)] = line

    def _place(self, frame: _Frame, value: Node, line: int) -> Path | None:
        """Put a value into its container; return its path, None where it is dropped."""
        if isinstance(frame.container, list):
            frame.container.append(value)
            if frame.path is None:
                return None
            path = (*frame.path, len(frame.container) - 1)
            self.lines[path] = line
            return path
        key, frame.key = frame.key, None
        if key is _DROPPED:
            return None
        frame.container[key] = value
        return None if frame.path is None else (*frame.path, key)

    def _start(self, container: dict[str, Node] | list[Node], line: int) -> None:
        frame = self.stack[-1] if self.stack else None
        if frame is None:
            self.value = container
            self.stack.append(_Frame(container, ()))
        elif isinstance(frame.container, dict) and frame.key is None:
            self.stack.append(_Frame(container, None, is_key=True))
        else:
            self.stack.append(_Frame(container, self._place(frame, container, line)))

    def _end(self, line: int) -> None:
        if self.stack.pop().is_key:
            self._key(self.stack[-1], None, line)


def read_yaml(text: str, file: str) -> tuple[YamlFile | None, tuple[Finding, ...]]:
    r"""Read YAML text as mappings, lists and the text of its scalars.

    Parameters
    ----------
    text
        The text of the file.
    file
        Its name, for findings.

    Returns
    -------
    tuple
        The value with the line of each path, None where the file cannot be used; and all findings: keys that stand
        twice, aliases, tags, a second document, too deep nesting, keys that are no text, syntax.

    Examples
    --------
    >>> read_yaml("a: 3.60\nb: [no, 010]", "x.yaml")[0].value
    {'a': '3.60', 'b': ['no', '010']}
    """
    builder = _Builder(file)
    is_whole = _feed(builder, text)
    if builder.value is None and not builder.findings:
        builder.report("FILE_EMPTY", 0)
    usable = is_whole and builder.value is not None
    found = capped(builder.findings, Where(file=file))
    return (YamlFile(builder.value, builder.lines) if usable else None), found


def _feed(builder: _Builder, text: str) -> bool:
    loader = _LOADER(text)
    n_documents = 0
    try:
        while (event := loader.get_event()) is not None:
            if isinstance(event, _CONTENT):
                if not builder.take(event):
                    return False
            elif isinstance(event, yaml.DocumentStartEvent):
                n_documents += 1
                if n_documents > 1:
                    start: Any = event.start_mark
                    builder.report("YAML_DOCUMENTS", start.line + 1)
                    return False
    except yaml.YAMLError as error:
        builder.report("YAML_SYNTAX", _line(error), found=_problem(error))
        return False
    finally:
        loader.dispose()
    return True


def _line(error: Any) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return 1 if mark is None else int(mark.line) + 1


def _problem(error: yaml.YAMLError) -> str:
    parts = (getattr(error, "context", None), getattr(error, "problem", None) or getattr(error, "reason", None))
    return ", ".join(part for part in parts if part) or type(error).__name__
