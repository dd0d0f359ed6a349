"""A base value of the plan that is not the newest release of that period."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.evidence import Evidence
from plancast.checks.rules.rule import CheckRule
from plancast.checks.words import figure_in_words, in_unit_of, overlap, release_in_words
from plancast.core.figures import Figure
from plancast.core.finding import Finding, finding
from plancast.core.observations import Observation
from plancast.core.text import Text


def _find(evidence: Evidence) -> Iterator[Finding]:
    for target, indicator in evidence.targets():
        base = None if target.base is None else in_unit_of(indicator, target.base.value)
        if target.base is None or base is None:
            continue
        releases = evidence.releases(indicator.id, target.base.period)
        if releases and not overlap(base, releases[0].figure):
            printed, released, since = figure_in_words(base), release_in_words(releases[0]), _since(base, releases)
            yield finding(
                "BASE_DIFFERS",
                target.where,
                quotes=(target.base.value.text, releases[0].figure.text),
                target=target.id,
                indicator=indicator.id,
                period=target.base.period.text,
                base_en=printed.en,
                base_zh=printed.zh,
                release_en=released.en,
                release_zh=released.zh,
                since_en=since.en,
                since_zh=since.zh,
            )


def _since(base: Figure, releases: tuple[Observation, ...]) -> Text:
    """Say whether the base value agrees with an earlier release."""
    for release in releases[1:]:
        if overlap(base, release.figure):
            earlier = release_in_words(release)
            return Text(en=f"It is the earlier release {earlier.en}.", zh=f"该值与较早发布的{earlier.zh}一致。")
    return Text(en="No release known on the day agrees with it.", zh="截至该日没有已发布数据与之一致。")


RULE = CheckRule("BASE_DIFFERS", _find)
