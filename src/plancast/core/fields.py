"""Field types of plan nouns that are written as text and parsed once, at the door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from plancast.core.figures import Figure, FigureError, parse_figure
from plancast.core.periods import Period, PeriodError, parse_day, parse_period
from plancast.core.refusal import Refusal
from plancast.core.text import Text
from plancast.core.units import Unit, UnitUnknown, parse_unit

T = TypeVar("T")


def _door(kind: type[T], parse: Callable[[str], T], fault: type[Refusal], code: str) -> Callable[[Any], T]:
    """Return a validator that parses text and turns the parser's fault into one with a finding's code."""

    def read(value: Any) -> T:
        if isinstance(value, kind):
            return value
        try:
            return parse(bracketed(value) if isinstance(value, (str, list)) else str(value))
        except fault as error:
            named = getattr(error, "code", code)
            raise PydanticCustomError(named, "{en}", {"en": error.text.en, "zh": error.text.zh}) from error

    return read


def bracketed(value: Any) -> Any:
    """Return ``[20]`` as a plan prints it, where YAML without quotes has made a list of it.

    Examples
    --------
    >>> bracketed(["20"]), bracketed("20"), bracketed(["20", "30"])
    ('[20]', '20', ['20', '30'])
    """
    return f"[{value[0]}]" if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) else value


def _printed(value: Any) -> Any:
    """Read brackets in the words of either language."""
    if isinstance(value, dict):
        return {key: bracketed(item) for key, item in value.items()}
    return bracketed(value)


_BRACKETS = {"type": "array", "items": {"type": ["string", "number"]}, "minItems": 1, "maxItems": 1}
_WORDS = {"anyOf": [{"type": ["string", "number"]}, _BRACKETS]}

PrintedField = Annotated[
    Text,
    BeforeValidator(_printed),
    WithJsonSchema(
        {
            "anyOf": [
                *_WORDS["anyOf"],
                {
                    "type": "object",
                    "properties": {"en": _WORDS, "zh": _WORDS},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ],
            "examples": ["5%左右", "[20]"],
        }
    ),
]
"""Words as printed, in one language or both; ``[20]`` may stand without quotes."""

FORCES = {"约束性": "binding", "预期性": "indicative"}
"""Words of official documents for the force of a target."""


def _force(value: Any) -> Any:
    return FORCES.get(value.strip(), value) if isinstance(value, str) else value


ForceField = Annotated[
    Literal["binding", "indicative"],
    BeforeValidator(_force),
    WithJsonSchema({"type": "string", "enum": ["binding", "indicative", *FORCES]}),
]
"""Force of a target, written in English or Chinese."""

UnitField = Annotated[
    Unit,
    PlainValidator(_door(Unit, parse_unit, UnitUnknown, "UNIT_UNKNOWN")),
    PlainSerializer(lambda unit: unit.text.en),
    WithJsonSchema({"type": "string", "examples": ["%", "100 million CNY", "亿元", "10k persons"]}),
]
"""A unit, written in English or Chinese."""

PeriodField = Annotated[
    Period,
    PlainValidator(_door(Period, parse_period, PeriodError, "PERIOD_UNREADABLE")),
    PlainSerializer(lambda period: period.text),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["2030", "2026-2030", "2027Q2", "2026 Q1-Q3"]}),
]
"""A period: a year, a quarter, a month, year-to-date, several years, or a day."""

FigureField = Annotated[
    Figure,
    PlainValidator(_door(Figure, parse_figure, FigureError, "FIGURE_UNREADABLE")),
    PlainSerializer(lambda figure: figure.text),
    WithJsonSchema({"type": ["string", "number"], "examples": ["3.6 %", "about 5 %", "4000亿元", ">52"]}),
]
"""A figure as printed, with its unit where it bears one."""

DayField = Annotated[
    date,
    PlainValidator(_door(date, parse_day, PeriodError, "DATE_UNREADABLE")),
    PlainSerializer(lambda day: day.isoformat()),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-03-13"]}),
]
"""A day, ``YYYY-MM-DD``, between 1900 and 2150."""
