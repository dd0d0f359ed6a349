"""JSON Schema of the plan files, made from the nouns, so that an editor completes and underlines."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic.json_schema import models_json_schema

from plancast.core.noun import Noun, described_fields
from plancast.core.plan import Entry, PlanHead
from plancast.core.plan_test import PlanTest
from plancast.reading.plan import ENTRY_FILES

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES = ("plan", *ENTRY_FILES, "tests")
"""Kinds of plan files that have a schema: ``tests`` stands for each of ``tests/*.yaml``."""

_TEXT: Schema = {
    "title": "Text",
    "description": "One text for both languages, or one in each: {en: ..., zh: ...}.",
    "anyOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "properties": {key: {"type": ["string", "number"]} for key in ("en", "zh")},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ],
}
_ID = {"pattern": "^[a-z0-9_]{1,80}$"}


def plan_schema() -> Schema:
    """Return one JSON Schema (draft 2020-12) for all plan files: a file has to fit one of them.

    ``$defs`` holds one definition a file (``plan_file``, ``targets_file`` ...) and one a noun.

    Examples
    --------
    >>> sorted(name for name in plan_schema()["$defs"] if name.endswith("_file"))[:3]
    ['documents_file', 'funds_file', 'indicators_file']
    """
    definitions = _definitions()
    return {
        "$schema": DIALECT,
        "title": "plancast plan file",
        "anyOf": [{"$ref": f"#/$defs/{file}_file"} for file in FILES],
        "$defs": definitions | {f"{file}_file": _file(file) for file in FILES},
    }


def file_schema(file: str) -> Schema:
    """Return the JSON Schema of one plan file.

    Parameters
    ----------
    file
        ``plan``, ``documents``, ``indicators``, ``targets``, ``measures``, ``projects``, ``funds``, ``technologies`` or
        ``tests``.

    Raises
    ------
    ValueError
        If there is no such file.
    """
    if file not in FILES:
        raise ValueError(f"there is no plan file '{file}'; expected one of {', '.join(FILES)}.")
    definitions = _definitions()
    schema = _file(file)
    needed = _needed(schema, definitions)
    return {"$schema": DIALECT, "title": f"{file}.yaml", **schema, "$defs": needed}


def _file(file: str) -> Schema:
    if file == "plan":
        return {"$ref": "#/$defs/PlanHead"}
    if file == "tests":
        return {"type": "array", "items": {"$ref": "#/$defs/PlanTest"}}
    entry = {"$ref": f"#/$defs/{ENTRY_FILES[file].__name__}"}
    return {"type": "object", "propertyNames": _ID, "additionalProperties": entry}


def _definitions() -> dict[str, Schema]:
    """Return a copy of the schema of every noun that stands in a plan file, as YAML loaders give its values."""
    return deepcopy(_made_definitions())


@lru_cache(maxsize=1)
def _made_definitions() -> dict[str, Schema]:
    nouns: list[type[Noun]] = [PlanHead, PlanTest, *ENTRY_FILES.values()]
    _, schema = models_json_schema([(noun, "validation") for noun in nouns], ref_template="#/$defs/{model}")
    definitions: dict[str, Schema] = schema["$defs"]
    for noun in _all_nouns(Noun):
        if noun.__name__ in definitions:
            _describe(definitions[noun.__name__], noun)
    for definition in definitions.values():
        _loosen(definition)
    definitions.pop("Where", None)
    return definitions | {"Text": _TEXT}


def _all_nouns(noun: type[Noun]) -> list[type[Noun]]:
    below = [inner for child in noun.__subclasses__() for inner in _all_nouns(child)]
    return [*noun.__subclasses__(), *below]


def _describe(definition: Schema, noun: type[Noun]) -> None:
    """Put the docstrings of fields in, and take out what the reader fills in itself."""
    properties = definition["properties"]
    hidden = ("id", "where") if issubclass(noun, Entry) else ("where",)
    for name in hidden:
        properties.pop(name, None)
    for name, text in described_fields(noun).items():
        key = noun.model_fields[name].alias or name
        if key in properties:
            properties[key] |= {"description": text}


def _loosen(schema: Any) -> None:
    """Let unquoted numbers stand where text is read, and nothing where a key may be missing.

    A plan's scalars are read as their text, so ``page: 14`` and ``schema: 1`` mean the same in quotes and without.
    """
    if isinstance(schema, list):
        for item in schema:
            _loosen(item)
    elif isinstance(schema, dict):
        is_free = schema.get("type") == "string" and not schema.keys() & {"enum", "const", "format", "pattern"}
        if is_free:
            schema["type"] = ["string", "number"]
        for key, item in schema.items():
            if key not in ("default", "examples", "enum", "const", "required", "description"):
                _loosen(item)


def _needed(schema: Schema, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """Return the definitions that a schema points to, and those that they point to."""
    found: dict[str, Schema] = {}
    waiting = _references(schema)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += _references(definitions[name])
    return dict(sorted(found.items()))


def _references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [name for item in schema for name in _references(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"].rsplit("/", 1)[1]] if isinstance(schema.get("$ref"), str) else []
    return own + [name for item in schema.values() for name in _references(item)]
