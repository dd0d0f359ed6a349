"""What stands behind a result: the record of its probabilities, the words it uses, and its last line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from plancast.core.outlook import Outlook
from plancast.core.report import Provenance
from plancast.core.target_outlook import Status, TargetOutlook
from plancast.core.text import Language
from plancast.reporting.sentences import say


def record_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return what the probabilities rest on: equal records are one line, with the number of targets."""
    given = [target for target in outlook.targets if target.probability is not None]
    counted = Counter(record_text(target, lang) for target in given)
    lines = [say("record line one" if n == 1 else "record line", lang, text=text, n=n) for text, n in counted.items()]
    return (*lines, *([say("record of others", lang)] if any(is_of_others(target) for target in given) else []))


def is_of_others(target: TargetOutlook) -> bool:
    """Whether the record is of a model that was tried on other regions' series."""
    return target.status is Status.FORECAST and target.record is not None


def record_text(target: TargetOutlook, lang: Language) -> str:
    """Return how good such statements have been; plainly so where there is no record."""
    return say("no record", lang) if target.record is None else target.record.text.said(lang).rstrip(".。")


def legend_lines(outlook: Outlook, lang: Language) -> tuple[str, ...]:
    """Return what the words mean that this result uses."""
    targets = outlook.targets
    used = {
        "legend class": any(target.pace_class is not None for target in targets),
        "legend outcome": any(target.interval_80 is not None for target in targets),
        "legend strict": any(target.probability_strict is not None for target in targets),
        "legend trajectory": _has(targets, (Status.FORECAST,)),
        "legend reference": _has(targets, (Status.REFERENCE_CLASS,)),
        "legend outcome known": _has(targets, (Status.MET, Status.MISSED)),
        "legend versions": any(target.versions for target in targets),
    }
    return tuple(say(sentence, lang) for sentence, is_used in used.items() if is_used)


def _has(targets: Iterable[TargetOutlook], statuses: tuple[Status, ...]) -> bool:
    return any(target.status in statuses for target in targets)


def provenance(outlook: Outlook, lang: Language) -> Provenance:
    """Return the last line of any result: enough to rebuild it bit for bit."""
    return Provenance(
        text=say(
            "provenance",
            lang,
            version=outlook.version,
            seed=outlook.seed,
            day=outlook.as_of.isoformat(),
            plan=outlook.plan,
            hash=outlook.plan_hash,
            members=f"{outlook.n_members:,}",
        )
    )
