"""An event by a year (碳达峰, a cluster formed, an approval): its date is held against the deadline."""

from __future__ import annotations

from plancast.core.text import Text
from plancast.core.verdicts.verdict import Verdict

MILESTONE = Verdict(
    name="milestone",
    part="event",
    words=Text(en="an event by a year: carbon peak, an approval", zh="到某年实现某事：碳达峰、获批"),
    meaning=Text(en="date of the event <= deadline", zh="事件日期不晚于期限"),
    examples=(Text(en="before 2030", zh="2030年前"), Text(en="by 2028", zh="到2028年")),
    accumulation="event",
)
