"""What a Chinese figure is of: the thing named in its clause, in an earlier one, or right behind it."""

from __future__ import annotations

from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.core.quoted.measures import measure_of
from plancast.reading.texts import chinese_words as words
from plancast.reading.texts.sureness import IN_SENTENCE, SAID_HERE
from plancast.reading.texts.word_lists import Endings, one_of, words_in


class Named(NamedTuple):
    """What a figure is of."""

    concept: str = ""
    """As said; empty where nothing says it."""

    sure: float = 0.0
    """How sure that is."""


ATTACHED, BEHIND, ANOTHERS = 0.7, 0.65, 0.4
_UNMEASURED = _ALONE = 0.6
_MOST_CLAUSES = 4
"""How sure a thing is that stands between two figures without a mark, behind the figure, or whose figure is set against
another's; all below what rules judge by, or at it. Assumptions."""

_LEADS = (
    "其中|此外|同时|另外|而|且|并且|但是|但|又|还|以及|和|与|、|及|则|仅|超越|胜过|尤其是|特别是|主要是|包括|比如|例如|如|当中|目前|今天|昨天|"
    "近日|日前|此前|截至|截止|截至目前|同期|当月|本月|另|因此|因|由于|虽然|尽管|若|去年|今年|上年|至今|的|了"
)
"""Words that lead to a thing without being part of it."""

_CAUTIOUS_LEADS = (
    r"即(?![期时征])|共(?![同享建有])|使(?!用)|把|将(?!军)|到(?![岸位货户港期])|至|在(?![建校岗册编线职外园库产地])|对(?![外口接俄美台日欧华])|"
    r"自(?![来治主然动行驾贸营有住由身])|从(?![业事价])|由|于|当(?![地期])|并(?![入购网轨联])|而|且(?!末)|向|按(?![揭时])"
)
"""Short words that lead to a thing unless they are the first half of another word: 在建, 从业人员, 自来水."""

_LEAD = compiled(
    r"(?:"
    r"(?:近|过去|这)?(?:[一两三四五六七八九十]{1,2}|\d{1,3})多?年(?:间|来|以来|里)?共?|"  # 五年累计, 40多年
    r"据[^,]{0,20}?(?:统计|测算|核算|介绍|显示|了解|梳理|分析)|[^,]{0,16}(?:显示|指出|表明|认为|提出(?!的)|可以看出)|"
    r"(?:经)?(?:初步)?(?:核算|统计|测算|汇总|梳理)|按[^,]{0,14}(?:计算|划分|分)|从[^,]{0,10}看|分[^,]{0,8}看|"
    rf"{one_of(_LEADS)}|{_CAUTIOUS_LEADS}|"
    r"[\s“”\"()（）《》「」『』*·#\-—]|\d{1,2}[.、)]|[一二三四五六七八九十]{1,2}[、)](?![一二三四五])"
    r")+"
)
_TAILS = Endings(
    words.UP,
    words.DOWN,
    words.MOVED_TO,
    words.ROUND_ABOUT,
    words.REACHES,
    words.RATE_NAMES,
    words.SHARES_ALONE,
    "同比|环比|按年|按季|按月|按年劲|年增|季增|月增|年减|季减|月减|劲|增支|减支|增收|减收|同|亦|共|共计|合计|总计|累计|一共|的|从|由|居|也|则|还|可|大|最|最多|最高|最低|以|仍|仍然|仍能|"
    "历史性|稳定|保持|稳定在|控制在|控制|扩大至|可能|左右|年均|月均|日均|实际|实质|名义|名目|接待|拥有|新增|净|总|由上年|上年|去年|"
    "往年|上年同期|去年同期|用于|名列|位居|排名|所占|占|站上|跃上|迈上|跨上|迈入|跨过|跨越|登上|跃升|站稳|跃居|冲上|再上新台阶|"
    "创历史新高|在历史同期|历史同期|逆势|双双|提前|超额|初估|上修|下修|有效|逐年|出现|呈现|发生|能够|逐步|不断|加速|再|更|近年来|至今|收于|"
    '紧随其后|居首|领跑|领先|位居第一|预期|目标|约合|折合| |:|“|”|"|(|（|《|》|,|、|\x02|\x03',
)
"""Words that stand between a thing and its figure and belong to neither."""

_ABLE = compiled(r"(?<![产智节功性新动效职])能\Z")
_INSIDE = compiled(
    r"(?:共?实现|共?完成|(?<=[国省市县区州盟旗])共(?:有(?=[\u4e00-\u9fff]{2})|(?=[接销签发新组培]))|累计|共计|已经?(?!建)|全年|当年|年末|年底|月末|期末|初步核算|首次|分别|同期)(?=[\u4e00-\u9fff])"
)
_COMPARED = compiled(
    r"(?:(?<![同环占对无之])(?:比(?![重例率较值如价为是约由调达从持稳逐继]|\Z)|(?<!收入)(?<!结构)(?<!产业)比\Z)|(?<!比)较(?![大小快慢高低多少为强弱好早晚]))[^,;。]{0,20}\Z|"
    r"(?:略|远|显著|明显|均|也|还|仍|又)*(?:高于|低于|快于|慢于|高出|低出|高过|领先于?|落后于?|好于|多于|少于|不及|超过(?=[^了]))[^,;。]{0,20}\Z"
)
_OTHERS = compiled(
    r"(?:高于|低于|快于|慢于|大于|小于|仅次于|好于|优于|不及|低过|高过|符合|超过(?=[^了过]{2}))(?P<what>[^,;。]{0,20}?)\Z"
)
"""Before a figure that is another's: 高于全国9.8%的增速."""

_CUT = {
    Kind.SHARE: compiled(
        rf"(?:约|大约)?所?占(?!比|有|地(?![方区])|用|优|领|便|据)|占比|在[^,;。在]{{1,30}}中?的?(?:占比|比重|份额|比例)|"
        rf"(?:为|完成|达到?|相当于)[^,;。]{{0,8}}(?:{one_of(words.PLANS)})|(?:是|相当于)[^,;。]{{1,30}}的\Z"
    ),
    Kind.CONTRIBUTION: compiled(r"(?:所?占|对[^,]{0,30}贡献|为[^,]{1,30}贡献|拉动|贡献)"),
}
"""Where in a clause the thing ends and what it is a share of, or contributes to, begins."""

_PREDICATES = Endings(
    "推进|落实|加快|完善|增强|优化|改善|显著|明显|顺利|良好|稳定|强劲|亮眼|首位|第一|进展|突破|持平|启动|展开|实施|深入|扩大|发展|见效|"
    "凸显|增多|下行|回暖|复苏|新高|新低|前列|相比|计算|折算|显示|介绍|统计|测算|相反|如此|最高|最低|最深|最快|最前|平衡|完成|运行|"
    "因素|影响|之一|充分|进步|提高|提升|增加|活跃|扎实|有力|丰收|平稳|向好|夯实|巩固|加大|加强|到位|拓展|深化|竣工|开工|投产|上涨|来看|而言|"
    "方面|之后|以后|为王|转正|转负|火热|旺盛|态势|格局|为主|缓解|畅通|提速|明确|成效|公布|称|说|认为|同步|情况下|基础上|期间|同时"
)
"""Ends of clauses that tell what went on, not what is counted: 旧城区改造扎实推进."""

_SKIPPED_CLAUSES = compiled(
    r"\s?(?:扣除|剔除|受[^,]{0,30}影响|按[^,]{0,14}(?:计算|价|口径)|经[^,]{0,10}调整|[^,]{0,8}(?:高|低|快|慢|好)于)"
)
"""Clauses that say how a figure was worked out, or what it is set against."""

_DOING = (
    "顺利|全部|建成|投产|完工|开工|竣工|实现|发布|公布|增加|下降|增长|上涨|高于|低于|超过|分别|进入|纳入|获得|通过|受益|得到|列入|平均|均|已|共|"
    "达|保持|全覆盖|产值|增速|增加值|正常|落户|入驻|签约|启动|比上年|较上年|完成|发放|核准|推行|推进|开展|环比|同比|晋升|晋级|访港|派|都|在|出现|减亏|实际|"
    "采购|前期|上半年|全年|覆盖|参加|参与|领取|享受|可|将|被|由|为|是|有"
)
"""What the counted do or what is done to them: behind it the noun has ended."""

_NOUN_BEHIND = compiled(
    r"的?(?P<noun>(?:[A-Z0-9]{1,4}[\u4e00-\u9fff]{1,14}?|[\u4e00-\u9fff]{2,14}?))"
    rf"(?=的|[,;。、:()\s“”]|和|与|及|以及|等|中(?=[,;、有])|\Z|{one_of(_DOING)})"
)
_NO_NOUN = compiled(
    r"的?(?:以[上下内]|左右|多|余|以|之|至|到|增|减|升|降|重的|公里|口|级|大关|水平|关口|台阶|门槛|规模|量级|区间|目标|历史|差距|速度|"
    r"公布|发布|由|被|是|为|在|位|居|将|已|力压|相比|相较|上涨|下降|持平|实现|每)"
)
_VERBS_KEPT = compiled(r"(?:新增|新建|改建|新改扩建|改造|关停|减少|引进|新设|新开|拆除)\Z")
_NOUN_OF_RATE = compiled(
    r"(?:左右|以上)?的(?P<noun>[^,;。:、\d]{2,12}?)(?:同比|平均|年均|实际|名义)?(?:增速|增长率|增长|增幅|涨幅|降幅)"
)
_GOAL = compiled(r"(?:左右|以上|以内|以下)?的(?P<noun>[^,;。\d]{0,6}目标)")
_NOTHING = words_in(
    "相比|相较|约合|折合|折算|合|相当于|等于|扣除价格因素|剔除价格因素|扣除物价因素|按同口径|同口径|年增|季增|月增|年|季|"
    "年人均|月人均|人均|人均月|年均|月均|日均|年均增量|一度|之间|由此|其|两者|二者|以上|以下|左右|大关|水平|为此|这|这一|有|年"
)
_OF_MANY = words_in("投资|总投资|资金|项目|总数|投入|总量|规模|增量|总额")
"""Words that alone tell no thing apart: a text has many investments."""

_OF_MANY_SORTS = words_in("收入|支出|产量|销量|利润|净利润|产值|增加值|销售额|营收|余额")
"""What an earlier clause tells of which: 其他业务,在第三季度收入为4570万元."""
_LETTERS = compiled(r"[\u4e00-\u9fffA-Za-z]")
_SEPARATORS = compiled(r"[,;:。]")
_ASIDE = compiled(r"\([^()]{0,60}\)|[^(]{0,20}(?:下同|含[^()]{0,10})\)")
_OF_LAST = compiled(r"[^,;:。、]{1,40}?(?:[,;:。、]|(?:以及|[和及与])\Z)")


def without_asides(said: str) -> str:
    """Return words without what stands in brackets.

    Examples
    --------
    >>> without_asides("进出口总值(人民币,下同)达")
    '进出口总值达'
    """
    return _ASIDE.sub("", said) if ")" in said else said


def named_before(left: str, clause: str, kind: Kind, follows: bool) -> Named:
    """Return the thing that the words before a figure name.

    Parameters
    ----------
    left
        Words since the figure before, or the beginning of the sentence; without periods.
    clause
        The last clause of them.
    kind
        Sort of statement.
    follows
        Whether a figure stands before ``left`` in the sentence.

    Examples
    --------
    >>> named_before("其中,高技术制造业增加值比上年增长", "高技术制造业增加值比上年增长", Kind.GROWTH, False).concept
    '高技术制造业增加值'
    >>> named_before("污水管网、", "污水管网、", Kind.LEVEL, True).concept
    ''
    """
    attached = follows and _LETTERS.match(left) is not None
    if attached and (of_last := _OF_LAST.match(left)):
        left = left[of_last.end() :]
        clause = clause if len(clause) <= len(left) else left
        attached = False
    if found := thing_in(clause, kind):
        if found in _OF_MANY_SORTS and len(clause) < len(left):
            earlier = _named_earlier(left[: len(left) - len(clause)], follows)
            if earlier.concept and not measure_of(earlier.concept):
                return Named(earlier.concept + found, IN_SENTENCE)
        return Named(found, ATTACHED if attached else _ALONE if found in _OF_MANY else SAID_HERE)
    if others := _OTHERS.search(words.FILLING.stripped(clause)) if kind in (Kind.LEVEL, Kind.GROWTH) else None:
        return Named(thing_in(others["what"], Kind.LEVEL), ANOTHERS)
    return _named_earlier(left[: len(left) - len(clause)], follows)


def _named_earlier(left: str, follows: bool) -> Named:
    """Return what an earlier clause since the last semicolon names: 全年粮食产量,据统计,为...

    Behind another figure only a clause that names something measured counts; else what that figure is of is meant.
    """
    since = left.rfind(";") + 1
    for piece in reversed(_SEPARATORS.split(left[since:])[-_MOST_CLAUSES:]):
        said = piece.strip()
        if _SKIPPED_CLAUSES.match(said) or _PREDICATES.at(said, len(said)):
            continue
        found = thing_in(said, Kind.LEVEL)
        if (found and (measured := measure_of(found))) or (found and (since or not follows)):
            return Named(found, IN_SENTENCE if measured else _UNMEASURED)
    return Named()


def named_behind(right: str, before: str) -> Named:
    """Return the thing counted that stands right behind a figure: 新增74辆无人售票公交车.

    Examples
    --------
    >>> named_behind("无人售票公交车,", "新增").concept, named_behind("以上,", "").concept
    ('新增无人售票公交车', '')
    """
    if _NO_NOUN.match(right):
        return Named()
    found = _NOUN_BEHIND.match(right)
    if found is None:
        return Named()
    verb = _VERBS_KEPT.search(before)
    return Named((verb[0] if verb else "") + found["noun"], BEHIND)


def named_by_rate(right: str) -> Named:
    """Return the thing of a rate named behind it: 58.3%的GDP增速, 6%以上的预期目标.

    Examples
    --------
    >>> named_by_rate("的GDP同比增速"), named_by_rate("左右的预期目标").concept
    (Named(concept='GDP', sure=0.65), '预期目标')
    """
    if goal := _GOAL.match(right):
        return Named(goal["noun"], ANOTHERS)
    found = _NOUN_OF_RATE.match(right)
    if found is None or found["noun"] in ("同比", "平均", "年均", "两年", "预期", "高"):
        return Named()
    return Named(thing_in(found["noun"], Kind.LEVEL), BEHIND)


def thing_in(clause: str, kind: Kind) -> str:
    """Return what a clause says the figure behind it is of; empty where it says only how it moved.

    Examples
    --------
    >>> thing_in("全市规模以上工业增加值比上年增长", Kind.GROWTH), thing_in("占全省GDP比重", Kind.SHARE)
    ('全市规模以上工业增加值', '')
    """
    said = without_asides(clause)
    pieces = _SEPARATORS.split(said)
    said = pieces[-1] if _LETTERS.search(pieces[-1]) or kind is not Kind.LEVEL else said.rstrip(",;:。 ")
    if cut := _CUT.get(kind):
        said = cut.split(said, maxsplit=1)[0]
    said = _LEAD.sub("", said, count=1) if _LEAD.match(said) else said
    said = _without_tails(_COMPARED.sub("", said))
    said = _INSIDE.sub("", said)
    if lead := _LEAD.match(said):
        said = said[lead.end() :]
    said = _NOTES.sub("", said).strip(' 的,、:“”"()（）「」『』|').translate(_NO_QUOTES)
    return said if len(said) >= 2 and said not in _NOTHING and _LETTERS.search(said) else ""


_NOTES = compiled(r"\[(?:\d{1,2}|注\d?)\]")
_NO_QUOTES = {ord(sign): None for sign in '"\x02\x03'}


def _without_tails(said: str) -> str:
    """Return words without the verbs, marks and manners at their end."""
    while True:
        shorter = _ABLE.sub("", _TAILS.stripped(said))
        if shorter == said or not shorter:
            return shorter
        said = shorter
