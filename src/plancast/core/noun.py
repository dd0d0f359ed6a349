"""What every noun has in common: frozen, strict about its keys, documented field by field."""

from __future__ import annotations

import ast
import inspect
from textwrap import dedent

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A frozen value that refuses unknown keys; its field docstrings become the plan schema's descriptions.

    They are read on request by `described_fields`: to let pydantic read them costs 0.1 s at every start.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        allow_inf_nan=False,
    )


def described_fields(noun: type[Noun]) -> dict[str, str]:
    """Return the docstring under each field of a noun, those of its parents included.

    Examples
    --------
    >>> from plancast.core.text import Text
    >>> described_fields(Text)
    {'en': 'In English.', 'zh': 'In simplified Chinese.'}
    """
    found: dict[str, str] = {}
    for parent in reversed(noun.__mro__):
        if issubclass(parent, Noun) and parent is not Noun:
            found |= _docstrings(parent)
    return found


def _docstrings(noun: type[Noun]) -> dict[str, str]:
    (tree,) = ast.parse(dedent(inspect.getsource(noun))).body
    assert isinstance(tree, ast.ClassDef)  # the source of a class is a class
    found = {}
    for field, after in zip(tree.body, tree.body[1:], strict=False):
        is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and is_text:
            found[field.target.id] = inspect.cleandoc(str(after.value.value))  # type: ignore[attr-defined]
    return found
