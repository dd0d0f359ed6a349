"""An event by a year: 碳达峰, a cluster formed, an approval."""

from __future__ import annotations

from plancast.core.rule import Accumulation
from plancast.core.text import Text
from plancast.core.verdicts.verdict import AccumulationVerdict, Asked, Example


def _accumulation(asked: Asked, dimension: str) -> Accumulation:
    return "event"


def _implied(asked: Asked) -> bool:
    return asked.target.event is not None or asked.indicator.kind == "event"


_EVENT = {"unit": "date", "kind": "event"}

VERDICT = AccumulationVerdict(
    name="milestone",
    words=Text(en="an event by a year: a cluster formed, an approval", zh="到某年实现的事项：产业集群形成、获得批准"),
    meaning=Text(en="date of the event <= deadline", zh="事项实现日期不晚于期限"),
    examples=(
        Example(
            Text(en="the terminal is in operation", zh="全自动化码头投入运行"),
            indicator=_EVENT,
            target={"event": "the terminal is in operation", "by": "2028-12-31"},
        ),
        Example(Text(en="several clusters formed", zh="形成若干产业集群"), indicator=_EVENT),
    ),
    accumulation=_accumulation,
    implied=_implied,
)
