"""The rule of a target: its words in both languages, keys that say more, the deadline, and where they disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from plancast.core.figures import Figure, Mark
from plancast.core.finding import Finding, finding
from plancast.core.periods import Period
from plancast.core.plan import Indicator, Target
from plancast.core.rule import Bound, Rule
from plancast.core.text import Text
from plancast.core.verdicts.printed_figure import figure_in
from plancast.core.verdicts.reading import Reading, UnreadError, of_part
from plancast.core.verdicts.verdict import POINTS, Asked, BoundVerdict, Reach, Verdict
from plancast.core.verdicts.words import read_words
from plancast.core.verdicts.words_of_accumulation import accumulated_without_words, unit_of, yearly_of

_WITHIN_THE_YEAR = Text(
    en="the day lies within the year: the figure of that year is judged", zh="期限为年内某日：按当年数据判断"
)


@dataclass(frozen=True)
class Years:
    """The years that count."""

    first: int
    last: int
    later: int | None


def rule_from(
    target: Target, indicator: Indicator, plan_period: Period, verdicts: Sequence[Verdict]
) -> tuple[Rule | None, tuple[Finding, ...]]:
    """Return the rule of a target, or None, and what is wrong with it; see `plancast.core.verdicts.read_rule`."""
    asked = Asked(target, indicator, target.over is not None and target.over.n_years > 1)
    by_words, faults = _printed(asked, verdicts)
    by_keys, key_faults = _keys(asked, by_words, verdicts)
    reading = by_keys or by_words
    if reading is None:
        return None, (*faults, *key_faults) or (finding("BOUND_MISSING", target.where, target=target.id),)
    if by_keys is not None and by_words is None:
        faults = ()  # the keys are what to give where words cannot be read
    if reading.compares and target.compare_with is None:
        return None, (
            *faults,
            *key_faults,
            finding("COMPARED_MISSING", target.where, _quotes(target), target=target.id),
        )
    years = _since_base(_years(target, plan_period, reading), reading)
    found = (*faults, *key_faults, *_disagreements(target, reading, by_words, by_keys))
    return _rule(asked, reading, years), found


def _rule(asked: Asked, reading: Reading, years: Years) -> Rule:
    target, reach = asked.target, reading.reach
    strictly = target.rule is not None and target.rule.strict
    base_year = reading.base_year or (target.base.period.year if target.base is not None else years.first - 1)
    day = target.by.end if target.by is not None and target.by.kind == "day" else None
    within = day is not None and (day.month, day.day) != (12, 31) and reading.accumulated.accumulation != "event"
    assumed = (*reading.accumulated.assumed, *reading.assumed, *(() if reach is None else reach.assumed))
    return Rule(
        words=reading.names,
        accumulation=reading.accumulated.accumulation,
        first=years.first,
        last=years.last,
        bound=None if reach is None else reach.strict if strictly else reach.bound,
        strict=None if reach is None else reach.strict,
        side=asked.side if reach is None else reach.side,
        center=None if reach is None else reach.center,
        compare=target.compare_with if reading.compares else None,
        later_last=years.later,
        yearly=reading.yearly,
        base_year=base_year,
        day=day,
        not_set=reading.not_set,
        assumed=(*assumed, _WITHIN_THE_YEAR) if within else assumed,
    )


def _printed(asked: Asked, verdicts: Sequence[Verdict]) -> tuple[Reading | None, tuple[Finding, ...]]:
    """Read the words of both languages; the Chinese ones lead, since they are the official ones."""
    target = asked.target
    if target.printed is None:
        if target.event is not None:
            return read_words("", asked, verdicts), ()
        return None, ()
    readings, faults = [], []
    for text in dict.fromkeys((target.printed.zh, target.printed.en)):
        try:
            readings.append(read_words(text, asked, verdicts))
        except UnreadError as fault:
            faults.append(_unread(target, "printed", fault))
    if len(readings) == 2 and not readings[0].agrees(readings[1]):
        printed = target.printed
        faults.append(
            finding(
                "WORDS_DISAGREE",
                target.where,
                _quotes(target),
                target=target.id,
                words_en=printed.en,
                words_zh=printed.zh,
            )
        )
    return readings[0] if readings else None, tuple(faults)


def _unread(target: Target, key: str, fault: UnreadError) -> Finding:
    if fault.code == "UNIT_MISMATCH":
        values = {"key": key, "found": fault.found}
    else:
        values = {"target": target.id, "found": fault.found}
    why = {"en": fault.why.en.rstrip("."), "zh": fault.why.zh.rstrip("。")}
    return finding(fault.code, target.where, (fault.found,), **why, **values)


def _quotes(target: Target) -> tuple[str, ...]:
    return () if target.printed is None else tuple(dict.fromkeys((target.printed.zh, target.printed.en)))


def _keys(
    asked: Asked, by_words: Reading | None, verdicts: Sequence[Verdict]
) -> tuple[Reading | None, tuple[Finding, ...]]:
    """Read the keys that give a bound without words; words beside them still say how to accumulate."""
    given = [
        (verdict, figure)
        for verdict in of_part(verdicts, BoundVerdict)
        if verdict.key is not None and (figure := getattr(asked.target, verdict.key)) is not None
    ]
    if not given or (by_words is not None and by_words.accumulated.accumulation == "event"):
        return None, ()
    start = by_words if by_words is not None else _wordless(asked, verdicts)
    reaches, faults = [], []
    for verdict, figure in given:
        try:
            reaches.append((verdict, _reach(verdict, figure, asked, start)))
        except UnreadError as fault:
            faults.append(_unread(asked.target, verdict.key or verdict.name, fault))
    if not reaches:
        return None, tuple(faults)
    compares = asked.target.compare_with is not None
    bound = "+".join(verdict.name for verdict, _ in reaches)
    reach = _joined([reach for _, reach in reaches])
    return replace(start, reach=reach, bound=bound, compares=compares, not_set=False), tuple(faults)


def _wordless(asked: Asked, verdicts: Sequence[Verdict]) -> Reading:
    accumulated = accumulated_without_words(asked, verdicts)
    yearly, assumed = yearly_of(asked, accumulated.accumulation, falls=False)
    return Reading(accumulated, yearly=yearly, assumed=assumed)


_REFUSED = {"at_least": (Mark.BELOW, Mark.AT_MOST), "at_most": (Mark.ABOVE, Mark.AT_LEAST)}


def _reach(verdict: BoundVerdict, figure: Figure, asked: Asked, start: Reading) -> Reach:
    unit = unit_of(start.accumulated.accumulation, asked.indicator.unit)
    if asked.target.compare_with is not None and unit.dimension == "percent" and figure.unit == POINTS:
        unit = POINTS
    read = figure_in(unit, figure.text, figure.text)
    if read.mark in _REFUSED.get(verdict.key or "", ()):
        why = Text(en=f"its mark says the opposite of {verdict.key}", zh=f"标注词与{verdict.key}相反")
        raise UnreadError(figure.text, why)
    if verdict.key == "range" and read.upper is None:
        why = Text(en="a range has two ends, such as 25-27", zh="区间应有两端，如25-27")
        raise UnreadError(figure.text, why)
    return verdict.reach(read, asked.side)


def _joined(reaches: list[Reach]) -> Reach:
    """Join a bound from below and one from above."""
    one = reaches[0]
    for other in reaches[1:]:
        one = replace(
            one, bound=_both(one.bound, other.bound), strict=_both(one.strict, other.strict), center=None, side=None
        )
    return one


def _both(one: Bound, other: Bound) -> Bound:
    low = one if one.lower is not None else other
    high = one if one.upper is not None else other
    return Bound(low.lower, high.upper, low.lower_open, high.upper_open)


def _years(target: Target, plan_period: Period, reading: Reading) -> Years:
    """Return the years that count: as the keys say, else the words, else those of the plan."""
    start = plan_period.start.year
    deadline = reading.deadline
    if target.over is not None:
        return Years(target.over.start.year, target.over.end.year, None)
    if target.by is not None and target.by.year not in (deadline.last, deadline.later):
        return Years(min(start, target.by.year), target.by.year, None)
    last = deadline.last or (plan_period.end.year if target.by is None else target.by.year)
    return Years(min(start, last), last, deadline.later)


def _since_base(years: Years, reading: Reading) -> Years:
    """Let yearly growth count from the year after the base that the words name: 比2020年增长50% of a growth rate."""
    base, is_whole = reading.base_year, reading.accumulated.accumulation == "cumulative_growth"
    if base is None or not is_whole or reading.yearly == "level" or base >= years.last:
        return years
    return replace(years, first=base + 1)


def _disagreements(
    target: Target, reading: Reading, by_words: Reading | None, by_keys: Reading | None
) -> Iterator[Finding]:
    """Yield what the keys say against the words."""
    words = target.printed or target.event or Text(en="", zh="")
    if by_words is not None and by_keys is not None and not _same_bound(by_words, by_keys):
        for key in (by_keys.bound or "").split("+"):
            figure = getattr(target, key)
            yield _disagrees(target, key, figure.text, words)
    by = target.by or target.over
    deadline = reading.deadline
    if by is not None and deadline.last is not None and by.year not in (deadline.last, deadline.later):
        yield _disagrees(target, "by" if target.by is not None else "over", by.text, words)
    if target.base is not None and reading.base_year not in (None, target.base.period.year):
        yield _disagrees(target, "base.period", target.base.period.text, words)
    if target.compare_with is not None and not reading.compares and not reading.not_set:
        yield _disagrees(target, "compare_with", target.compare_with, words)


def _disagrees(target: Target, key: str, found: str, words: Text) -> Finding:
    values = {"target": target.id, "key": key, "found": found, "words_en": words.en, "words_zh": words.zh}
    return finding("BOUND_DISAGREES", target.where, _quotes(target), **values)


def _same_bound(by_words: Reading, by_keys: Reading) -> bool:
    """Whether words and keys name the same figure, and no opposite sides.

    A key may say more than the words (约35 with ``at_least: 35``), or set what waits for a review.
    """
    said, given = by_words.reach, by_keys.reach
    if said is None or given is None:
        return by_words.not_set
    opposite = {said.side, given.side} == {"up", "down"} and by_words.bound != "bare"
    return not opposite and _figures(said) & _figures(given) != set()


def _figures(reach: Reach) -> set[Decimal]:
    ends = (reach.strict.lower, reach.strict.upper) if reach.center is None else (reach.center,)
    return {end for end in ends if end is not None}
