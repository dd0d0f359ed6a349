"""What the words between two figures say of how one changed into the other: from, to, against, by, or."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a figure is in a statement of change."""

    LEVEL = "level"
    """The figure of the time spoken of."""

    EARLIER = "earlier"
    """What it is set against: the figure of the time before, of the plan, of the nation."""

    BY = "by"
    """How much it changed: an amount, points or a rate."""

    LATER = "later"
    """A level of a later time than the one before it: valued at 5 in 2019 and expected to reach 10 by 2025."""

    SAME = "same"
    """The figure before it in another unit, in brackets."""


class Link(NamedTuple):
    """How a figure is tied to the one before it, or to the words before it."""

    role: Role
    """What it is."""

    way: int = 0
    """1 where the words say up, -1 down, 0 where they do not say."""

    word: str = ""
    """The word of that."""

    by: bool = False
    """Whether ``by`` stands before it, so that a bare number is a change as well."""

    other_name: bool = False
    """Whether it is the change before it in other terms: by 3 percent, or $5 billion."""


# Chinese ------------------------------------------------------------------------------------------------------------
_UP_ZH = "增长|成长|增加|递增|上升|提高|提升|上涨|增产|增收|净增|升高|扩大|加快|回升|攀升|上扬|跃升|飙升|走高|走阔|扩张|增|升|涨|多|高出|高|快"
_DOWN_ZH = (
    "下降|衰退|减少|回落|降低|下滑|下跌|减产|减收|缩小|收窄|放缓|减缓|萎缩|压减|压缩|缩短|缩减|走低|减|降|跌|少|低|慢"
)
_VERB_ZH = rf"(?:(?P<up>{_UP_ZH})|(?P<down>{_DOWN_ZH}))"
_NAME_ZH = r"(?:(?P<upname>增速|增长率|成长率|增长速度|增幅|涨幅|升幅|增长)|(?P<downname>降幅|跌幅|减幅))"
_HOW_ZH = (
    r"(?:大幅度?|小幅|稳步|持续|继续|进一步|明显|略微?|微|再|共|累计|已经?|又|也|则|均|逐步|不断|快速|迅速|显著|净|同比|环比|总共|约|大约|近|将近|接近|超过?|逾|突破|了|"
    r"名义|名目|实际|预计|有望|年均|年平均|平均每年|每年平均|平均|年|复合|年度|总体|仅|只|至少|幅度|为|达到?|是|[“”\" ])*"
)
_AT_ZH = r"(?:@|上年度?|去年|上一年度?|前年|上月|上季度?|年初|当年|同期)(?:末|底|初|年末|年底|同期|同月|同口径|全年|年度|度)*"
_THAN_ZH = rf"(?:,?(?:同比|环比|(?:比|较|相较于?|与|和)?{_AT_ZH}(?:数|水平)?(?:相比)?)(?:,|口径)?)*"
_PRICES_ZH = (
    r"(?:,?(?:按|扣除|剔除|未扣除|不考虑)?(?:可比|不变|现行|当年)?(?:价格?|口径)(?:因素|变动|影响|上涨|计算|后)*,?)?"
)
_BY_ZH = re.compile(
    rf"\)?[,、(:]?(?:其中)?{_THAN_ZH}{_PRICES_ZH}(?:@间?)?{_THAN_ZH}{_HOW_ZH}(?:{_VERB_ZH}|{_NAME_ZH}){_HOW_ZH}"
)
_FROM_ZH = re.compile(
    rf"(?:从|由|自)(?:{_AT_ZH}|@|过去|原来|最初|此前|原先)?(?:时|间|前)?的?(?:约|大约|近|不足|不到|仅|平均|超过?)?"
)
_TO_ZH = re.compile(
    rf"\)?(?:\(@(?:年末|末|底)?\))?,?(?:[“”\" ])*(?:一路|直接|逐年|稳步)?{_HOW_ZH}{_VERB_ZH}?{_HOW_ZH}(?:发展|跃)?(?:到|至|为|成)了?(?:{_AT_ZH}|@)?(?:年)?(?:时|间)?的?(?:约|大约|近|不足|不到|仅|超过?|逾)?"
)
_AGAINST_ZH = re.compile(
    r"\)?[,(]?(?:而|远|明显|略|仍|也|还|均|已|[ ])*(?:(?P<over>高于|超过|多于|快于|大于|超出)|(?P<under>低于|少于|慢于|小于|不及|落后于)|(?:比|较|对比|相比))?"
    r"(?:(?:@|上年度?|去年|上一年度?|前年|上月|上季度?)(?:末|底|初|年末|年底|同期|同月|全年|度)*)(?P<of>的|为|是|仅为|只有|:)?(?:约|近)?"
)
_AVERAGE_ZH = re.compile(
    r"\)?,?(?:增速|增幅|涨幅)?(?:(?P<over>高于|超过|快于|高出)|(?P<under>低于|慢于)|(?:比|较))(?:同期)?(?P<whose>全国|全省|全市|全区|世界|全球|全省市)(?:平均|同期)*(?:增速|增长|水平|的|增幅)*\(?(?:为|:)?"
)
_LATER_ZH = re.compile(
    r"(?:\(@\))?,(?:预计|预期|有望|到|至)*@(?:年)?(?:底|末)?(?:将|有望|预计|可)?(?:进一步)?(?:达到?|增至|增长到|增加到|升至|突破|扩大到|为)(?:约|近|超过?)?"
)
_PLAIN_BY_ZH = re.compile(r"\)?(?:增速|水平)?,?(?:了|约|近|超过?)?")
_PAST_ZH = re.compile(r"上年|去年|上一年|前年|上月|上季|同期")

# English ------------------------------------------------------------------------------------------------------------
_UP_EN = (
    r"gr[eo]w(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|rise|rises|rose|risen|rising|jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|expan(?:d|ded|ds|ding|sion)|climb(?:ed|s|ing)?|"
    r"gain(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|up|higher|accelerat(?:e|ed|es|ing)|soar(?:ed|s|ing)?|improv(?:ed|es|ing|ement)|widen(?:ed|s|ing)?|quicken(?:ed|s|ing)?|pick(?:ed|ing)? up|faster|more|above|exceed(?:ed|s|ing)|surpass(?:ed|es|ing)"
)
_DOWN_EN = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|down|lower|shr[aiu]nk(?:s|ing)?|contract(?:ed|ing|ion|s)|slid(?:e|es|ing)?|plung(?:e|ed|es|ing)|"
    r"slump(?:ed|s|ing)?|slow(?:ed|s|ing|er|down)?|eas(?:ed|es|ing)|narrow(?:ed|s|ing)?|dip(?:ped|s|ping)?|less|fewer|tumbl(?:e|ed|es|ing)|retreat(?:ed|s|ing)?|below|reduction|reduced"
)
_VERB_EN = rf"(?:(?P<up>\b(?:{_UP_EN})\b)|(?P<down>\b(?:{_DOWN_EN})\b))"
_ADVERB_EN = r"(?:sharply|slightly|steadily|significantly|strongly|markedly|modestly|marginally|further|rapidly|substantially|considerably|just|only|even|still|also|far|much|well|again|to)"
_HEDGE_EN = r"(?:about|around|nearly|almost|roughly|approximately|some|an estimated|estimated|more than|less than|over|just|only|as much as|merely|close to|reportedly|the equivalent of)"
_SAME_TIME_EN = r"(?:(?:the )?(?:same|corresponding|comparable|year-ago|previous|prior|preceding|year-earlier) (?:period|month|quarter|year|time|half|day)(?: (?:of|in|a))?(?: (?:the )?(?:@|previous year|last year|year earlier|year ago|year before))?|the year-ago period|a year (?:earlier|ago|before)|the year before|last year|the previous year|the month before|last month)"
_WHEN_EN = rf"(?:(?:in|for|during|of|at the end of|by|as of|over|on|at|from|since)? ?(?:the )?(?:whole of |end of |start of |beginning of |end-)?(?:@(?:/\d\d)?|{_SAME_TIME_EN})(?:'s)?)"
_NOUN_EN = r"(?:a|an|the|its|their|level|levels|figure|total|value|reading|rate|share|record|recorded|registered|reported|seen|set|achieved|observed|posted|that|those|was|were|which|of|in|revised|final|high|average|mean|growth|increase|national|nationwide|country's|nation's|provincial|global|world|target|forecast|budget|estimate|milestone|percent|per cent)"
_FROM_EN = re.compile(
    rf"(?P<lead>.*?)(?:{_VERB_EN}\W*(?:{_ADVERB_EN}\W*)*)?\b(?P<token>from|against|versus|vs\.?|compared (?:with|to)|in comparison (?:with|to)|(?:than|above|below|exceeding|surpassing)(?=\s+(?:the|that|those|its|last|a year|in|for|at|@)))\b(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|{_WHEN_EN}))*[\s(,]*",
    re.IGNORECASE | re.DOTALL,
)
_TO_EN = re.compile(
    rf"(?P<lead>.*?)(?:{_VERB_EN}\W*(?:{_ADVERB_EN}\W*)*)?(?<!compared )(?<!according )\b(?:to(?: reach| stand at| total| hit)?|reaching|totaling|totalling|hitting|at)\b(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|an all-time high of|a new record of|{_WHEN_EN}))*\s*",
    re.IGNORECASE | re.DOTALL,
)
_BY_EN = re.compile(
    rf"(?P<lead>.*?){_VERB_EN}(?:\W*(?:{_ADVERB_EN}\b|{_HEDGE_EN}|{_NOUN_EN}\b|by|of|at|year-on-year|on-year|year on year|yoy|y-o-y|annual|annually|real|nominal|rate|rates|compound(?:ed)?|CAGR|yearly|{_WHEN_EN}))*[\s(]*",
    re.IGNORECASE | re.DOTALL,
)
_OR_EN = re.compile(
    r"(?P<lead>.*?)(?:,?\s*(?:\bor\b|\bi\.e\.|[,(]|\ban?\b|\band\b|\bwhich (?:is|was|were)\b|\bequivalent to\b|\brepresenting\b|\bthat is\b)\s*(?:about |nearly |around |roughly |by |a |an )*)+",
    re.IGNORECASE | re.DOTALL,
)
_LATER_EN = re.compile(
    rf"\s*(?:{_WHEN_EN})?,?\s*(?:and|but)?\s*(?:it |which )?(?:(?:is|are|was|were) )?(?:(?:expected|projected|forecast|forecasted|estimated|set|likely|poised|anticipated) )?(?:to |will )?(?:reach|grow to|hit|rise to|increase to|exceed|surpass)(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|{_WHEN_EN}))*\s*",
    re.IGNORECASE,
)
_MEAN_RATE_EN = re.compile(
    rf"\s*(?:{_WHEN_EN})?[,\s]*(?:(?:or|at|with|representing|giving|which is|that is)\s+)?(?:an?\s+)?(?:average annual|annual average|compound(?:ed)? annual|average yearly)(?: growth)?(?: rate)?(?: \(CAGR\))?(?: growth)? of\s+(?:{_HEDGE_EN}\s*)?",
    re.IGNORECASE,
)
_CAUSE_EN = re.compile(
    r"[\s-]*\w+ (?:in|of) (?!@|the (?:same|month|year|quarter)|(?:value|volume|real|nominal)\b)", re.IGNORECASE
)
"""A change of something named behind it: reflecting a 0.4 billion fall in imports of fuels."""
_NEUTRAL_EN = re.compile(
    rf"(?:[\s,()'’\"—-]|\b(?:{_HEDGE_EN}|{_NOUN_EN}|{_ADVERB_EN}|year-on-year|on-year|year on year|yoy|y-o-y|annually|annualized|annualised|rate|by|and|or|with|to|at|is|are|has|have|had|been|it|showing|registering|recording|representing|marking|posting|period|"
    rf"compared (?:with|to)|from|than|over|on|against|as|thus|thereby|also|while|up|down|increase|decrease|rise|fall|decline|drop|gain|growth|lower|higher|more|less|fewer)\b|{_WHEN_EN})*",
    re.IGNORECASE,
)
_BEHIND_EN = re.compile(
    rf"[\s-]*(?:(?:year-on-year|on-year|year on year|yoy|y-o-y|annual|annualized|average|real|nominal|overall)[\s-]*)*(?:(?P<up>(?:{_UP_EN})\b)|(?P<down>(?:{_DOWN_EN})\b))(?!\s+(?:to|from)\b)",
    re.IGNORECASE,
)


def _way(match: re.Match[str]) -> tuple[int, str]:
    named = match.groupdict()
    if up := named.get("up") or named.get("upname") or named.get("over"):
        return 1, up
    down = named.get("down") or named.get("downname") or named.get("under")
    return (-1, down) if down else (0, "")


def opening_zh(left: str) -> Link:
    """Return what the first figure of a statement is, by the Chinese words before it; periods stand as ``@``.

    Examples
    --------
    >>> [opening_zh(words).role.value for words in ("规模从@", "总额比@增加", "总额达")]
    ['earlier', 'by', 'level']
    """
    tail = left[-40:]
    if match := re.search(rf"(?:{_FROM_ZH.pattern})\Z", tail):
        return Link(Role.EARLIER, 0, match[0])
    if match := re.search(rf"{_VERB_ZH}{_HOW_ZH}(?:到|至|为)(?:了)?(?:@)?的?(?:约|近|超过?)?\Z", tail):
        return Link(Role.LEVEL, *_way(match))
    if match := re.search(rf"(?:{_VERB_ZH}|{_NAME_ZH}){_HOW_ZH}\Z", tail):
        return Link(Role.BY, *_way(match))
    return Link(Role.LEVEL)


def link_zh(glue: str) -> Link | None:
    """Return what a figure is by the Chinese words between the one before it and it; None where nothing ties them.

    Examples
    --------
    >>> [(one.role.value, one.way) for one in map(link_zh, ("增加到@的", ",比@减少", ",上年同期为")) if one]
    [('level', 1), ('by', -1), ('earlier', 0)]
    >>> link_zh(",占全省的") is None
    True
    """
    glue = glue.replace(" ", "")
    if glue in ("(", "/"):
        return Link(Role.SAME)
    if match := _TO_ZH.fullmatch(glue):
        return Link(Role.LEVEL, *_way(match))
    if _LATER_ZH.fullmatch(glue):
        return Link(Role.LATER)
    if match := _BY_ZH.fullmatch(glue):
        return Link(Role.BY, *_way(match))
    if (match := _AGAINST_ZH.fullmatch(glue)) and (
        match["over"] or match["under"] or _PAST_ZH.search(glue) or match["of"] or glue.endswith("(")
    ):
        return Link(Role.EARLIER, *_way(match))
    if match := _AVERAGE_ZH.fullmatch(glue):
        return Link(Role.EARLIER if glue.endswith(("(", "的", "为", ":")) else Role.BY, *_way(match))
    if glue.startswith(")") and _PLAIN_BY_ZH.fullmatch(glue):
        return Link(Role.BY)
    return None


def opening_en(left: str, behind: str = "") -> Link:
    """Return what the first figure of a statement is, by the English words before it; periods stand as ``@``.

    Examples
    --------
    >>> [opening_en(words).role.value for words in ("Output rose from", "It fell by ", "Sales reached ")]
    ['earlier', 'by', 'level']
    """
    tail = re.split(r"[;:]", left[-90:])[-1]
    if match := re.search(
        rf"{_VERB_EN}\W*(?:{_ADVERB_EN}\W*)*from(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|{_WHEN_EN}))*\W*\Z",
        tail,
        re.IGNORECASE,
    ):
        return Link(Role.EARLIER, *_way(match))
    if re.search(rf"\bfrom(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|{_WHEN_EN}))*\W*\Z", tail, re.IGNORECASE):
        return Link(Role.EARLIER)
    if match := re.search(
        rf"{_VERB_EN}\W*(?:{_ADVERB_EN}\W*)*(?:{_WHEN_EN}\W*)?\bto(?:\W*(?:{_HEDGE_EN}|{_NOUN_EN}\b|an all-time high of|{_WHEN_EN}))*\W*\Z",
        tail,
        re.IGNORECASE,
    ):
        return Link(Role.LEVEL, *_way(match))
    if match := re.search(
        rf"{_VERB_EN}(?:\W*(?:{_ADVERB_EN}\b|by|of|a|an|{_HEDGE_EN}|at|annual|average|rate|year-on-year|on-year|{_WHEN_EN}))*\W*\Z",
        tail,
        re.IGNORECASE,
    ):
        return Link(Role.BY, *_way(match), by=re.search(r"\bby\W*\Z", tail) is not None)
    if (match := _BEHIND_EN.match(behind)) and re.match(r"\W*than\b", behind[match.end() :]):
        return Link(Role.BY, *_way(match))
    return Link(Role.LEVEL)


def link_en(glue: str, behind: str) -> Link | None:
    """Return what a figure is by the English words between the one before it and it, and those behind it.

    Examples
    --------
    >>> [link_en(words, "").role.value for words in (", against ", ", up from ", " in @, showing a growth rate of ", " to ")]
    ['earlier', 'earlier', 'by', 'level']
    >>> link_en(" of which exports were ", "") is None
    True
    """
    words = glue.strip().lower()
    if words == "(":
        return Link(Role.SAME)
    if _LATER_EN.fullmatch(glue) and "@" in glue + behind[:12]:
        return Link(Role.LATER)
    for pattern, role in ((_FROM_EN, Role.EARLIER), (_TO_EN, Role.LEVEL), (_BY_EN, Role.BY)):
        match = pattern.fullmatch(glue)
        # "and October's was revised up by": another thing's change
        if match and _NEUTRAL_EN.fullmatch(match["lead"]) and not re.search(r"\band\b.*@'s", match["lead"]):
            if role is Role.EARLIER and match["token"].lower() in ("above", "exceeding", "surpassing"):
                return Link(role, 1, match["token"])
            if role is Role.EARLIER and match["token"].lower() == "below":
                return Link(role, -1, match["token"])
            return Link(role, *_way(match))
    if _MEAN_RATE_EN.fullmatch(glue):
        return Link(Role.BY)
    if (match := _OR_EN.fullmatch(glue)) and _NEUTRAL_EN.fullmatch(match["lead"]):
        after = _BEHIND_EN.match(behind)
        if after and _CAUSE_EN.match(behind):
            return None
        if after:
            return Link(Role.BY, *_way(after))
        if re.search(r"\bor\b|\(\s*\Z|equivalent|representing", glue):
            return Link(Role.BY, other_name=True)
    return None
