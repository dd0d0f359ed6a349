"""What has no probability, and why."""

from __future__ import annotations

from plancast.core.outlook import Outlook
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.text import Language
from plancast.reporting.sentences import say

LEAST_ALIKE = 3
"""Targets that miss the same from which they are told in one sentence."""


def missing_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return what targets that are not measurable miss; many that miss the same are one line."""
    alike: dict[str, list[str]] = {}
    for target in outlook.targets:
        if target.status is Status.NOT_MEASURABLE:
            alike.setdefault(_missing(target, lang), []).append(target.name.said(lang))
    return tuple(line for missing, names in alike.items() for line in _lines(missing, names, lang))


def _missing(target: TargetOutlook, lang: Language) -> str:
    """Return what is missing, without the name of the indicator in front: the target's own name stands beside it."""
    if target.missing is None:
        return ""
    said = target.missing.said(lang)
    return said.partition(": " if lang == "en" else "：")[2] or said


def _lines(missing: str, names: list[str], lang: Language) -> list[str]:
    colon = ": " if lang == "en" else "："
    if len(names) < LEAST_ALIKE or not missing:
        return [f"{name}{colon}{missing}" if missing else name for name in names]
    listed = ("; " if lang == "en" else "；").join(names)
    return [say("missing alike", lang, missing=missing[:1].upper() + missing[1:], n=len(names), names=listed)]


def bound_not_set_text(outlook: Outlook, lang: Language) -> str:
    """Return the targets whose bound waits for a review; empty where there are none."""
    names = [target.name.said(lang) for target in outlook.targets if target.status is Status.BOUND_NOT_SET]
    return say("bound not set said", lang, names=("; " if lang == "en" else "；").join(names)) if names else ""
