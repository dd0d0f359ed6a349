"""The indicator that somebody means who wrote something else than its id."""

from __future__ import annotations

from collections.abc import Mapping

from plancast.core.plan import Indicator
from plancast.reading.text_files import nearest


def printed_names(indicators: Mapping[str, Indicator]) -> dict[str, str]:
    """Return ids by what else stands for them, in small letters: the id itself, and the name in both languages.

    Where two indicators have one name (of two scopes), the first has it.
    """
    found: dict[str, str] = {}
    for one in indicators.values():
        for text in (one.id, *one.formerly, one.name.en, one.name.zh):
            found.setdefault(text.casefold(), one.id)
    return found


def near_indicator(found: str, indicators: Mapping[str, Indicator]) -> str | None:
    """Return the id of the indicator that is most likely meant; None where nothing is near."""
    named = printed_names(indicators).get(found.strip().casefold())
    return named or nearest(found, list(indicators))
