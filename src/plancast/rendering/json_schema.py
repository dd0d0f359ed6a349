"""The published JSON Schemas of ``plancast outlook --json`` and ``plancast check --json``."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from plancast.core.check import CheckResult
from plancast.core.noun import Noun, described_fields
from plancast.core.outlook import Outlook

_TEXT: dict[str, Any] = {"type": "string", "description": "Words in the language of --lang; English if none is given."}
_FINDING: dict[str, Any] = {
    "type": "object",
    "description": "A fault or a doubt in the plan or its figures.",
    "properties": {
        "code": {"type": "string", "description": "A word that says it; every code has its page in docs/findings."},
        "severity": {"enum": ["error", "warning", "info"], "description": "How much it weighs."},
        "message": _TEXT | {"description": "Value found and what was expected."},
        "quotes": {"type": "array", "items": {"type": "string"}, "description": "Words of the source, as printed."},
        "file": {"type": "string", "description": "File in which it stands."},
        "line": {"type": ["integer", "null"], "description": "Line, from 1; null where the whole file is meant."},
        "cell": {"type": ["string", "null"], "description": "Sheet and cell, of a spreadsheet: `Figures!C7`."},
        "page": {"type": ["integer", "null"], "description": "Page of the source, where it has pages."},
        "reason": _TEXT | {"description": "Why it is a fault."},
        "remedy": _TEXT | {"description": "The next step."},
    },
    "required": ["code", "severity", "message", "quotes", "file", "line", "cell", "page", "reason", "remedy"],
    "additionalProperties": False,
}


_OF_FIGURES: dict[str, Any] = {
    "sentence": {"type": "string", "description": "Sentences in which its figures stand; long ones cut around them."},
    "arithmetic": {
        "type": "string",
        "description": "The arithmetic in full, a relation a line, in the language of --lang.",
    },
}


class _PrintedSchema(GenerateJsonSchema):
    """Schema of what is printed: every key is there, and arrays of the ensemble are not."""

    def handle_invalid_for_json_schema(self, schema: core_schema.CoreSchema, error_info: str) -> JsonSchemaValue:
        """Return an open schema for what has none; it belongs to keys that are not printed."""
        return {}

    def generate(self, schema: core_schema.CoreSchema, mode: JsonSchemaMode = "serialization") -> JsonSchemaValue:
        """Return the schema with texts and findings as they are printed."""
        made = super().generate(schema, mode)
        made["properties"].pop("ensemble", None)
        definitions, nouns = made["$defs"], _nouns()
        definitions |= {"Text": _TEXT, "Finding": _FINDING}
        for name in ("Ensemble", "Severity", "Where"):
            definitions.pop(name, None)
        for name, noun in ((made["title"], made), *definitions.items()):
            if name != "Finding" and "properties" in noun:
                noun["required"] = list(noun["properties"])
                _describe(noun["properties"], nouns[name])
        return made


def _nouns(parent: type[Noun] = Noun) -> dict[str, type[Noun]]:
    """Return all nouns by name."""
    found: dict[str, type[Noun]] = {}
    for noun in parent.__subclasses__():
        found |= {noun.__name__: noun, **_nouns(noun)}
    return found


def _describe(properties: dict[str, Any], noun: type[Noun]) -> None:
    """Add to each key what the noun says of its field."""
    keys = {name: field.alias or name for name, field in noun.model_fields.items()}
    for name, description in described_fields(noun).items():
        if keys[name] in properties:
            properties[keys[name]]["description"] = description


def outlook_json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``plancast outlook --json``.

    Examples
    --------
    >>> outlook_json_schema()["properties"]["as_of"]["format"]
    'date'
    """
    made = Outlook.model_json_schema(by_alias=True, mode="serialization", schema_generator=_PrintedSchema)
    made["properties"]["schema"] = {"const": "plancast/outlook/1", "description": "Version of this interface."}
    made["title"] = "plancast outlook --json"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def check_json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``plancast check --json``.

    Examples
    --------
    >>> list(check_json_schema()["$defs"]["Finding"]["properties"])[-2:]
    ['sentence', 'arithmetic']
    """
    made = CheckResult.model_json_schema(by_alias=True, mode="serialization", schema_generator=_PrintedSchema)
    made["properties"]["schema"] = {"const": "plancast/check/1", "description": "Version of this interface."}
    found = made["$defs"]["Finding"]
    made["$defs"]["Finding"] = found | {
        "description": "A fault or a doubt; one about figures of a text has its sentence and its arithmetic.",
        "properties": found["properties"] | _OF_FIGURES,
    }
    made["title"] = "plancast check --json"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
