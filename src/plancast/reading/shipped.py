"""Tables that come with the program: priors, fitted constants, past targets."""

from __future__ import annotations

from importlib.resources import files


def read_shipped_text(name: str) -> str:
    """Return the text of a shipped table.

    Parameters
    ----------
    name
        Path below ``plancast/shipped``, such as ``reference_class.csv``.

    Raises
    ------
    ValueError
        If the program ships no such file: the installation is broken, or the name is wrong.
    """
    place = files("plancast")
    for part in ("shipped", *name.split("/")):
        place = place.joinpath(part)
    if ".." in name or not place.is_file():
        raise ValueError(
            f"'{name}' is not shipped with plancast; expected a file below plancast/shipped. Reinstall it."
        )
    return place.read_text(encoding="utf-8")
