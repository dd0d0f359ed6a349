"""What has no probability, and why."""

from __future__ import annotations

from plancast.core.outlook import Outlook
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.text import Language
from plancast.reporting.sentences import say


def missing_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return one line a target that is not measurable, with the figure that is missing."""
    return tuple(_missing(target, lang) for target in outlook.targets if target.status is Status.NOT_MEASURABLE)


def _missing(target: TargetOutlook, lang: Language) -> str:
    """Return name and missing figure; the name is not said twice."""
    name = target.name.said(lang)
    if target.missing is None:
        return name
    missing = target.missing.said(lang)
    if name in missing:
        return missing[:1].upper() + missing[1:]
    return f"{name}{': ' if lang == 'en' else '：'}{missing}"


def bound_not_set_text(outlook: Outlook, lang: Language) -> str:
    """Return the targets whose bound waits for a review; empty where there are none."""
    names = [target.name.said(lang) for target in outlook.targets if target.status is Status.BOUND_NOT_SET]
    return say("bound not set said", lang, names=("; " if lang == "en" else "；").join(names)) if names else ""
