"""Regular expressions that are compiled once on a machine, not each time the program starts.

To check a text, more than a thousand expressions are needed, and compiling them takes longer than checking an article.
What the compiler makes of each, a list of numbers, can be kept and handed back: `kept` gives it, `keep` takes it. Kept
code is used for the same expression and the same release of Python alone; where there is none, or Python's compiler
has other parts than expected, an expression is compiled as always.
"""

from __future__ import annotations

import re
from array import array
from importlib import import_module
from typing import Any, NamedTuple, cast

Key = tuple[str, int]
"""An expression and its flags."""


class Code(NamedTuple):
    """What the compiler made of an expression."""

    flags: int
    """All flags, those that it sets itself as well."""

    code: bytes
    """Instructions, four bytes each."""

    n_groups: int
    names: tuple[tuple[str, int], ...]
    """Names of groups and their numbers."""


_KEPT: dict[Key, Code] = {}
_ASKED: dict[Key, Code] = {}
MOST = 6_000
"""Expressions that are kept."""

_WORD = "I"
"""Type code of an instruction in an array: four bytes."""


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return a compiled expression, as ``re.compile``.

    Raises
    ------
    re.error
        If it is no expression.

    Examples
    --------
    >>> compiled("[0-9]+").findall("2026, 15")
    ['2026', '15']
    """
    key = (expression, int(flags))
    try:
        code = _KEPT.get(key) or _code_of(expression, int(flags))
        pattern = _assembled(expression, code)
    except re.error:
        raise
    except Exception:  # another release of Python may have put its compiler together in another way
        return re.compile(expression, flags)
    _ASKED[key] = code
    return pattern


def keep(codes: dict[Key, tuple[Any, ...]]) -> None:
    """Take code that was kept of an earlier start of this release of Python.

    Raises
    ------
    TypeError, ValueError
        If it is no such code; nothing is taken then.
    """
    taken = {key: Code(*code) for key, code in codes.items()}
    _KEPT.update(taken)


def kept() -> dict[Key, tuple[Any, ...]]:
    """Return the code of every expression asked for so far or kept before, in plain tuples.

    Of expressions that another version of the program asked for, none stays once there are many.
    """
    every = {**_KEPT, **_ASKED}
    return {key: tuple(code) for key, code in (every if len(every) <= MOST else _ASKED).items()}


def has_new() -> bool:
    """Whether an expression was asked for whose code had not been kept."""
    return any(key not in _KEPT for key in _ASKED)


def release() -> str:
    """Return the name of the release of the compiler of expressions: code of another one is of no use."""
    magic = getattr(import_module("_sre"), "MAGIC", 0)
    return f"{magic}-{array(_WORD).itemsize}"


def _code_of(expression: str, flags: int) -> Code:
    parsed = import_module("re._parser").parse(expression, flags)
    code = import_module("re._compiler")._code(parsed, flags)
    names = tuple((str(name), int(number)) for name, number in parsed.state.groupdict.items())
    instructions = array(_WORD, [int(one) for one in code]).tobytes()
    return Code(int(flags | parsed.state.flags), instructions, int(parsed.state.groups) - 1, names)


def _assembled(expression: str, code: Code) -> re.Pattern[str]:
    instructions = array(_WORD)
    instructions.frombytes(code.code)
    indices: list[str | None] = [None] * (code.n_groups + 1)
    for name, number in code.names:
        indices[number] = name
    made = import_module("_sre").compile(
        expression, code.flags, instructions.tolist(), code.n_groups, dict(code.names), tuple(indices)
    )
    return cast("re.Pattern[str]", made)
