"""What has no probability, and why."""

from __future__ import annotations

from plancast.core.outlook import Outlook, Status
from plancast.core.text import Language
from plancast.reporting.sentences import joined, say


def missing_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return one line a target that is not measurable, with the figure that is missing."""
    return tuple(
        target.missing.said(lang) if target.missing is not None else target.name.said(lang)
        for target in outlook.targets
        if target.status is Status.NOT_MEASURABLE
    )


def bound_not_set_text(outlook: Outlook, lang: Language) -> str:
    """Return the targets whose bound waits for a review; empty where there are none."""
    names = [target.name.said(lang) for target in outlook.targets if target.status is Status.BOUND_NOT_SET]
    return say("bound not set said", lang, names=joined(names, lang)) if names else ""
