"""Wholes whose parts are known, and the figures of a text that are such a whole and all its parts.

A partition is complete by definition: nothing is left over and nothing is counted twice. Sources: Regulations on the
division of the three industries (National Bureau of Statistics of China, 2012 and 2018); Industrial classification for
national economic activities, GB/T 4754-2017, sections B, C, D; International Merchandise Trade Statistics, UN, 2010;
China's rules of budget accounting (revenue is tax and non-tax revenue); System of National Accounts 2008, chapter 9.
Groups by owner, such as state-held and joint-stock firms, overlap and are no partition.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from plancast.checks.text_rules.subjects import Subject, of_one_period, of_one_place
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

SENTENCES_APART, PARAGRAPHS_APART = 8, 2
"""Sentences and paragraphs between a whole and its first part, at most, where both are named alike."""


class Partition(NamedTuple):
    """A whole and its parts, by the words for them."""

    key: str
    whole: re.Pattern[str]
    """Words of the whole; what else its name says has to stand in the parts' names as well."""

    parts: tuple[re.Pattern[str], ...]
    optional: int = 0
    """How many of the last parts may be left out: household electricity beside the three industries."""

    per_head: bool = False
    """Whether amounts per head add up as well: sources of income, not town and country."""


def _p(key: str, whole: str, *parts: str, optional: int = 0, per_head: bool = False) -> Partition:
    return Partition(key, compiled(whole, re.I), tuple(compiled(one, re.I) for one in parts), optional, per_head)


_GDP = (
    r"国内生产总值|地区生产总值|生产总值|\bgdp\b|gross (?:domestic|regional) product|国民经济|经济(?=增长)|"
    r"\A经济\Z|\beconomy\b"
)

PARTITIONS: tuple[Partition, ...] = (
    _p(
        "industries",
        _GDP,
        r"第一产业|一产(?!业)|\b(?:the )?primary (?:industry|sector)|agriculture, forestry,? (?:and|"
        r"&) fisher(?:y|ies)|\bagro-forestry-fishery(?: sector)?",
        r"第二产业|二产(?!业)|\b(?:the )?secondary (?:industry|sector)|\bindustr(?:y|ial) and construction(?: sector)?",
        r"第三产业|三产(?!业)|\b(?:the )?tertiary (?:industry|sector)|\A(?:the )?services?(?: sector|"
        r" industry)?\Z|\b(?:the )?service (?:sector|industry)",
        r"城乡居民生活|居民生活(?=用电)|household use",
        optional=1,
    ),
    _p(
        "trade",
        r"进出口|\Atrade\Z|\b(?:total |foreign |two-way |external |merchandise |goods )+trade\b|"
        r"\b(?:imports and exports|exports and imports|trade turnover|trade volume)\b",
        r"(?<!进)出口|\bexports?\b",
        r"进口|\bimports?\b",
    ),
    _p(
        "towns",
            r"\A\Z",
                r"城镇(?!化)(?:居民|常住)?|城市居民|\burban (?:residents|households|"
                r"areas)?", r"农村(?:居民)?|乡村(?!振兴)|\brural (?:residents|households|areas)?"),
    _p("sexes", r"\A\Z", r"男性|\bmales?\b", r"女性|\bfemales?\b"),
    _p(
        "revenue",
        r"(?:公共)?(?:财政)?(?:一般)?(?:公共)?(?:预算)?总?收入|(?:general public budget|fiscal|government|"
        r"budget(?:ary)?) revenues?|revenues?",
        r"(?<!非)税收(?:收入)?|\b(?<!non-)tax revenues?",
        r"非税(?:收入)?|\bnon-tax revenues?",
    ),
    _p("levels", r"全国", r"中央", r"地方"),
    _p("harvests", r"粮食", r"夏粮", r"早稻", r"秋粮"),
    _p("foodgrains", r"food ?grains?", r"\brice\b", r"\bwheat\b", r"\bcoarse cereals?\b", r"\bpulses?\b"),
    _p("tourists", r"国内外|(?:海内外)", r"国内(?!外)", r"入境|海外|境外"),
    _p(
        "digital",
            r"数字经济|"
            r"\bdigital economy\b",
                r"数字产业化|\bdigital industrializ?s?ation", r"产业数字化|\bindustrial digitaliz?s?ation"),
    _p("ocean", r"海洋生产总值", r"海洋产业增加值", r"海洋相关产业增加值"),
    _p(
        "industry",
            r"工业(?:企业)?",
                r"采矿业", r"制造业", r"电力、?热力、?燃气及水的?生产和供应业|电力热力燃气及水生产和供应业"),
    _p(
        "consumption",
            r"社会消费品零售|\b(?:total |"
            r"overall )?retail sales(?: of (?:social )?consumer goods)?\b",
                r"商品零售|\b(?:commodity|goods) (?:retail )?sales\b|"
                r"\b(?:retail )?sales of (?:consumer )?(?:goods|"
                r"commodities)\b",
                    r"餐饮(?:业)?(?:收入|零售)?|\bcatering\b(?: services?| sector| industry)?(?: revenues?|"
                    r" sales| income)?|\brevenue of (?:the )?catering\b.*"),
    _p("balance sheet", r"资产", r"负债", r"所有者权益"),
    _p("demand", _GDP, r"最终消费(?:支出)?", r"资本形成(?:总额)?", r"(?:货物)?(?:和服务)?净出口(?:向[上下])?"),
    _p(
        "software",
            r"软件(?:和信息技术服务业?|"
            r"业务)?", r"软件产品", r"信息技术服务(?!业)", r"信息安全(?:产品和服务)?", r"嵌入式系统(?:软件)?"),
    _p("income", r"可支配", r"工资性", r"经营(?:性)?净?", r"财产(?:性)?净?", r"转移(?:性)?净?", per_head=True),
    _p("regions", r"\A\Z", r"东部(?:地区)?", r"中部(?:地区)?", r"西部(?:地区)?", r"东北(?:地区)?"),
    _p("research", r"研究与试验发展|R&D|研发", r"基础研究", r"应用研究", r"试验发展(?!\()"),
)  # fmt: skip
"""All of them; each complete by the source's own definition."""

_NOT_ADDED = compiled(
    r"人均|平均|单产|单位面积|价格|指数|率|密度|比值|收入比|中位数|average|median|mean|\brate|index|price|"
    r"per capita|per head|intensity|density|yield",
    re.IGNORECASE,
)
_MEASURES = compiled(r"增加值|总产值|\bvalue[- ]added\b|\badded[- ]value\b", re.IGNORECASE)
_NEUTRAL_ZH = compiled(
    r"固定资产|全社会|社会|货物|贸易|累计|实现|完成|全年|全国|全部|一般公共(?:预算)?|公共|预算|财政|"
    r"国内(?=生产)|支出(?=\Z)|总额|总值|总量|额|收入(?=\Z)|净(?=收入)|业务|的|总|旅游者|游客|方面|企业|居民|"
    r"人均|人数|人次|用电量?\Z"
)
_NEUTRAL_EN = compiled(
    r"\b(?:the|of|in|for|and|industr(?:y|ies)|sectors?|value|added|total|output|production|scale|china|its|"
    r"their|value-added|goods|merchandise|country|economic growth|growth|went|came|stood|rose)\b|'s",
    re.IGNORECASE,
)


PARTS_APART = 3
"""Sentences between one part and the next, at most."""


@dataclass(frozen=True)
class Group:
    """All parts of one whole, and the figures that may be the whole, the likeliest first."""

    partition: Partition
    parts: tuple[Subject, ...]
    wholes: tuple[tuple[Subject, bool], ...]
    """Each with whether its name says the same as the parts' besides."""

    sure: float
    """How sure it is that the parts are of one whole."""


@dataclass
class _Open:
    """Parts of a group that is being gathered."""

    slots: dict[int, Subject] = field(default_factory=dict)
    stem: str = ""
    sure: float = 1.0


def groups_of(
    passage: Passage, subjects: Iterable[Subject], wanted: Callable[[Subject], bool], *, added: bool = True
) -> Iterator[Group]:
    """Yield every whole with all its parts among the figures that are wanted.

    Parameters
    ----------
    passage
        The text.
    subjects
        Its figures with their names.
    wanted
        Which of them: levels, rates of growth, shares.
    added
        Whether they are to be added up; rates of growth are not.
    """
    chosen = [one for one in subjects if one.name and wanted(one)]
    names = {one.name for one in chosen}
    for partition in PARTITIONS:
        slots = {name: found for name in names if (found := _slot(partition, name))[0] is not None}
        if sum(slot >= 0 for slot in {slot for slot, _ in slots.values() if slot is not None}) > 1:
            yield from _groups(passage, partition, [one for one in chosen if one.name in slots], slots, added)


def _groups(
    passage: Passage,
    partition: Partition,
    chosen: Sequence[Subject],
    slots: Mapping[str, tuple[int | None, str]],
    added: bool,
) -> Iterator[Group]:
    wholes: list[tuple[int, Subject, str]] = []
    closed: list[tuple[int, _Open]] = []
    held = _Open()
    for place, one in enumerate(chosen):
        if added and _not_added(one, partition):
            continue
        slot, stem = slots[one.name]
        if slot is None:
            continue
        if slot < 0:
            wholes.append((place, one, stem))
            continue
        if slot in held.slots and stem != held.stem and one.figure.sentence - held.slots[slot].figure.sentence <= 1:
            continue  # part of that part
        fits = _fits(held, one, stem, passage) if held.slots else 1.0
        if held.slots and (not fits or slot in held.slots):
            if (
                slot in held.slots
                and one.figure.sentence == max(part.figure.sentence for part in held.slots.values())
                and not _full(held, partition)
            ):
                continue  # said again within the sentence, such as for another period
            if (
                not fits
                and one.figure.sentence == max(part.figure.sentence for part in held.slots.values())
                and one.figure.sure.kind < 0.89
            ):
                continue  # beside it, for the year before
            if _full(held, partition):
                closed.append((place, held))
            held = _Open()
            fits = 1.0
        held.stem = stem if not held.slots else held.stem
        held.sure = min(held.sure, fits)
        held.slots[slot] = one
    if _full(held, partition):
        closed.append((len(chosen), held))
    for _, gathered in closed:
        parts = tuple(sorted(gathered.slots.values(), key=lambda part: part.figure.number))
        found = _wholes_for(passage, gathered, parts, wholes, per_head=partition.per_head)
        yield Group(partition, parts, found, gathered.sure)


def _not_added(one: Subject, partition: Partition) -> bool:
    if one.figure.per_head and partition.per_head:
        return _NOT_ADDED.search(one.name.replace("人均", "")) is not None
    return one.figure.per_head or _is_no_amount(one.name)


@lru_cache(maxsize=8192)
def _is_no_amount(name: str) -> bool:
    return _NOT_ADDED.search(name) is not None


_AMONG = compiled(
    r"其中|分[\u4e00-\u9fff]{1,6}看|按[\u4e00-\u9fff]{1,8}分|\bof which\b|\bof this\b|\bincluding\b|"
    r"\bcomprising\b|\bamong (?:them|which)\b",
    re.IGNORECASE,
)


def _full(held: _Open, partition: Partition) -> bool:
    needed = len(partition.parts) - partition.optional
    return all(slot in held.slots for slot in range(needed))


@lru_cache(maxsize=65536)
def _slot(partition: Partition, name: str) -> tuple[int | None, str]:
    """Return which part a name is, -1 for the whole, None for neither; and what else the name says."""
    if partition.key in ("towns", "sexes", "regions"):
        hits = [(slot, found) for slot, one in enumerate(partition.parts) if (found := one.search(name))]
        if len(hits) == 1:
            return hits[0][0], _stem(_without(name, hits[0][1]))
        return (None, "") if hits else (-1, _stem(name))
    whole = partition.whole.search(name)
    hits = [(slot, found) for slot, one in enumerate(partition.parts) if (found := one.search(name))]
    if partition.key in ("trade", "consumption") and whole:
        return -1, _stem(_without(name, whole))
    if len(hits) == 1:
        return hits[0][0], _stem(_without(name, hits[0][1]))
    if hits:
        return None, ""
    if whole:
        return -1, _stem(_without(name, whole))
    if partition.key == "industries" and name:
        return -1, _stem(name)  # 全社会用电量 of 第一产业用电量
    return None, ""


def _without(name: str, found: re.Match[str]) -> str:
    return name[: found.start()] + name[found.end() :]


@lru_cache(maxsize=65536)
def _stem(rest: str) -> str:
    """Return what a name says besides the part it is, without words that say no more than that it is an amount."""
    rest = _MEASURES.sub("", rest)
    rest = _NEUTRAL_EN.sub(" ", rest) if rest.isascii() else _NEUTRAL_ZH.sub("", rest)
    return re.sub(r"[\s,、()“”\"]+", " ", rest).strip().lower()


def _fits(held: _Open, one: Subject, stem: str, passage: Passage) -> float:
    """Return how sure it is that a figure is one more part beside those gathered."""
    last = max(held.slots.values(), key=lambda part: part.figure.number)
    first = min(held.slots.values(), key=lambda part: part.figure.number)
    sentences = passage.sentences
    if one.figure.sentence - last.figure.sentence > PARTS_APART or one.figure.dimension != last.figure.dimension:
        return 0.0
    if sentences[one.figure.sentence].paragraph - sentences[last.figure.sentence].paragraph > 1:
        return 0.0
    if one.figure.per_head != first.figure.per_head:
        return 0.0
    if stem != held.stem and stem:
        return 0.0
    if not stem and held.stem and one.figure.sentence != last.figure.sentence:
        return 0.0
    return of_one_period(one, first) * of_one_place(one.place or first.place, first.place or one.place)


def _wholes_for(
    passage: Passage,
    held: _Open,
    parts: Sequence[Subject],
    wholes: Sequence[tuple[int, Subject, str]],
    *,
    per_head: bool,
) -> tuple[tuple[Subject, bool], ...]:
    """Return what may be the whole of these parts: those named alike first, then the nearest before them."""
    first, last = parts[0].figure, parts[-1].figure
    found: list[tuple[bool, int, Subject]] = []
    led = (
        not held.stem
        and _AMONG.search(passage.folded[passage.sentences[first.sentence].start : first.start]) is not None
    )
    paragraph = passage.sentences[first.sentence].paragraph
    begin = bisect_left(wholes, first.sentence - SENTENCES_APART, key=lambda item: item[1].figure.sentence)
    end = bisect_right(wholes, last.sentence + 1, key=lambda item: item[1].figure.sentence)
    for _, one, stem in wholes[begin:end]:
        figure = one.figure
        if figure.dimension != first.dimension or (figure.per_head != first.per_head and not per_head):
            continue
        apart = first.sentence - figure.sentence
        if figure.number > first.number:
            if figure.number < last.number or not 0 <= figure.sentence - last.sentence <= 1 or stem != held.stem:
                continue
        elif (
            apart > SENTENCES_APART
            or paragraph - passage.sentences[figure.sentence].paragraph > PARAGRAPHS_APART
            or (stem != held.stem and not _leads(passage, first, apart, silent=not held.stem))
        ):
            continue
        if of_one_period(one, parts[0]) and of_one_place(one.place, parts[0].place or one.place):
            found.append((stem != held.stem, abs(first.number - figure.number), one))
    if led and (
        close := [
            one
            for one in found
            if first.number - one[2].figure.number > 0 and first.sentence - one[2].figure.sentence <= 1
        ]
    ):
        nearest = min(close, key=lambda item: item[1])  # 其中 speaks of what stands right before it
        found = [(one is not nearest, *one[1:]) for one in found]
    return tuple((one, not unlike) for unlike, _, one in sorted(found, key=lambda item: item[:2]))


def _leads(passage: Passage, first: QuotedFigure, apart: int, *, silent: bool) -> bool:
    """Whether parts may be of a whole named otherwise: right behind it and silent of whose, or led by 其中."""
    if apart > 1:
        return False
    return silent or _AMONG.search(passage.folded[passage.sentences[first.sentence].start : first.start]) is not None


def complete_groups(names: dict[str, str]) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """Yield each whole with all its parts among things that are named apart from any text, such as indicators.

    Parameters
    ----------
    names
        Name of each thing by its id; all of one dimension, place and period.

    Yields
    ------
    tuple of str or None and tuple of str
        Id of the whole, None where none or several are named so, and ids of its parts.
    """
    for partition in PARTITIONS:
        parts: dict[str, dict[int, list[str]]] = {}
        wholes: dict[str, list[str]] = {}
        for key, name in names.items():
            if _NOT_ADDED.search(name):
                continue
            slot, stem = _slot(partition, name)
            if slot is not None and slot >= 0:
                parts.setdefault(stem, {}).setdefault(slot, []).append(key)
            elif slot is not None and (stem or partition.whole.search(name)):
                wholes.setdefault(stem, []).append(key)
        for stem, slots in parts.items():
            needed = range(len(partition.parts) - partition.optional)
            if all(len(slots.get(slot, ())) == 1 for slot in needed):
                whole = wholes.get(stem, [])
                yield whole[0] if len(whole) == 1 else None, tuple(slots[slot][0] for slot in sorted(slots))
