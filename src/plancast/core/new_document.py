"""A document that comes in with its first figures."""

from __future__ import annotations

from datetime import date
from typing import Literal

from plancast.core.noun import Noun


class NewDocument(Noun):
    """What is written to ``documents.yaml`` of a document that the plan does not know yet."""

    id: str
    """Id, by which rows name it: lower-case letters, digits and ``_``."""

    title: str
    """Title, as printed."""

    published: date
    """Day of publication; of a span, its last day."""

    rank: Literal["bureau", "government", "press"] = "press"
    """Standing of the source where two disagree on one day."""

    publisher: str | None = None
    """Who published it."""

    url: str | None = None
    """Address."""
