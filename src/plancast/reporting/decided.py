"""What has been decided, and on which figures of what vintage."""

from __future__ import annotations

from plancast.core.outlook import Outlook
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.text import Language
from plancast.reporting.periods import period_text


def decided_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return one line a target that was met or missed, with the figure judged and its vintage."""
    colon = ": " if lang == "en" else "："
    return tuple(
        f"{_named(target, lang)}{colon}{target.record.text.said(lang)}"
        for target in outlook.targets
        if target.status in (Status.MET, Status.MISSED) and target.record is not None
    )


def _named(target: TargetOutlook, lang: Language) -> str:
    """Return name and years; those that the name has are not said twice."""
    name, by = target.name.said(lang), period_text(target.by, lang)
    if target.by in name or by in name:
        return name
    return f"{name} ({by})" if lang == "en" else f"{name}（{by}）"
