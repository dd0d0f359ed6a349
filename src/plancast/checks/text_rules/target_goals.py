"""A bound and the value that it starts from: which side is the good one, and whether the base is there already."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import printed
from plancast.core.figures import Mark
from plancast.core.patterns import compiled
from plancast.core.quoted import QuotedFigure
from plancast.core.text import Text

_LOWER = compiled(
    r"失业率|浓度|PM2\.?5|PM10|能耗|水耗|用水量|排放|死亡率|死亡人数|死亡|发病率|事故|比值|收入比|差距|负债率|债务|"
    r"赤字|恩格尔|贫困|"
    r"(?:能耗|能源|碳|排放|消耗|用水)强度|空气污染|化学需氧量|氨氮|氮氧化物|漏损率|老龄|产销差|投诉|不良率|时限|"
    r"办理时间|等候|轮候|"
    r"\bunemployment|\bjobless|(?<!zero-)(?<!zero )\bemissions?\b|\bdeaths?\b|\bmortality|\bconcentration|\bpm2\.?5|"
    r"\b(?:energy|carbon|emission) intensity|\bpoverty|\bconsumption per|\benergy (?:use|consumption)|\bwater "
    r"(?:use|consumption)|"
    r"\bage\b|\bgap\b|\bcrime|\baccidents?\b|\binjur|\bleakage|\bpollut|\bdebt|\bdeficit|\bwaiting|\bprocessing time|"
    r"\bcomplaints?|\bhomeless|\bdropouts?|\bsmok|\bobesity|\binfections?|\bloss(?:es)?\b|\bg/km|\bcommut|\btravel "
    r"times?|\binflation",
    re.IGNORECASE,
)
"""Indicators that are to fall."""

_HIGHER = compiled(
    r"研发|投入强度|比重|占比|率|总值|增加值|产值|收入|产量|面积|人数|数量|数|规模|寿命|年限|里程|专利|投资|零售|"
    r"进出口|能力|产能|装机|覆盖|"
    r"床位|医师|企业|基站|充电|学位|公租房|电量|\bshare\b|\bsales\b|\bcover|\brate\b|\bgdp\b|\boutput|\bproduction|"
    r"\bincome|"
    r"\bvalue added|\bnumber of|\bexpectancy|\bcapacity|\brenewable|\bproductivity|\bpatents?|\bexports?|\benrol|"
    r"\bprofit|"
    r"\brevenue|\bpopulation|\bbeds\b|\bhomes\b|\btrips?\b|\bkilomet|\bpercentage|\bproportion|\bliteracy|\br&d|"
    r"\binvestment|\brecycl|\bpunctual|\bon-time|\bbroadband|\bspending|\breserves|\baccess|\bparticipation|"
    r"\battendance|"
    r"\bcompletion|\bteachers|\bstores?\b|\bcharging|\bpoints\b|\bgreen|\bcontent\b|\bstudents|\bjobs\b|\bvisitors|"
    r"\btourists|\bwomen|\bfemale|\bcustomers|\bpassengers|\bturnout|\bcoverage|"
    r"\bvaccinat|\bservices|\bbuses|\bstations|\bsurvival|\bsatisf",
    re.IGNORECASE,
)
"""Indicators that are to rise."""

UP_TO = compiled(
    r"(?:提高|提升|上升|增加|增长|扩大|扩容|完成|建成|达|增)(?:到|至|为)?[^,;。]{0,6}\Z|\b(?:rais\w+|increas\w+|"
    r"lift\w*|grow|"
    r"expand\w*|"
    r"boost\w*|reach\w*|build-?up|have|handle|up)\b[^,;.]{0,80}\Z",
    re.IGNORECASE,
)
_BUILT_UP = compiled(r"\bbuild-?up to\s?\Z", re.IGNORECASE)
DOWN_TO = compiled(
    r"(?:下降|降低|降|减少|控制|压减|压降|缩小|缩短|减)(?:到|至|在|为)[^,;。]{0,6}\Z|\b(?:reduc\w+|cut\w*|lower\w*|"
    r"bring\w* .{0,40}down|keep\w*|kept|within|below|limit\w*|fall|shorten\w*)\b[^,;.]{0,60}\Z",
    re.IGNORECASE,
)

NOT_FROM_BASE = compiled(
    r"增速|增长|年均(?!浓度|值)|累计|五年(?!内)|降低(?!到|至)|下降(?!到|至)|减少(?!到|至)|新增|翻番|保持|不降低|"
    r"不减少|不低于上年|"
    r"保有量|红线|基本农田|任务|国家下达|"
    r"\bgrowth|\baverage annual|\bannual(?:ly)? (?:increase|growth)|\bcumulative|\breduction\b|\bkeep|\bmaintain|"
    r"\bcompound|"
    r"\badditional\b|\bnew\b|\bfurther\b",
    re.IGNORECASE,
)
"""What starts from nothing, is counted over years, or is to be kept."""

UNREAD = -1
"""Number of a bound that is read from its words alone, and is no figure of the passage."""

MOST_APART = Decimal(2)
"""Base and bound that lie farther apart than by this factor are taken for two things."""


class Goal(NamedTuple):
    """A bound and the value that it starts from."""

    target: QuotedFigure
    base: QuotedFigure
    name: str
    rises: bool
    year: str
    """Year of the bound; empty where it is not known."""

    base_period: str
    """Period of the base; empty where it is not known."""

    sure: float


def good_side(target: QuotedFigure, name: str, words: str = "") -> bool | None:
    """Whether the indicator is to rise: by the mark of its target, the verb, its name; None where nothing tells."""
    mark = target.figure.mark
    if _BUILT_UP.search(words):  # a build-up to 5 is no "up to 5"
        return True
    if mark in (Mark.AT_LEAST, Mark.ABOVE):
        return True
    if mark in (Mark.AT_MOST, Mark.BELOW) or DOWN_TO.search(words):
        return False
    if _LOWER.search(name):
        return False
    if UP_TO.search(words):
        return True
    return True if _HIGHER.search(name) else None


def falls_for_the_better(name: str) -> bool:
    """Whether an indicator is one that is to fall: deaths, unemployment, emissions."""
    return _LOWER.search(name) is not None


def is_met(goal: Goal) -> bool:
    """Whether the base meets the strict bound: its printed value, in base units, on the right side of it."""
    bound, base = goal.target.base_value, goal.base.base_value
    if goal.target.figure.mark in (Mark.ABOVE, Mark.BELOW):
        return base > bound if goal.rises else base < bound
    return base >= bound if goal.rises else base <= bound


def is_near(goal: Goal) -> bool:
    """Whether base and bound may be of one thing: neither is a multiple of the other."""
    bound, base = abs(goal.target.base_value), abs(goal.base.base_value)
    return bound <= base * MOST_APART and base <= bound * MOST_APART


def _plain_mark(figure: QuotedFigure) -> bool:
    return figure.figure.mark in (Mark.EXACT, Mark.ABOUT)


def relation_of(goal: Goal) -> Relation:
    """Return the relation between a bound and its base; it does not hold where the base is there already."""
    met = is_met(goal)
    figures = tuple(
        sorted((one for one in (goal.base, goal.target) if one.number != UNREAD), key=lambda one: one.number)
    )
    side_en, side_zh = ("at least", "不低于") if goal.rises else ("at most", "不高于")
    target = goal.target.quote
    return Relation(
        "TARGET_MET",
        figures,
        not met,
        goal.sure,
        Text(
            en=f"the target asks for {side_en} {printed(goal.target).en}, and the base {printed(goal.base).en} is "
            + ("there already" if met else "not there yet"),
            zh=f"目标为{side_zh}{printed(goal.target).zh}，基期值{printed(goal.base).zh}"
            + ("已经达到" if met else "尚未达到"),
        ),
        {
            "printed": target,
            "target": goal.name,
            "bound_en": f"{side_en} {target}" if _plain_mark(goal.target) else target,
            "bound_zh": f"{side_zh}{target}" if _plain_mark(goal.target) else target,
            "base_en": goal.base.quote,
            "base_zh": goal.base.quote,
            **_times(goal),
        },
        () if goal.target.number != UNREAD else (target,),
        None if figures else goal.base.start,
    )


def _times(goal: Goal) -> dict[str, str]:
    year, base = goal.year, goal.base_period
    return {
        "by_en": f" by {year}" if year else "",
        "by_zh": f"{year}年" if year.isdigit() else year,
        "of_en": f" of {base}" if base else "",
        "of_zh": f"{base}年" if base.isdigit() else base,
    }


def period_of(figure: QuotedFigure) -> str:
    """Return the year of a figure where it is a full one; empty otherwise."""
    period = figure.period
    return period.text if period is not None and period.text.isdigit() else ""
