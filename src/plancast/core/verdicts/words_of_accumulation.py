"""How the yearly figures of a target become one: by its words, by its indicator, by its own key."""

from __future__ import annotations

from collections.abc import Sequence

from plancast.core.rule import Accumulation, Yearly
from plancast.core.text import Text
from plancast.core.units import Unit
from plancast.core.verdicts.phrases import names_a_cut, phrase
from plancast.core.verdicts.reading import Accumulated, UnreadError, of_part
from plancast.core.verdicts.verdict import PERCENT, RATIO, AccumulationVerdict, Asked, Verdict

_NAMED_A_CUT = Text(
    en="by the name of the indicator its yearly figures are cuts: what is left compounds",
    zh="按指标名称，各年数据为降幅：各年降幅连乘折算为累计降幅",
)
_NO_ACCUMULATION = Text(
    en="such figures do not accumulate as the words say; give rule: accumulation",
    zh="该类数据不能如所述累计；请用rule: accumulation写明",
)


def take_accumulations(
    text: str, verdicts: Sequence[Verdict]
) -> tuple[tuple[AccumulationVerdict, ...], str, int | None]:
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


def implied_by_target(asked: Asked, verdicts: Sequence[Verdict]) -> Accumulated | None:
    """Return what the target and its indicator say of accumulation without words."""
    for verdict in of_part(verdicts, AccumulationVerdict):
        if verdict.implied(asked):
            accumulation = verdict.accumulation(asked, asked.indicator.unit.dimension)
            assert accumulation is not None  # a verdict that is implied says how
            return Accumulated((verdict.name,), accumulation, verdict.assumes(asked, accumulation))
    return None


def accumulated_by(
    found: tuple[AccumulationVerdict, ...], asked: Asked, dimension: str, printed: str, verdicts: Sequence[Verdict]
) -> Accumulated:
    """Return what all words of accumulation say together."""
    override = None if asked.target.rule is None else asked.target.rule.accumulation
    kept = [verdict for verdict in found if not any(other.name in verdict.gives_way_to for other in found)]
    names = tuple(verdict.name for verdict in found)
    if override is not None:
        return Accumulated(names, override)
    if not kept:
        return implied_by_target(asked, verdicts) or Accumulated((), "level")
    said = {verdict.name: verdict.accumulation(asked, dimension) for verdict in kept}
    only = set(said.values())
    accumulation = only.pop()
    if accumulation is None or only:
        raise UnreadError(printed, _NO_ACCUMULATION)
    assumed = tuple(text for verdict in kept for text in verdict.assumes(asked, accumulation))
    return Accumulated(names, accumulation, assumed)


def accumulated_without_words(asked: Asked, verdicts: Sequence[Verdict]) -> Accumulated:
    """Return how an indicator accumulates where no word says it."""
    return accumulated_by((), asked, asked.indicator.unit.dimension, "", verdicts)


def unit_of(accumulation: Accumulation, indicator_unit: Unit) -> Unit:
    """Return the unit in which the accumulated figure is judged."""
    judged_in: dict[Accumulation, Unit] = {"mean_growth": PERCENT, "cumulative_growth": PERCENT, "ratio": RATIO}
    return judged_in.get(accumulation, indicator_unit)


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
