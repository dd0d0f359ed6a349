"""What Chinese words around a figure say of it."""

from __future__ import annotations

import re

from plancast.core.quoted import Kind
from plancast.reading.texts.said import Around, Said, named_periods, without_periods

_UP = "递增|增长|增加|上升|提高|提升|上涨|增产|增收|增|升高|升|涨|扩大|加快|回升|攀升|净增|多|高|超出|上扬|飙升|跃升|走高|扩张|改善"
_DOWN = "递减|下降|减少|回落|降低|下滑|下跌|减产|减收|缩小|收窄|放缓|减|降|跌|萎缩|压减|少|低|下调|减缓|走低|收缩|滑落"
_MARKS = r"(?:了|约|大约|近|将近|接近|超过?|逾|突破|达到?|为|在|到|幅度|幅度为|幅为|幅达|幅|率为|率达|率|有望|预计|高达|仅|只|均为|均|都|不到|不低于|不少于|以上|:|\s|“|”|就)*"
_RATE_NAME = (
    r"(?:增速|增长率|增长速度|增幅|涨幅|升幅|降幅|跌幅|减幅|增长目标|平均增速|平均增长|增长预期|复合增长率)(?:目标)?"
)
_GROWN = re.compile(rf"(?P<verb>{_UP}|{_DOWN})(?P<to>了?(?:至|到|为))?{_MARKS}\Z")
_RATE = re.compile(
    rf"(?P<name>{_RATE_NAME})[^,;。]{{0,8}}?{_MARKS}(?:放缓|回落|加快|提高|上升|回升)?(?P<to>至|到)?{_MARKS}\Z"
)
_ON_YEAR = re.compile(rf"(?:同比|环比|比上年(?:同期|同月)?|较上年(?:同期)?|比去年(?:同期)?){_MARKS}\Z")
_SHARE = re.compile(
    r"(?:所?占|占到)(?P<whole>[^,;。:]{0,40}?)(?:的)?(?:比重|比例|份额|比率|百分比)?(?:由上年的|[从由])?(?:进一步|已|分别|均|已经|约|大约|近|超过?|超|为|是|达到?|提高|提升|上升|下降|回落|降|升|至|到|高达|仅|逾|突破|了|,|:|\s|的)*\Z"
)
_OF_PLAN = re.compile(
    r"(?:为|完成|达到?|占|相当于)(?P<whole>(?:年初|年度|全年|调整|全年任务|省下达)?(?:调整)?(?:预算|预期目标|计划|目标任务|目标|任务)数?)的?(?:约|近)?\Z"
)
_SHARE_NAME = re.compile(
    r"(?:比重|占比|份额|比例|占比重|占有率|覆盖率|渗透率)(?:由上年的|[从由])?(?:进一步|已经?|分别|均|约|大约|近|超过?|为|是|达到?|提高|提升|上升|下降|回落|降|升|至|到|高达|仅|逾|突破|了|:|\s|,)*\Z"
)
_SHARE_ROSE = re.compile(rf"(?:比重|占比|份额|比例)[^,;。]{{0,12}}(?:{_UP}|{_DOWN}){_MARKS}\Z")
_CONTRIBUTES = re.compile(r"贡献率|拉动|贡献了?(?:[^,;。]{0,12})\Z")
_CONTRIBUTED_TO = re.compile(r"(?:对|拉动)(?P<whole>[^,;。]{0,30}?)(?:的?贡献|增长\Z|\Z)")
_TIMES_OF = re.compile(r"(?:是|为|相当于|达到?)(?P<whole>[^,;。]{0,30}?)的?(?:约|近|超过?|大约)?\Z")
_LIST = re.compile(r"\s*(?:、|和|与|及|以及|,和|或|/|:|,)?\s*\Z")
_AGAINST = re.compile(
    r"(?:(?<![同环占])比(?![重例率较值])|较(?![大小快慢高低多少为强弱好])|高于|低于|快于|慢于|高出|低出|高过|超过?|多于|少于|领先|落后于?|好于)(?P<what>上年同期|上年同月|上年末?|去年同期|去年底?|去年末?|前年|上月|上季度?|年初|上半年|前三季度|一季度|"
    r"全国平均水平|全国平均|全国水平|全国|全省平均水平|全省平均|全省|全市平均水平|全市|同期GDP|GDP|(?:19|20)\d\d年(?:同期|末)?|1-\d+月份?|[^,;。\d]{1,16}?)(?=$|[^\u4e00-\u9fff]|增|减|上|下|提|降|回|加|放|高|低|快|慢|多|少|扩|收|缩|涨|跌|名义|实际|均|分别|净)"
)
_REAL = re.compile(r"可比价|不变价|实际(?:增长|同比|增速|下降)|扣除价格|剔除价格|可比口径")
_NOMINAL = re.compile(r"名义|现价|当年价格?|未扣除价格")
_MEAN = re.compile(r"年均|年平均|平均每年|每年平均|复合增长|年复合|CAGR|平均增速|年递增")
_SUMMED = re.compile(r"累计|年来共|期间共")
_EXPECTED = re.compile(
    r"预计|预期|目标|力争|将(?:达|突破|超|增|升|降|提|实现|完成|建)|计划(?!内|外)|有望|确保|拟|争取|到20[3-9]\d年|奋斗目标|规划到|预测|安排"
)

_LEAD = re.compile(
    r"^(?:(?:近|过去|这)?[一两三四五六七八九十]{1,2}年(?:间|来|共)?|其中|此外|同时|另外|而|且|并|但|即|又|还|以及|和|与|、|及|则|仅|共|尤其是|特别是|主要是|包括|据[^,]*?(?:统计|测算|核算|介绍|显示|了解)|[^,]{0,12}(?:显示|指出|表明|认为)|"
    r"(?:经)?(?:初步)?(?:核算|统计|测算|汇总)|按[^,]{0,14}(?:计算|划分|分)|从[^,]{0,10}看|分[^,]{0,8}看|截至|截止|到|至|在|自|从|由|于|当|将|对|使|把|\s|[“”\"()《》*·#-]|\d+[.、)]|[一二三四五六七八九十]+[、)])+"
)
_TAIL = re.compile(
    rf"(?:比[^,;。]{{0,14}}|较[^,;。]{{0,14}}|同比|环比|分别|依次|各|共计?|合计|总计|累计|一共|已经?|约|大约|近|将近|接近|超过?|逾|突破|首次|历史性|稳步|继续|持续|再次|进一步|达到?|为|是|至|到|的|了|在|有|仅|只有|高达|不足|不到|实现|完成|稳定|保持|控制|增至|升至|降至|从|由|居|均|都|也|则|还|只|预计|预期|力争|确保|将|可|能|突破了|左右|平均|年均|实际|名义|接待|拥有|新增|净|总|由上年|上年|去年|用于|名列|位居|{_UP}|{_DOWN}|幅度|幅|{_RATE_NAME}|所?占|[:\s“”\"(（]|\|)+\Z"
)
_INSIDE = re.compile(
    r"(?:共?实现|共?完成|累计|共计|已经?|全年|当年|年末|年底|月末|期末|初步核算|首次)(?=[\u4e00-\u9fff])"
)
_ASIDE = re.compile(r"\([^()]{0,60}\)|[^(]{0,20}(?:下同|含[^()]{0,10})\)")
"""Asides between brackets: (人民币,下同)."""


def said_in_chinese(around: Around) -> Said:
    """Return what the Chinese words around one figure say of it.

    Examples
    --------
    >>> said = said_in_chinese(Around("比上年增长", "比上年增长", "。", "percent", "", "digits"))
    >>> said.kind.value, said.sign, said.against
    ('growth', 1, 'year')
    """
    clause = around.clause
    kind, sure, sign, whole, carries_on = _kind(
        around._replace(clause=named_periods(clause), left=named_periods(around.left))
    )
    against, words = _against(named_periods(clause), around.left)
    concept = "" if carries_on else _concept(without_periods(clause), kind)
    if not concept and not carries_on and len(around.left) > len(clause):
        concept = _concept_before(without_periods(around.left[: len(around.left) - len(clause)]), kind)
    return Said(
        kind=kind,
        kind_sure=sure,
        sign=sign,
        concept=concept,
        whole=whole,
        against=against,
        against_words=words,
        prices=_prices(around.left, clause),
        yearly_mean=bool(_MEAN.search(clause)),
        cumulative=bool(_SUMMED.search(clause)),
        per_head="人均" in clause,
        expected=bool(_EXPECTED.search(around.left)),
        carries_on=carries_on,
    )


def _kind(around: Around) -> tuple[Kind, float, int, str, bool]:
    clause, left, dimension = around.clause, around.left, around.dimension
    if around.form == "structure":
        return Kind.STRUCTURE, 1.0, 0, "", False
    if (
        left
        and _LIST.match(left)
        and left.strip() in ("、", "和", "与", "及", "以及", ",", "/", "或")
        and left.strip() != ","
    ):
        return Kind.LEVEL, 0.9, 0, "", True
    if dimension == "ratio":
        found = _TIMES_OF.search(clause)
        grown = _GROWN.search(clause)
        if grown and not grown["to"]:
            return Kind.GROWTH, 0.9, 1 if grown["verb"] in _UP.split("|") else -1, "", False
        return Kind.MULTIPLE, 0.9, 0, found["whole"] if found else "", False
    if dimension in ("percent", "points"):
        return (*_rate_kind(around), False)
    grown = _GROWN.search(clause)
    if grown and not grown["to"] and dimension and not re.search(r"(?:新|净)增(?:加)?" + _MARKS + r"\Z", clause):
        if grown["verb"] not in ("多", "高", "低", "少") or re.search(r"[比较]", clause):
            return Kind.CHANGE, 0.95, 1 if grown["verb"] in _UP.split("|") else -1, "", False
    return Kind.LEVEL, 1.0, 0, "", False


def _rate_kind(around: Around) -> tuple[Kind, float, int, str]:
    clause, left = around.clause, around.left
    tail = clause if clause.strip() else left
    sign = {"+": 1, "-": -1}.get(around.printed_sign, 0)
    grown = _GROWN.search(tail)
    if grown and not grown["to"]:
        sign = sign or (1 if grown["verb"] in _UP.split("|") else -1)
    if _CONTRIBUTES.search(tail):
        found = _CONTRIBUTED_TO.search(tail)
        return Kind.CONTRIBUTION, 0.95, sign, found["whole"] if found else ""
    if around.dimension == "points":
        return Kind.POINTS, 1.0, sign, ""
    if found := _OF_PLAN.search(tail):
        return Kind.SHARE, 0.9, 0, found["whole"]
    if found := _SHARE.search(tail):
        return Kind.SHARE, 0.95, 0, _whole(found["whole"])
    if _SHARE_ROSE.search(tail) and grown and not grown["to"]:
        return Kind.GROWTH, 0.8, sign, ""
    if _SHARE_NAME.search(tail):
        found = re.search(r"占(?P<whole>[^,;。占]{0,40}?)的?(?:比重|比例|份额)", tail)
        return Kind.SHARE, 0.9, 0, _whole(found["whole"]) if found else ""
    if found := _RATE.search(tail):
        return (
            Kind.GROWTH,
            0.95,
            sign or (-1 if "降幅" in found["name"] or "跌幅" in found["name"] or "减幅" in found["name"] else 1),
            "",
        )
    if grown and not grown["to"]:
        return Kind.GROWTH, 0.95, sign, ""
    if _ON_YEAR.search(tail):
        return Kind.GROWTH, 0.9, sign or 1, ""
    return Kind.LEVEL, 0.8, 0, ""


def _whole(words: str) -> str:
    return re.sub(r"^(?:同期|全部|整个|当年|去年|上年|了)|(?:的|总量|总数|总体)$", "", words.strip())


def _against(clause: str, left: str) -> tuple[str, str]:
    if "环比" in clause or "比上月" in clause or "比上季" in clause:
        return "previous", "环比"
    if found := _AGAINST.search(clause):
        what = found["what"]
        if re.match(r"上年|去年|上一年", what):
            return "year", found[0]
        if re.match(r"上月|上季", what):
            return "previous", found[0]
        if re.match(r"(?:19|20)\d\d年|年初|前年|上半年|前三季度|一季度|1-", what):
            return "base", found[0]
        return "place", found[0]
    if "同比" in clause:
        return "year", "同比"
    return "", ""


def _prices(left: str, clause: str) -> str:
    for words in (clause, left):
        if _NOMINAL.search(words):
            return "nominal"
        if _REAL.search(words):
            return "real"
    return ""


def _concept_before(left: str, kind: Kind) -> str:
    """Return the concept said in an earlier clause since the last figure: 全年粮食产量,据统计,为..."""
    clauses = [part for part in re.split(r"[,:]", _ASIDE.sub("", left)) if part.strip()]
    for part in reversed(clauses):
        if found := _concept(part, Kind.LEVEL):
            return found
    return ""


def _concept(clause: str, kind: Kind) -> str:
    """Return what a clause says the figure behind it is of; empty where it says only how it moved."""
    clause = _ASIDE.sub("", clause)
    words = re.split(r"[,;:。]", clause)[-1] if kind is not Kind.LEVEL else clause
    if kind in (Kind.SHARE, Kind.CONTRIBUTION):
        words = re.split(
            r"(?:所?占|占到|对[^,]{0,30}贡献|拉动|贡献|为(?:年初|年度|全年|调整)?预算)", words, maxsplit=1
        )[0]
    words = _LEAD.sub("", words)
    for _ in range(3):
        shorter = _TAIL.sub("", words)
        if shorter == words:
            break
        words = shorter
    words = _LEAD.sub("", _INSIDE.sub("", words)).strip(' 的,、:“”"()（）')
    return words if re.search(r"[\u4e00-\u9fffA-Za-z]", words) and len(words) >= 2 else ""
