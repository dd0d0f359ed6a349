"""What the name of an indicator says of others: growth of which level, share of what in what, part of which whole.

Keys of the plan (``growth``, ``derived``, ``relative_to``) tell first; names only where they are the same words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.partitions import complete_groups
from plancast.core.plan import Indicator, Plan

_AS_PUBLISHED = re.compile(r"（公布数）|\(公布数\)|, as published$")
_GROWTH_ZH = re.compile(r"(?P<mean>年均)?(?:名义|实际)?(?:增长率?|增速|增幅)(?=$|（)")
_GROWTH_EN = re.compile(r"^(?P<mean>mean )?(?:nominal |real )?growth (?:of|in) (?P<level>.+)$", re.IGNORECASE)
_SHARE_ZH = re.compile(r"^(?P<part>.+?)(?:占|相当于|与)(?P<whole>.+?)(?:的?(?:比重|比例|份额)|之比)(?P<more>（.*）)?$")
_SHARE_EN = re.compile(r"^(?P<part>.+?)(?: as a share of | over | as a percentage of )(?P<whole>.+?)$", re.IGNORECASE)
_NATION = re.compile(r"国内生产总值|全国|\bnation|\bChina", re.IGNORECASE)
_STOCK = re.compile(r"期末|年末|平均|总数|浓度|\bmean\b|\baverage\b|at the end|\btotal at\b", re.IGNORECASE)
_PLACE = re.compile(r"^(?![全本我各市城])[\u4e00-\u9fff]{2,4}?[省市县区]|^[A-Z][a-z]+(?='s )")
_PER_HEAD = re.compile(r"^(?:人均(?P<level>.+))$")


@dataclass(frozen=True)
class Partition:
    """Indicators of a whole and of all its parts."""

    whole: str | None
    parts: tuple[str, ...]


class Names:
    """The indicators of a plan by what their names say."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._by_name: dict[tuple[str, bool], list[str]] = defaultdict(list)
        for indicator in plan.indicators.values():
            for key in {_key(indicator.name.zh), _key(indicator.name.en)}:
                self._by_name[key, is_national(indicator)].append(indicator.id)

    def named(self, words: str, like: Indicator) -> Indicator | None:
        """Return the one indicator of a name that is of the same place as another; None where none or several are."""
        found = [name for name in self._by_name.get((_key(words), is_national(like)), ()) if name != like.id]
        return self._plan.indicators[found[0]] if len(found) == 1 else None

    @cached_property
    def growth(self) -> Mapping[str, str]:
        """Id of the level of each indicator of growth on the year before, where both are at the same prices."""
        pairs = {one.growth: one.id for one in self._plan.indicators.values() if one.growth is not None}
        return dict(self._growth(pairs, mean=False))

    @cached_property
    def mean_growth(self) -> Mapping[str, str]:
        """Id of the level of each indicator of mean growth over years, where both are at the same prices."""
        return dict(self._growth({}, mean=True))

    @cached_property
    def mean_of_rates(self) -> Mapping[str, str]:
        """Id of the yearly growth of each indicator of mean growth over years, at the same prices."""
        yearly: dict[str, dict[str, Indicator]] = defaultdict(dict)
        means: list[tuple[Indicator, str]] = []
        for rate in self._plan.indicators.values():
            if rate.is_growth and rate.unit.dimension == "percent":
                for words, is_mean in _levels_named(rate):
                    if is_mean:
                        means.append((rate, words))
                    else:
                        yearly[_key(words)][rate.id] = rate
        found: dict[str, str] = {}
        for mean, words in means:
            alike = [
                one
                for one in yearly[_key(words)].values()
                if one.price_basis == mean.price_basis and is_national(one) == is_national(mean)
            ]
            if len(alike) == 1:
                found[mean.id] = alike[0].id
        return found

    def _growth(self, named: Mapping[str, str], *, mean: bool) -> Iterator[tuple[str, str]]:
        for rate in self._plan.indicators.values():
            derived = None if rate.derived is None else rate.derived.growth_of
            level = derived or named.get(rate.id)
            if level is None and rate.is_growth:
                words = [said for said, is_mean in _levels_named(rate) if is_mean is mean]
                level = next((found.id for one in words if (found := self.named(one, rate))), None)
            elif mean:
                continue
            if level in self._plan.indicators and _same_prices(rate, self._plan.indicators[level]):
                yield rate.id, level

    @cached_property
    def shares(self) -> Mapping[str, tuple[str, str]]:
        """Ids of part and whole of each share, where both are on file."""
        return {one.id: pair for one in self._plan.indicators.values() if (pair := self._share(one)) is not None}

    def _share(self, share: Indicator) -> tuple[str, str] | None:
        if share.derived is not None and share.derived.ratio is not None:
            return share.derived.ratio
        said = share_words(share)
        if share.kind != "share" or said is None:
            return None
        part = self.named(said[0], share)
        whole = self._plan.indicators.get(share.relative_to or "") or self.named(said[1], share)
        if part is None or whole is None or part.unit.dimension != whole.unit.dimension:
            return None
        return (part.id, whole.id) if part.price_basis == whole.price_basis else None

    @cached_property
    def sums(self) -> tuple[Partition, ...]:
        """Wholes with all their parts among the levels."""
        amounts = [one for one in self._plan.indicators.values() if one.kind in ("level", "count") and not one.derived]
        return tuple(self._partitions(amounts))

    @cached_property
    def rates(self) -> tuple[Partition, ...]:
        """Growth of wholes and of all their parts."""
        rates = [
            one
            for one in self._plan.indicators.values()
            if one.is_growth and one.unit.dimension == "percent" and not any(mean for _, mean in _levels_named(one))
        ]
        return tuple(one for one in self._partitions(rates) if one.whole is not None)

    @cached_property
    def structures(self) -> tuple[Partition, ...]:
        """Shares of all parts of one whole."""
        shares = [one for one in self._plan.indicators.values() if one.kind == "share"]
        return tuple(one for one in self._partitions(shares) if one.whole is None)

    def _partitions(self, indicators: list[Indicator]) -> Iterator[Partition]:
        kept: dict[tuple[str, str, str, bool], dict[str, str]] = defaultdict(dict)
        for one in indicators:
            scope = "" if one.scope is None or one.is_growth else one.scope.en
            said = share_words(one) if one.kind == "share" else None
            name, whole = (one.name.zh, "") if said is None else (said[0], bare(said[1]))
            key = (f"{one.unit.dimension} {whole}", str(one.price_basis), scope, is_national(one))
            kept[key][one.id] = _GROWTH_ZH.sub("", _AS_PUBLISHED.sub("", name))
        for names in kept.values():
            for whole_id, parts in complete_groups(names):
                yield Partition(whole_id, parts)

    @cached_property
    def to_date(self) -> Mapping[str, str]:
        """Id of the figures from the start of the year of each indicator whose figures add up as it goes on."""
        known = self._plan.indicators
        pairs = [(one, known[one.year_to_date]) for one in known.values() if one.year_to_date in known]
        return {year.id: part.id for year, part in pairs if _is_flow(year) and _is_flow(part)}

    @cached_property
    def per_head(self) -> Mapping[str, tuple[str, str]]:
        """Ids of level and population of each level per head."""
        population = [
            one for one in self._plan.indicators.values() if "常住人口" in one.name.zh and "率" not in one.name.zh
        ]
        if len(population) != 1:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for one in self._plan.indicators.values():
            words = _PER_HEAD.match(one.name.zh)
            level = self.named(words["level"], one) if words is not None and not one.derived else None
            if level is not None and level.price_basis == one.price_basis and one.kind == level.kind == "level":
                found[one.id] = (level.id, population[0].id)
        return found


def share_words(share: Indicator) -> tuple[str, str] | None:
    """Return the names of part and whole that the name of a share says."""
    for pattern, name in ((_SHARE_ZH, share.name.zh), (_SHARE_EN, share.name.en)):
        match = pattern.match(name)
        if match is not None:
            more = match.groupdict().get("more") or ""
            return match["part"] + more, match["whole"]
    return None


def _is_flow(indicator: Indicator) -> bool:
    """Whether figures of the months of a year add up: no stock, mean, rate or index."""
    if indicator.kind not in ("level", "count") or indicator.unit.dimension in ("percent", "points"):
        return False
    return not _STOCK.search(f"{indicator.name.zh} {indicator.name.en}") and "/" not in indicator.unit.dimension


def is_national(indicator: Indicator) -> bool:
    """Whether an indicator is the nation's."""
    return bool(_NATION.search(indicator.name.zh) or _NATION.search(indicator.name.en))


def _key(name: str) -> str:
    """Return a name without words that every official name may bear, but with the place that it is of."""
    words = _AS_PUBLISHED.sub("", name).strip()
    place = _PLACE.match(words)
    return f"{'' if place is None else place[0]} {bare(words)}"


def _levels_named(rate: Indicator) -> Iterator[tuple[str, bool]]:
    """Yield the level that the name of a rate of growth says, and whether the rate is a mean over years."""
    name = _AS_PUBLISHED.sub("", rate.name.zh)
    found = list(_GROWTH_ZH.finditer(name))
    if found:
        yield name[: found[-1].start()] + name[found[-1].end() :], found[-1]["mean"] is not None
    match = _GROWTH_EN.match(_AS_PUBLISHED.sub("", rate.name.en))
    if match is not None:
        yield match["level"], match["mean"] is not None


def _same_prices(rate: Indicator, level: Indicator) -> bool:
    """Whether growth can be worked out of the levels: real growth cannot out of levels at current prices."""
    return rate.unit.dimension == "percent" and level.price_basis == rate.price_basis and not level.is_growth
