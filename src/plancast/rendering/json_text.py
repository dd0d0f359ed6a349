"""JSON as text: the bytes of `json.dumps` with an indent of two, which the standard library writes in Python.

Texts and keys are written by the standard library's encoder; only the lists and dicts are laid out here, in a third of
the time.
"""

from __future__ import annotations

import json
from typing import Any

_STEP = "  "
_SCALAR = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_QUOTED = json.encoder.encode_basestring


def written(value: Any, margin: str = "\n") -> str:
    r"""Return lists, dicts, texts and numbers as JSON, a value a line.

    Parameters
    ----------
    value
        What `plancast.rendering.json.plain` gives; keys are texts.
    margin
        Line end and indent of the lines of the value behind its first.

    Raises
    ------
    ValueError
        If a number is not finite.

    Examples
    --------
    >>> value = {"concept": "增长", "beside": [1, 0.5, None], "codes": []}
    >>> written(value) == json.dumps(value, ensure_ascii=False, indent=2)
    True
    """
    if type(value) is str:
        return _QUOTED(value)
    if value is None:
        return "null"
    inner = margin + _STEP
    if isinstance(value, dict) and value:
        lines = f",{inner}".join([f"{_QUOTED(key)}: {written(one, inner)}" for key, one in value.items()])
        return f"{{{inner}{lines}{margin}}}"
    if isinstance(value, list) and value:
        lines = f",{inner}".join([written(one, inner) for one in value])
        return f"[{inner}{lines}{margin}]"
    return _SCALAR.encode(value)
