"""From printed words to a reading: how to accumulate, what has to be reached, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from plancast.core.figures import Figure, FigureError, Mark, parse_figure
from plancast.core.rule import Accumulation, Yearly
from plancast.core.text import Text
from plancast.core.units import EXACT, Unit, compatible
from plancast.core.verdicts.names import without_designations, without_name
from plancast.core.verdicts.phrases import (
    MOST_CHARACTERS,
    Change,
    names_a_change,
    names_a_cut,
    phrase,
    without_direction,
    without_year,
)
from plancast.core.verdicts.verdict import (
    PERCENT,
    POINTS,
    RATIO,
    AccumulationVerdict,
    Asked,
    BoundVerdict,
    ComparisonVerdict,
    DeadlineVerdict,
    Reach,
    StatusVerdict,
    Verdict,
)

V = TypeVar("V", bound=Verdict)

_MIRRORED = {
    Mark.ABOVE: Mark.BELOW,
    Mark.BELOW: Mark.ABOVE,
    Mark.AT_LEAST: Mark.AT_MOST,
    Mark.AT_MOST: Mark.AT_LEAST,
}
_NAMED_A_CUT = Text(
    en="by the name of the indicator its yearly figures are cuts: what is left compounds",
    zh="按指标名称，各年数据为降幅：按剩余比例连乘",
)
_NO_ACCUMULATION = Text(
    en="such figures do not accumulate as the words say; give rule: accumulation",
    zh="该类数据不能如所述累计；请用rule: accumulation写明",
)


class UnreadError(Exception):
    """Words from which no rule can be read.

    Attributes
    ----------
    code
        ``PRINTED_UNREADABLE`` or ``UNIT_MISMATCH``.
    found
        The words.
    why
        Why, in both languages.
    """

    def __init__(self, found: str, why: Text, code: str = "PRINTED_UNREADABLE") -> None:
        super().__init__(why.en)
        self.code, self.found, self.why = code, found, why


@dataclass(frozen=True)
class Accumulated:
    """How yearly figures become one."""

    names: tuple[str, ...]
    """Verdicts that say so."""

    accumulation: Accumulation
    """What they say."""

    assumed: tuple[Text, ...] = ()
    """What they leave open."""


@dataclass(frozen=True)
class Deadline:
    """By when, where the words say it."""

    name: str | None = None
    """Verdict that says so."""

    last: int | None = None
    """Last year that counts."""

    later: int | None = None
    """A second one."""


@dataclass(frozen=True)
class Reading:
    """What words, or a key without words, say."""

    accumulated: Accumulated
    """How yearly figures become one."""

    reach: Reach | None = None
    """What has to be reached; None of an event, or where the bound is not set."""

    bound: str | None = None
    """Verdict that says what has to be reached."""

    yearly: Yearly = "level"
    """What yearly figures are."""

    deadline: Deadline = Deadline()
    """By when."""

    base_year: int | None = None
    """Base year."""

    compares: bool = False
    """Whether it is held against another indicator."""

    not_set: bool = False
    """Whether the bound is not set yet."""

    assumed: tuple[Text, ...] = ()
    """What is left open beside what verdicts say."""

    @property
    def names(self) -> tuple[str, ...]:
        """Verdicts, accumulation first."""
        rest = (self.bound, self.deadline.name)
        return (*self.accumulated.names, *(name for name in rest if name is not None))

    def agrees(self, other: Reading) -> bool:
        """Whether two readings give one rule; the printed place, which depends on the unit, may differ."""
        return self._said() == other._said()

    def _said(self) -> tuple[object, ...]:
        """Return what is said; words that name the accumulation in one language only still agree on it."""
        reach = self.reach
        figure = None if reach is None else (reach.center, reach.side, self.bound)
        when = (self.deadline.last, self.deadline.later)
        return (self.accumulated.accumulation, figure, when, self.base_year, self.compares, self.not_set)


def of_part(verdicts: Iterable[Verdict], kind: type[V]) -> tuple[V, ...]:
    """Return the verdicts of one part of the rule, in order."""
    return tuple(verdict for verdict in verdicts if isinstance(verdict, kind))


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
    if (event := _implied(asked, verdicts)) is not None and event.accumulation == "event":
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
    found, left, base_year = _accumulations(left, verdicts)
    left, deadline = _without_deadline(left, verdicts)
    words = _Words(text, asked, tuple(verdicts), found, base_year)
    if comparison is not None:
        return replace(words.compared(*comparison, left), deadline=deadline)
    if is_named:
        left = phrase(without_name(left, asked.names))
    reading = words.with_figure(without_direction(left))
    return replace(reading, deadline=deadline, base_year=base_year)


def accumulated_without_words(asked: Asked, verdicts: Sequence[Verdict]) -> Accumulated:
    """Return how an indicator accumulates where no word says it."""
    return _accumulated((), asked, asked.indicator.unit.dimension, "", verdicts)


def unit_of(accumulation: Accumulation, indicator_unit: Unit) -> Unit:
    """Return the unit in which the accumulated figure is judged."""
    judged_in: dict[Accumulation, Unit] = {"mean_growth": PERCENT, "cumulative_growth": PERCENT, "ratio": RATIO}
    return judged_in.get(accumulation, indicator_unit)


def figure_in(unit: Unit, text: str, printed: str) -> Figure:
    """Read the figure that is left, in the unit in which it is judged.

    Raises
    ------
    UnreadError
        If it is not a figure, or of another dimension.
    """
    try:
        return parse_figure(text, unit)
    except FigureError as fault:
        if fault.code == "UNIT_MISMATCH":
            raise UnreadError(printed, unit.text, fault.code) from fault
        raise UnreadError(printed, fault.reason) from fault


def yearly_of(asked: Asked, accumulation: Accumulation, falls: bool) -> tuple[Yearly, tuple[Text, ...]]:
    """Return what yearly figures are, and whether that is assumed.

    A rate in per cent that is no growth on the year before, but has words of growth or of a compound change, is a
    yearly gain or a yearly cut. Cuts of 4 % in each of five years make 18.5 %, not 21.7 %.
    """
    indicator = asked.indicator
    if indicator.is_growth:
        return "growth", ()
    if indicator.kind != "rate" or accumulation not in ("mean_growth", "cumulative_growth"):
        return "level", ()
    if falls:
        return "cut", ()
    return ("cut", (_NAMED_A_CUT,)) if names_a_cut(*asked.names) else ("growth", ())


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


def _accumulations(text: str, verdicts: Sequence[Verdict]) -> tuple[tuple[AccumulationVerdict, ...], str, int | None]:
    """Take off all words of accumulation; what is left, and the base year they name."""
    found, base_year = [], None
    for verdict in of_part(verdicts, AccumulationVerdict):
        while verdict.pattern is not None and (match := verdict.pattern.search(text)):
            if verdict not in found:
                found.append(verdict)
            years = [int(year) for name, year in match.groupdict().items() if name in ("year", "since") and year]
            base_year = years[0] if years else base_year
            left = verdict.leaves(match)
            text = text[: match.start()] + left + text[match.end() :]
            if left.strip():
                break
    return tuple(found), phrase(text), base_year


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


def _implied(asked: Asked, verdicts: Sequence[Verdict]) -> Accumulated | None:
    """Return what the target and its indicator say of accumulation without words."""
    for verdict in of_part(verdicts, AccumulationVerdict):
        if verdict.implied(asked):
            accumulation = verdict.accumulation(asked, asked.indicator.unit.dimension)
            assert accumulation is not None  # a verdict that is implied says how
            return Accumulated((verdict.name,), accumulation, verdict.assumes(asked, accumulation))
    return None


def _accumulated(
    found: tuple[AccumulationVerdict, ...], asked: Asked, dimension: str, printed: str, verdicts: Sequence[Verdict]
) -> Accumulated:
    """Return what all words of accumulation say together."""
    override = None if asked.target.rule is None else asked.target.rule.accumulation
    kept = [verdict for verdict in found if not any(other.name in verdict.gives_way_to for other in found)]
    names = tuple(verdict.name for verdict in found)
    if override is not None:
        return Accumulated(names, override)
    if not kept:
        return _implied(asked, verdicts) or Accumulated((), "level")
    said = {verdict.name: verdict.accumulation(asked, dimension) for verdict in kept}
    only = set(said.values())
    accumulation = only.pop()
    if accumulation is None or only:
        raise UnreadError(printed, _NO_ACCUMULATION)
    assumed = tuple(text for verdict in kept for text in verdict.assumes(asked, accumulation))
    return Accumulated(names, accumulation, assumed)


_FIGURE_BESIDE = Text(
    en="a figure stands beside the comparison; give at_least with the difference",
    zh="比较用语旁另有数值；请用at_least写明差值",
)
_FROM_WHERE = Text(
    en="the words say by how much, not to what; give the target the base that they start from, or write the level to "
    "be reached (base plus gain)",
    zh="所述为变动幅度而非应达到的水平；请为目标填写作为起点的base（基期值），或写明应达到的水平（基期值加增量）",
)


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
            accumulated = _accumulated(self.found, self.asked, "percent", self.printed, self.verdicts)
        else:
            accumulated = Accumulated((), own)
        reach = verdict.reach(match, None if rule is None or rule.margin is None else rule.margin.value)
        yearly, assumed = yearly_of(self.asked, accumulated.accumulation, falls=False)
        return Reading(accumulated, reach, verdict.name, yearly, compares=True, assumed=assumed)

    def with_figure(self, change: Change) -> Reading:
        """Read the figure that is left."""
        asked, own_unit = self.asked, self.asked.indicator.unit
        first = _figure_as_printed(change.text, own_unit, self.printed)
        if (added := self._from_base(change, first)) is not None:
            return added
        found = self.found
        if first.cumulative or (not found and _is_over_years(change, asked)):
            bracketed = (verdict for verdict in of_part(self.verdicts, AccumulationVerdict) if verdict.brackets)
            found = (*found, *(verdict for verdict in bracketed if verdict not in found))
        dimension = own_unit.dimension if first.unit is None else first.unit.dimension
        accumulated = _accumulated(found, asked, dimension, self.printed, self.verdicts)
        accumulation = accumulated.accumulation
        if first.unit == POINTS and own_unit.dimension == "percent" and asked.indicator.kind == "share":
            raise UnreadError(self.printed, _FROM_WHERE)
        figure = figure_in(unit_of(accumulation, own_unit), change.text, self.printed)
        if _is_by_how_much(change, accumulation, asked):
            raise UnreadError(self.printed, _FROM_WHERE)
        yearly, assumed = yearly_of(asked, accumulation, change.falls)
        if _is_mirrored(change, figure, yearly, accumulation, asked):
            if asked.side == "up":
                raise UnreadError(self.printed, _WRONG_WAY)
            figure = _mirrored(figure)
        verdict = self._bound(figure)
        return Reading(accumulated, verdict.reach(figure, asked.side), verdict.name, yearly, assumed=assumed)

    def _from_base(self, change: Change, first: Figure) -> Reading | None:
        """Read a change that is added to the base value, None where it is something else: 提高3个百分点 of a share."""
        asked, unit = self.asked, self.asked.indicator.unit
        if not _adds_to_base(change, first, {verdict.name for verdict in self.found}, asked):
            return None
        base = asked.target.base
        if base is None or (self.base_year is not None and base.period.year != self.base_year):
            raise UnreadError(self.printed, _FROM_WHERE)
        amount = figure_in(POINTS if first.unit == POINTS else unit, change.text, self.printed)
        if change.falls and asked.side == "up":
            raise UnreadError(self.printed, _WRONG_WAY)
        figure = _shifted(_mirrored(amount) if change.falls else amount, figure_in(unit, base.value.text, self.printed))
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


_WRONG_WAY = Text(
    en="the words ask for a fall of what should rise; correct the words or good",
    zh="所述为下降，而指标以升为好；请更正用语或good",
)


def _is_over_years(change: Change, asked: Asked) -> bool:
    """Whether gains or cuts over several years are meant as those of all years together: 降低18% over the plan."""
    is_rate = asked.indicator.kind == "rate" and not asked.indicator.is_growth
    return is_rate and asked.over_years and (change.rises or change.falls)


def _adds_to_base(change: Change, first: Figure, found: set[str], asked: Asked) -> bool:
    """Whether an amount is what a level rises or falls by: in points of a share, or in its own unit since a base."""
    indicator = asked.indicator
    if not (change.rises or change.falls) or indicator.is_growth or indicator.kind == "event":
        return False
    if indicator.unit.dimension == "percent":
        is_share = indicator.kind in ("share", "level") or (
            indicator.kind == "rate" and not names_a_change(*asked.names)
        )
        return first.unit == POINTS and is_share and found <= {"from_base", "cumulative"}
    own = first.unit is not None and compatible(first.unit.dimension, indicator.unit.dimension)
    return found == {"from_base"} and own


def _shifted(figure: Figure, base: Figure) -> Figure:
    upper = None if figure.upper is None else EXACT.add(base.value, figure.upper)
    return replace(figure, value=EXACT.add(base.value, figure.value), upper=upper)


def _is_by_how_much(change: Change, accumulation: Accumulation, asked: Asked) -> bool:
    """Whether a change is printed where a level is judged; yearly growth, gains and cuts are changes themselves."""
    if not (change.rises or change.falls) or accumulation not in ("level", "mean"):
        return False
    indicator = asked.indicator
    return not (indicator.is_growth or (indicator.kind == "rate" and names_a_change(*asked.names)))


def _figure_as_printed(text: str, unit: Unit, printed: str) -> Figure:
    """Read a figure in the indicator's unit, else in per cent, points or as a multiple: those of words of change."""
    try:
        return parse_figure(text, unit)
    except FigureError as fault:
        for other in (PERCENT, RATIO, *((POINTS,) if unit.dimension == "percent" else ())):
            try:
                return parse_figure(text, other)
            except FigureError:
                continue
        if fault.code == "UNIT_MISMATCH":
            raise UnreadError(printed, unit.text, fault.code) from fault
        raise UnreadError(printed, fault.reason) from fault


def _is_mirrored(change: Change, figure: Figure, yearly: Yearly, accumulation: Accumulation, asked: Asked) -> bool:
    """Whether a fall by 3 % is a growth of -3 %: not where yearly figures are cuts themselves."""
    if asked.indicator.is_growth:
        return change.falls
    if accumulation not in ("mean_growth", "cumulative_growth") or yearly == "cut":
        return False
    return change.falls or (
        yearly == "level" and asked.side == "down" and figure.value > 0 and names_a_cut(*asked.names)
    )


def _mirrored(figure: Figure) -> Figure:
    low, high = -figure.value, None if figure.upper is None else -figure.upper
    mark = _MIRRORED.get(figure.mark, figure.mark)
    return replace(figure, value=low if high is None else high, upper=None if high is None else low, mark=mark)
