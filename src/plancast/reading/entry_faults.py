"""From what pydantic says of an entry to findings: place, value found, what was expected, next step."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from plancast.core.codes import CODES
from plancast.core.fields import FORCES
from plancast.core.finding import Finding, Where, finding
from plancast.core.noun import Noun
from plancast.core.plan import Entry
from plancast.reading.text_files import nearest
from plancast.reading.yaml_nodes import Node, Path, YamlFile

N = TypeVar("N", bound=Noun)

_EXPECTED = {
    "string": ("text", "文本"),
    "dict": ("keys with values, one a line below it", "下一级的键和值"),
    "model": ("keys with values, one a line below it", "下一级的键和值"),
    "tuple": ("a list, such as [a, b]", "列表，如[a, b]"),
    "list": ("a list, such as [a, b]", "列表，如[a, b]"),
    "int": ("a whole number", "整数"),
    "float": ("a number", "数字"),
}
_FILLED = frozenset({"id", "where"})
_UNLISTED = finding("TYPE", Where(file="-"), key="-", found="-", en="-", zh="-")


class Place(NamedTuple):
    """Where a value stands."""

    file: YamlFile
    """The whole file, for the lines."""

    name: str
    """Its name."""

    path: Path = ()
    """Keys and positions from its top."""

    def where(self, inner: Path = ()) -> Where:
        """Return file and line of a part of the value."""
        return Where(file=self.name, line=self.file.line((*self.path, *inner)))

    def owner(self, inner: Path) -> str:
        """Return in words what a part of the value is below."""
        return ".".join(str(step) for step in (*self.path, *inner)) or self.name


def read_noun(
    noun: type[N], value: Node, place: Place, filled: dict[str, Any] | None = None, *, is_listed: bool = True
) -> tuple[N | None, tuple[Finding, ...]]:
    """Make a noun of a YAML value, or say all that is wrong with it.

    Parameters
    ----------
    noun
        The class to make.
    value
        What stands in the file.
    place
        Where it stands.
    filled
        Fields that are not written in the file but known to the reader.
    is_listed
        Whether findings will be listed; where they are only counted, one stands for all.
    """
    given = _without_absent(value) if value is not None else {}
    faults: list[Finding] = []
    if isinstance(given, dict):
        stray = [key for key in _FILLED & given.keys() if issubclass(noun, Entry)]
        faults = [_unknown(noun, key, place.where((key,))) for key in stray]
        given = {key: item for key, item in given.items() if key not in stray} | (filled or {})
    try:
        made = noun.model_validate(given)
    except ValidationError as error:
        if not is_listed:
            return None, (_UNLISTED,) * error.error_count()
        return None, (*faults, *_findings(noun, error, value, place))
    return (None if faults else made), tuple(faults)


def keys_of(noun: type[Noun]) -> tuple[str, ...]:
    """Return the keys that may be written for a noun, in the order of its fields."""
    return tuple(field.alias or key for key, field in noun.model_fields.items() if not field.exclude)


def _without_absent(value: Any) -> Any:
    """Leave out keys with nothing behind them: they are as good as not written."""
    if isinstance(value, dict):
        return {key: _without_absent(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_absent(item) for item in value]
    return value


def _findings(noun: type[Noun], error: ValidationError, value: Node, place: Place) -> Iterator[Finding]:
    seen = set()
    for fault in error.errors(include_url=False):
        inner, found = _written(value, fault["loc"])
        made = _finding(noun, fault, inner, found, place)
        if (made.code, made.message, inner) not in seen:
            seen.add((made.code, made.message, inner))
            yield made


def _written(value: Node, location: tuple[int | str, ...]) -> tuple[Path, Node]:
    """Follow pydantic's location as far as the file has it: branches of unions stand in it too."""
    path: list[int | str] = []
    here: Any = value
    for step in location:
        is_key = isinstance(here, dict) and step in here
        is_item = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if not (is_key or is_item):
            break
        here = here[step]
        path.append(step)
    return tuple(path), here


def _finding(noun: type[Noun], fault: Any, inner: Path, found: Node, place: Place) -> Finding:
    kind: str = fault["type"]
    where, context = place.where(inner), fault.get("ctx", {})
    key = str(inner[-1]) if inner else str((place.path or (place.name,))[-1])
    if kind == "missing":
        return finding("KEY_MISSING", where, key=fault["loc"][-1], path=place.owner(inner))
    if kind == "extra_forbidden":
        return _unknown(_noun_at(noun, inner[:-1]), key, where)
    if (expected := _words(kind, context)) is not None:
        if key == "force":
            expected = ", ".join(f"{word} ({official})" for official, word in FORCES.items())
        return finding("VALUE_NOT_ALLOWED", where, (str(found),), **not_allowed(key, str(found), expected))
    if kind in CODES:
        return finding(kind, where, (str(found),), key=key, en=context.get("en", ""), zh=context.get("zh", ""))
    english, chinese = _EXPECTED.get(kind.split("_", maxsplit=1)[0], (str(fault["msg"]), "其他形式的值"))
    return finding("TYPE", where, key=key, found=_shown(found), en=english, zh=chinese)


def _words(kind: str, context: dict[str, Any]) -> str | None:
    """Return the words that a key may hold, where it is a fixed list of them."""
    if kind == "literal_error":
        return str(context.get("expected", "")).replace("'", "")
    if kind == "string_pattern_mismatch":  # the only pattern is that of a plan test's probability
        return "below 0.4, above 0.6, between 0.2 and 0.5"
    return "true, false" if kind.startswith("bool") else None


def not_allowed(key: str, found: str, expected: str) -> dict[str, str]:
    """Return what the finding of a word that is not one of those known has to name, with the nearest."""
    words = expected.replace(" or ", ", ").split(", ")
    near = nearest(found.lower(), [word.partition(" (")[0] for word in words])
    en, zh = (f"Did you mean '{near}'?", f"是否指“{near}”？") if near else ("Write one of these.", "请改用其中之一。")
    return {"key": key, "found": found, "expected": ", ".join(words), "en": en, "zh": zh}


def _unknown(noun: type[Noun] | None, key: str, where: Where) -> Finding:
    known = keys_of(noun) if noun is not None else ()
    near = nearest(key, known)
    ordered = [near, *(other for other in known if other != near)] if near else list(known)
    return finding("KEY_UNKNOWN", where, (key,), key=key, expected=", ".join(ordered))


def _noun_at(noun: type[Noun], path: Path) -> type[Noun] | None:
    """Return the class of the noun at a path below another."""
    here: Any = noun
    for step in path:
        if isinstance(here, type) and issubclass(here, Noun):
            fields = {field.alias or key: field.annotation for key, field in here.model_fields.items()}
            here = fields.get(str(step))
        else:
            here = get_args(here)[-1] if get_origin(here) is dict else next(iter(get_args(here)), None)
        here = _bare(here)
    return here if isinstance(here, type) and issubclass(here, Noun) else None


def _bare(kind: Any) -> Any:
    """Take ``None`` and annotations off a type."""
    while get_origin(kind) in (Union, types.UnionType, Annotated):
        kind = next(part for part in get_args(kind) if part is not type(None))
    return kind


def _shown(value: Node) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(list(value)[:3]) + (", …}" if len(value) > 3 else "}")
    return f"[{len(value)}]" if isinstance(value, list) else str(value)
