"""Names of a package that are loaded when first used, so that a command pays for what it needs alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loader(package: dict[str, Any], stands_in: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package.

    Parameters
    ----------
    package
        Its names, ``globals()``.
    stands_in
        For each name the file in the package that has it.

    Raises
    ------
    AttributeError
        By what is returned, if a name is none of these.
    """

    def load(name: str) -> Any:
        if name not in stands_in:
            raise AttributeError(f"module {package['__name__']!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package['__name__']}.{stands_in[name]}"), name)
        package[name] = found
        return found

    return load
