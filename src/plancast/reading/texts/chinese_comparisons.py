"""What a Chinese figure is compared with, in which prices, and whether it is a target."""

from __future__ import annotations

from plancast.core.patterns import compiled

_AGAINST = compiled(
    r"(?:(?<![同环占对无之])比(?![重例率较值如价为是约由调达从])|(?<!比)较(?![大小快慢高低多少为强弱好早晚前])|(?:高于|低于|快于|慢于|高出|低出|高过|多于|少于|领先于?|落后于?|好于)|"
    r"超过(?!了?\Z)|超(?=全国|全省|全市|同期))"
    r"(?P<what>(?:上年|去年|上一年|前一年|前年|上月|上个月|上季|上季度|年初|上半年|[前首]三季度?|[一二三四]季度|第[一二三四]季度?|"
    r"(?:19|20)\d\d年?|\d{1,2}(?:-\d{1,2})?月份?|\d季度)(?:同期|同月|末|底|全年|年末|初|平均)?|"
    r"[^,;。\d]{1,16}?(?=增|减|上[升涨调]|下|提|降|回|加|放|高|低|快|慢|多|少|扩|收|缩|涨|跌|名义|实际|(?<!平)均|分别|净|\Z|[^\u4e00-\u9fffA-Za-z]))"
)
_LAST_YEAR = compiled(r"上年|去年|上一年|前一年")
_LAST_PART = compiled(r"上月|上个月|上季")
_STEPS = compiled(r"环比|按[季月]|(?<![四一二三第])[季月][增减]")
_YEARLY = compiled(r"同比|按年|(?<![今去前明每逐近\d])年[增减]")
_NAMED = compiled(r"(?:19|20)\d\d|年初|前年|上半年|[前首]三季|第?[一二三四\d]季|\d{1,2}(?:-\d{1,2})?月")
_REAL = compiled(r"可比价|不变价|实际(?:增长|同比|增速|下降)|实质|扣除价格|剔除价格|可比口径")
_NOMINAL = compiled(r"名义|名目|现价|当年价格?|未扣除价格")
_IN_BRACKETS = compiled(r"\s?\(([^()]{0,40})\)")
_EXPECTED = compiled(
    r"预计|预期(?=[增达为实完超突将能可])|预期的?\Z|力争|将(?:达|突破|超|增|升|降|提|实现|完成|建|持续|继续)|计划(?=新|建|完|投|实|增|发|到|将|总|招|安)|有望|确保|"
    r"拟(?!合)|争取(?!到)|到20[3-9]\d年|奋斗目标|规划到|预测|安排"
)
HAS_GOALS = compiled(r"(?:目标|预期|计划|任务)[^,;。:]{0,6}(?::|是(?!的))")
"""A list of targets begins: 主要预期目标是:."""

_GOAL_BEHIND = compiled(r"(?:左右|以上|以内|以下)?的?(?:预期|发展|增长|年度|全年){0,2}目标")


def compared_with(clause: str) -> tuple[str, str]:
    """Return the kind of `Against` and its words.

    Examples
    --------
    >>> compared_with("比上年末增加"), compared_with("高于全国平均水平"), compared_with("总额超过")
    (('year', '比上年末'), ('place', '高于全国平均水平'), ('', ''))
    """
    if _STEPS.search(clause):
        return "previous", "环比"
    if found := _AGAINST.search(clause):
        what = found["what"]
        if _LAST_YEAR.match(what):
            return "year", found[0]
        if _LAST_PART.match(what):
            return "previous", found[0]
        return ("base" if _NAMED.match(what) else "place"), found[0]
    if _YEARLY.search(clause):
        return "year", "同比"
    return "", ""


def prices_of(left: str, clause: str, right: str) -> str:
    """Return ``real`` or ``nominal`` where that is said beside a figure; brackets speak of the figure before them.

    Examples
    --------
    >>> prices_of("(按可比价计算);收入达到", "收入达到", "。"), prices_of("增长", "增长", "(按可比价计算)")
    ('', 'real')
    """
    behind = _IN_BRACKETS.match(right)
    of_last = _IN_BRACKETS.match(left)
    own = left[of_last.end() :] if of_last else left
    for words in (clause if not of_last or len(clause) <= len(own) else own, own, behind[1] if behind else ""):
        if _NOMINAL.search(words):
            return "nominal"
        if _REAL.search(words):
            return "real"
    return ""


def is_expected(left: str, right: str) -> bool:
    """Whether a figure is a target or a forecast.

    Examples
    --------
    >>> is_expected("预期目标是:产值增长", "。"), is_expected("", "左右的预期目标")
    (True, True)
    """
    since = left[left.rfind(";") + 1 :]
    return bool(_EXPECTED.search(since) or HAS_GOALS.search(left) or _GOAL_BEHIND.match(right))
