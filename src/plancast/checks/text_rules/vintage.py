"""Growth on a level before its revision, beside the level after it."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.consecutive import consecutive
from plancast.checks.text_rules.follows import rate_of, relation
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.core.text import Text

_NOTE = Text(
    en="the rate may be on the level before the revision",
    zh="增速可能以修订前的上年数为基数",
)


def find(evidence: Evidence) -> Iterator[Relation]:
    """Yield levels with their growth beside the level of the year before that the text calls revised or verified."""
    for pair in consecutive(evidence.passage):
        if pair.revised:
            worked = rate_of(pair.level, pair.earlier)
            yield relation(
                "VINTAGE", (pair.level, pair.earlier, pair.rate), pair.rate, pair.values, worked, pair.sure, _NOTE
            )


RULE = TextRule(("VINTAGE",), find)
