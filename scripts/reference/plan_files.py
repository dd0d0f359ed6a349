"""``docs/reference/plan_files.md``: every key of every plan file, from the nouns and their docstrings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plancast.reading.schema import FILES, plan_schema
from reference.tables import table

INTRODUCTION = """# Plan files

Made from the code by `make reference`; `plancast schema` prints the same as JSON Schema, so that an editor completes
keys and underlines faults. How to write a plan: [howto/write_a_plan.md](../howto/write_a_plan.md).

One folder a plan. `plan.yaml`, `documents.yaml`, `indicators.yaml` and `targets.yaml` are required; every other file
is left out where there is nothing to say. In each file but `plan.yaml` an entry stands under its id: lower-case
letters, digits and `_`. A text is one string, or one in each language: `{en: ..., zh: ...}`. Figures bear their units
and are written as printed: digits, marks (`~`, `>`, 约, 左右, 以上) and trailing zeros are kept.
"""


_OF_FILE = {"plan": "", "tests": "A list of tests, each with:"}


def schemas() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield heading, sentence and schema of every noun that is written in a file: files first, then nested nouns."""
    nouns = {name: part for name, part in plan_schema()["$defs"].items() if "properties" in part}
    for name in FILES:
        heading = "tests/*.yaml" if name == "tests" else f"{name}.yaml"
        yield heading, _OF_FILE.get(name, "Each entry:"), nouns.pop(_noun_of(name))
    for inner in sorted(nouns):
        yield inner, "", nouns[inner]


def _noun_of(file: str) -> str:
    """Return the name of the noun that a file holds, one or many of."""
    schema = plan_schema()["$defs"][f"{file}_file"]
    pointer = schema.get("$ref") or (schema.get("items") or schema.get("additionalProperties"))["$ref"]
    return str(pointer).rsplit("/", 1)[-1]


def page() -> str:
    """Return the page."""
    parts = [INTRODUCTION]
    for heading, sentence, schema in schemas():
        parts += [f"## {heading}\n", schema.get("description", "") + "\n", f"{sentence}\n" if sentence else ""]
        required = set(schema.get("required", ()))
        rows = [
            (f"`{key}`", "yes" if key in required else "", kind(part), part.get("description", ""))
            for key, part in schema["properties"].items()
        ]
        parts.append(table(("key", "required", "value", "what it says"), rows))
    parts.append(_observations())
    return "\n".join(part for part in parts if part).replace("``", "`")


def kind(part: dict[str, Any]) -> str:
    """Say what a key takes.

    Examples
    --------
    >>> kind({"anyOf": [{"type": "string", "examples": ["2030"]}, {"type": "null"}]})
    'text such as `2030`'
    """
    if "anyOf" in part:
        return " or ".join(dict.fromkeys(kind(one) for one in part["anyOf"] if one.get("type") != "null"))
    if "$ref" in part:
        name = part["$ref"].rsplit("/", 1)[-1]
        return "text" if name == "Text" else f"[{name}](#{name.lower()})"
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{one}`" for one in part["enum"])
    if part.get("type") == "array":
        inside = part.get("items", {}) or next(iter(part.get("prefixItems", [{}])))
        return f"list of {kind(inside)}"
    if part.get("type") == "object":
        return f"by id: {kind(part.get('additionalProperties') or {})}"
    return _plain(part)


def _plain(part: dict[str, Any]) -> str:
    if part.get("format") == "date":
        return "day, `YYYY-MM-DD`"
    if "examples" in part:
        return "text such as " + ", ".join(f"`{one}`" for one in part["examples"])
    names = {"boolean": "`true` or `false`", "integer": "whole number", "number": "number"}
    return names.get(str(part.get("type")), "text")


def _observations() -> str:
    return """## observations/*.csv

One row a release; the header names the columns, in any order. A correction is a new row with its own release day.

| column | required | what it says |
| --- | --- | --- |
| `indicator` | yes | Id of the indicator, or one of its earlier ids (`formerly`). |
| `period` | yes | What the figure describes: `2025`, `2025Q3`, `2025-09`, `2026 Q1-Q3` (from the start of the year), `2021-2025`. |
| `value` | yes | The figure as printed, digits and marks kept: `3.60`, `~4.5`, `>42`, `25-27`. |
| `unit` | yes | Its unit; another of the same dimension is converted to the indicator's. |
| `release_date` | yes | Day on which it was published, `YYYY-MM-DD`. |
| `release_status` | yes | `preliminary` 初步核算数, `final` 最终核实数, `revised` 普查修订数 and other revisions, `actual` the source states none, `expectation` 预计, `internal` never in a public version, `retracted` 撤回 the release that the row repeats is known no more from this day on (`plancast store retract` writes it). |
| `source` | yes | Id of the document in `documents.yaml`. |
| `note` | | What the source adds. |
"""  # noqa: E501
