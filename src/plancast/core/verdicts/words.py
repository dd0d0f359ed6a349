"""From printed words to a reading: how to accumulate, what has to be reached, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from plancast.core.figures import Figure
from plancast.core.text import Text
from plancast.core.verdicts.names import without_designations, without_name
from plancast.core.verdicts.phrases import MOST_CHARACTERS, Change, phrase, without_direction, without_year
from plancast.core.verdicts.printed_figure import (
    adds_to_base,
    figure_as_printed,
    figure_in,
    is_by_how_much,
    is_mirrored,
    is_over_years,
    mirrored,
    shifted,
)
from plancast.core.verdicts.reading import Accumulated, Deadline, Reading, UnreadError, of_part
from plancast.core.verdicts.verdict import (
    POINTS,
    AccumulationVerdict,
    Asked,
    BoundVerdict,
    ComparisonVerdict,
    DeadlineVerdict,
    StatusVerdict,
    Verdict,
)
from plancast.core.verdicts.words_of_accumulation import (
    accumulated_by,
    accumulated_without_words,
    implied_by_target,
    take_accumulations,
    unit_of,
    yearly_of,
)

_FIGURE_BESIDE = Text(
    en="a figure stands beside the comparison; give at_least with the difference",
    zh="比较用语旁另有数值；请用at_least写明差值",
)
_FROM_WHERE = Text(
    en="the words say by how much, not to what; give the target the base that they start from, or write the level to "
    "be reached (base plus gain)",
    zh="所述为变动幅度而非应达到的水平；请为目标填写作为起点的base（基期值），或写明应达到的水平（基期值加增量）",
)
_WRONG_WAY = Text(
    en="the words ask for a fall of what should rise; correct the words or good",
    zh="所述为下降，而指标以升为好；请更正用语或good",
)


def read_words(text: str, asked: Asked, verdicts: Sequence[Verdict]) -> Reading:
    """Read printed words: accumulation first, then bound.

    Raises
    ------
    UnreadError
        If no rule can be read from them.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadError(text, Text(en=f"more than {MOST_CHARACTERS} characters", zh=f"超过{MOST_CHARACTERS}个字符"))
    left = phrase(text)
    if (event := implied_by_target(asked, verdicts)) is not None and event.accumulation == "event":
        return Reading(event, deadline=_without_deadline(left, verdicts)[1])
    if (status := _status(left, verdicts)) is not None:
        without_name_of = replace(accumulated_without_words(asked, verdicts), names=(), assumed=())
        return Reading(without_name_of, bound=status, not_set=True)
    try:
        return _read(text, left, asked, verdicts)
    except UnreadError as fault:
        nameless = phrase(without_name(left, asked.names))
        with suppress(UnreadError):
            return _read(text, nameless, asked, verdicts, is_named=True)
        if _holds_no_number(left) and fault.why not in (_FROM_WHERE, _WRONG_WAY):
            raise UnreadError(text, _known_without_figure(verdicts)) from fault
        raise


def _read(text: str, left: str, asked: Asked, verdicts: Sequence[Verdict], is_named: bool = False) -> Reading:
    """Read a bound, taking the indicator's name off what is left in front of its figure where it may stand there."""
    comparison, left = _comparison(left, verdicts)
    found, left, base_year = take_accumulations(left, verdicts)
    left, deadline = _without_deadline(left, verdicts)
    words = _Words(text, asked, tuple(verdicts), found, base_year)
    if comparison is not None:
        return replace(words.compared(*comparison, left), deadline=deadline)
    if is_named:
        left = phrase(without_name(left, asked.names))
    reading = words.with_figure(without_direction(left))
    return replace(reading, deadline=deadline, base_year=base_year)


def _status(text: str, verdicts: Sequence[Verdict]) -> str | None:
    """Return the status that the words give; a figure beside them is a bound."""
    for verdict in of_part(verdicts, StatusVerdict):
        if (match := verdict.pattern.search(text)) and not _has_figure(without_year(_without(match))[0]):
            return verdict.name
    return None


def _comparison(text: str, verdicts: Sequence[Verdict]) -> tuple[tuple[ComparisonVerdict, re.Match[str]] | None, str]:
    for verdict in of_part(verdicts, ComparisonVerdict):
        if match := verdict.pattern.search(text):
            return (verdict, match), phrase(_without(match))
    return None, text


def _without_deadline(text: str, verdicts: Sequence[Verdict]) -> tuple[str, Deadline]:
    for verdict in of_part(verdicts, DeadlineVerdict):
        if match := verdict.pattern.search(text):
            year = next(int(group) for group in match.groups() if group)
            last, later = verdict.last(year)
            return phrase(_without(match)), Deadline(verdict.name, last, later)
    left, last_year = without_year(text)
    return left, Deadline(last=last_year)


def _has_figure(text: str) -> bool:
    return any(sign.isdigit() for sign in without_designations(text))


def _holds_no_number(text: str) -> bool:
    return not _has_figure(text) and not any(sign in "一二两三四五六七八九十百千万亿半番倍" for sign in text)


def _known_without_figure(verdicts: Sequence[Verdict]) -> Text:
    """Say which words give a rule without a figure."""
    known = [*of_part(verdicts, ComparisonVerdict), *of_part(verdicts, StatusVerdict)]
    first = [Text(en=verdict.words.en.split("`")[1], zh=verdict.words.zh.split("`")[1]) for verdict in known]
    return Text(
        en=f"it holds no figure; without one these are known: {', '.join(text.en for text in first)}, or an event",
        zh=f"其中没有数值；无数值时可识别的用语如：{'、'.join(text.zh for text in first)}，或以事项为目标",
    )


def _without(match: re.Match[str]) -> str:
    return match.string[: match.start()] + " " + match.string[match.end() :]


@dataclass(frozen=True)
class _Words:
    """Printed words whose accumulation and deadline are taken off."""

    printed: str
    asked: Asked
    verdicts: tuple[Verdict, ...]
    found: tuple[AccumulationVerdict, ...]
    """Verdicts whose words of accumulation were found."""

    base_year: int | None = None
    """Base year that the words name."""

    def compared(self, verdict: ComparisonVerdict, match: re.Match[str], left: str) -> Reading:
        """Read a comparison; beside it there is no figure."""
        if _has_figure(left):
            raise UnreadError(self.printed, _FIGURE_BESIDE)
        rule = self.asked.target.rule
        own = verdict.accumulation(self.asked)
        if own is None or self.found or (rule is not None and rule.accumulation is not None):
            accumulated = accumulated_by(self.found, self.asked, "percent", self.printed, self.verdicts)
        else:
            accumulated = Accumulated((), own)
        reach = verdict.reach(match, None if rule is None or rule.margin is None else rule.margin.value)
        yearly, assumed = yearly_of(self.asked, accumulated.accumulation, falls=False)
        return Reading(accumulated, reach, verdict.name, yearly, compares=True, assumed=assumed)

    def with_figure(self, change: Change) -> Reading:
        """Read the figure that is left."""
        asked, own_unit = self.asked, self.asked.indicator.unit
        first = figure_as_printed(change.text, own_unit, self.printed)
        if (added := self._from_base(change, first)) is not None:
            return added
        found = self.found
        if first.cumulative or (not found and is_over_years(change, asked)):
            bracketed = (verdict for verdict in of_part(self.verdicts, AccumulationVerdict) if verdict.brackets)
            found = (*found, *(verdict for verdict in bracketed if verdict not in found))
        dimension = own_unit.dimension if first.unit is None else first.unit.dimension
        accumulated = accumulated_by(found, asked, dimension, self.printed, self.verdicts)
        accumulation = accumulated.accumulation
        if first.unit == POINTS and own_unit.dimension == "percent" and asked.indicator.kind == "share":
            raise UnreadError(self.printed, _FROM_WHERE)
        figure = figure_in(unit_of(accumulation, own_unit), change.text, self.printed)
        if is_by_how_much(change, accumulation, asked):
            raise UnreadError(self.printed, _FROM_WHERE)
        yearly, assumed = yearly_of(asked, accumulation, change.falls)
        if is_mirrored(change, figure, yearly, accumulation, asked):
            if asked.side == "up":
                raise UnreadError(self.printed, _WRONG_WAY)
            figure = mirrored(figure)
        verdict = self._bound(figure)
        return Reading(accumulated, verdict.reach(figure, asked.side), verdict.name, yearly, assumed=assumed)

    def _from_base(self, change: Change, first: Figure) -> Reading | None:
        """Read a change that is added to the base value, None where it is something else: 提高3个百分点 of a share."""
        asked, unit = self.asked, self.asked.indicator.unit
        if not adds_to_base(change, first, {verdict.name for verdict in self.found}, asked):
            return None
        base = asked.target.base
        if base is None or (self.base_year is not None and base.period.year != self.base_year):
            raise UnreadError(self.printed, _FROM_WHERE)
        amount = figure_in(POINTS if first.unit == POINTS else unit, change.text, self.printed)
        if change.falls and asked.side == "up":
            raise UnreadError(self.printed, _WRONG_WAY)
        figure = shifted(mirrored(amount) if change.falls else amount, figure_in(unit, base.value.text, self.printed))
        verdict = self._bound(figure)
        printed = Text(en=f"{base.value.text} of {base.period.text}", zh=f"{base.period.text}年{base.value.text}")
        return Reading(
            Accumulated(("from_base",), "level"),
            verdict.reach(figure, asked.side),
            verdict.name,
            assumed=(
                Text(
                    en=f"the change is counted from the base value, {printed.en}",
                    zh=f"变动幅度按基期值（{printed.zh}）起算",
                ),
            ),
        )

    def _bound(self, figure: Figure) -> BoundVerdict:
        for verdict in of_part(self.verdicts, BoundVerdict):
            if verdict.reads(figure, self.asked.side):
                return verdict
        raise UnreadError(self.printed, Text(en="no rule for such a figure", zh="此类数据没有对应规则"))
