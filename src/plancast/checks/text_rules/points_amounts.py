"""Percentage points said of an amount, which rises and falls by per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.linking import WAYS_EN
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_chinese, is_rounded, paragraph, sentence_words
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_AMOUNT_ZH = compiled(
    r"(?P<what>收入|支出|利润|总额|总值|产值|营收|销售额|零售额|出口额?|进口额?|产量|销量|业务量|货运量|客运量|"
    r"吞吐量|周转量|交易量|"
    r"人数|人次|面积|用电量|发电量|税收|存款|贷款|余额|投资额|增加值|旅客|游客|里程)"
    r"(?:同比|环比|(?:比|较)(?:上年|去年|上月|上季)[^,;。:\d]{0,4})?(?:增长|增加|减少|下降|上升)(?:了|约|近|超过?|"
    r"\s)*\Z"
)
_GROWN_ZH = compiled(
    r"(?:增长|增加|减少|下降|上升|提高|提升|上涨|下跌|下滑|回落|回升|高出|多出|扩大|缩小|增产|减产|增|减|升|降|涨|跌|多|少|高|低)"
    r"(?:了|约|近|超过?|\s)*\Z"
)
_PER_UNIT = compiled(
    r"(?P<what>(?:单位|万元)(?:(?:地区|国内)?生产总值|GDP|产品|增加值|产值|面积|[\u4e00-\u9fff]{0,8}增加值)[^,;。\d率]{0,6}?"
    r"(?:能耗|水耗|用水量|用水|电耗|能源消耗|碳排放|二氧化碳排放|排放量?|用地)|(?:能耗|碳排放|能源消费|水耗)强度|房价|股价|油价|金价|均价|(?:全员|社会)?劳动生产率)"
    r"(?:量|强度)?(?:同比|环比|[一二三四五六七八九十\d]{1,2}年|累计|(?:比|较)[^,;。:\d]{0,4}(?:20\d\d年)?(?:上年|去年)?[^,;。:\d]{0,4})*"
    r"(?:增长|增加|减少|下降|上升|降低|上涨|下跌)(?:了|约|近|超过?|\s)*\Z|"
    r"\b(?P<whaten>(?:energy|water|electricity|power) (?:use|consumption|intensity)(?: per (?:unit|ten thousand "
    r"yuan) of (?:gdp|output|"
    r"value added|production))?|carbon (?:dioxide )?emissions(?: per (?:unit|ten thousand yuan) of (?:gdp|"
    r"output))?|carbon intensity|"
    r"emissions intensity|(?:labou?r )?productivity|wages|earnings|salaries|rents|(?:house|home|share|oil|gold|"
    r"wheat|copper|coal|steel|food|export|import) prices?) "
    rf"(?:has |had |have |also |is to |will |to be )?(?:{WAYS_EN}|fall|be cut|be reduced)(?:\s(?:up|down|by|about|"
    rf"around|some|nearly))*\s\Z",
    re.IGNORECASE,
)
"""Amounts for a unit of something: they fall by per cent, although they are quotients."""
_MORE_EN = compiled(
    r"\b(?P<what>arrivals|exports|imports|sales|revenues?|output|production|profits|deliveries|shipments|"
    r"registrations|passenger numbers|"
    r"wages|earnings|prices|spending|turnover) (?:was|were|is|are|stood|came in) (?:about |some |nearly )?\Z",
    re.IGNORECASE,
)
_HIGHER_THAN = compiled(r"\s?(?:higher|lower|more|less|above|below|fewer)\b(?: than)?", re.IGNORECASE)
_SPEED_BEFORE = compiled(
    r"率|增速|增幅|涨幅|降幅|幅度|贡献|拉动|影响|带动|\b(?:pace|rate|contribut\w*|add\w* .{0,30} to|inflation)\b",
    re.IGNORECASE,
)
_HIGHER_BEHIND = compiled(r"\s?(?:higher|lower|more|less|above|below|up|down|fewer)\b", re.IGNORECASE)
_OF_OTHERS_ZH = compiled(r"拉动|带动|贡献|拉低|拉升|推高|影响|率|增速|增幅|涨幅|降幅|比重|占比|份额|百分比|比例")
_AMOUNT_EN = compiled(
    r"\b(?P<what>exports|imports|revenues?|sales|output|production|profits?|income|turnover|investment|trade|spending|"
    r"expenditures?|shipments|deposits|loans|employment|population|arrivals|passengers|passenger numbers|deliveries|"
    r"registrations|consumption|use|tonnage|traffic)(?: of [a-z' ]{2,40}?| in [a-z' 0-9]{2,30}?| to [A-Z][a-z]+)? "
    rf"(?:has |had |also |have )?(?:{WAYS_EN})(?:\s(?:up|down|by|about|around|some|nearly))*\s\Z",
    re.IGNORECASE,
)
_GROWN_EN = compiled(rf"\b(?:{WAYS_EN})(?:\s(?:up|down|by|about|around|some|nearly))*\s\Z", re.IGNORECASE)
_OF_OTHERS_EN = compiled(
    r"\b(?:share|rate|growth|ratio|margin|proportion|yields?|contribut\w+|pace|inflation|percentage of|per ?cent "
    r"of|tariff|"
    r"gdp|add(?:s|ed)? .{0,30} to)\b",
    re.IGNORECASE,
)


def points_of_amounts(passage: Passage, figure: QuotedFigure) -> Iterator[Relation]:
    """Find points by which an amount is said to move: by its name, or by the two amounts printed beside them."""
    chinese = is_chinese(passage, figure)
    if (unit := _PER_UNIT.search(figure.before)) and not _SPEED_BEFORE.search(figure.before[: unit.start()][-60:]):
        yield _by_name(figure, unit["what"] or unit["whaten"])
        return
    if (
        (more := _MORE_EN.search(figure.before))
        and _HIGHER_THAN.match(figure.after)
        and not _levels(passage, figure, _GROWN_EN)
    ):
        yield _by_name(figure, more["what"])
        return
    found = (_AMOUNT_ZH if chinese else _AMOUNT_EN).search(figure.before)
    others = _OF_OTHERS_ZH.search(figure.before) if chinese else _OF_OTHERS_EN.search(sentence_words(passage, figure))
    if others:
        return
    if (levels := _levels(passage, figure, _GROWN_ZH if chinese else _GROWN_EN)) is not None:
        yield _by_levels(figure, *levels)
        return
    if found:
        yield _by_name(figure, found["what"])
        return
    grown = _GROWN_ZH if chinese else _GROWN_EN
    level = _grown_from(passage, figure, chinese=chinese) or _led_to(passage, figure, grown)
    if level is not None:
        yield _by_name(figure, level.concept or level.quote)


_ITS_GROWTH_ZH = compiled(
    r"[,(]?(?:同比|环比|按可比价格?计算|扣除价格因素|实际|(?:比|较)(?:上年|去年|上月|上季度?|20\d\d年)(?:同期|同月|同季)?,?)*"
    r"(?:增长|下降|增加|减少|增产|减产|增收|减收)(?:了|约|近|\s)*"
)
_ITS_GROWTH_EN = compiled(
    r",? (?:(?:which (?:is|was) |that is )?(?:up|down)(?: by)?|an? (?:year-on-year |annual )?(?:rise|fall|"
    r"increase|decrease|decline|gain|drop) "
    r"of) (?:about |nearly |some )?",
    re.IGNORECASE,
)


def _grown_from(passage: Passage, figure: QuotedFigure, *, chinese: bool) -> QuotedFigure | None:
    """Return the amount right before the points by which it is said to have grown: 6.95亿吨,比上年增长1.3个百分点."""
    if not figure.number or not (_ITS_GROWTH_ZH if chinese else _ITS_GROWTH_EN).fullmatch(figure.before):
        return None
    level = passage.figures[figure.number - 1]
    amount = level.dimension not in ("percent", "points", "index", "ratio", "") and level.sentence == figure.sentence
    return level if amount and level.kind is Kind.LEVEL and not has_grown(passage, level) else None


def has_grown(passage: Passage, level: QuotedFigure) -> bool:
    """Whether the growth of an amount is told right before it: points behind it are then of that growth."""
    if not level.number:
        return False
    last = passage.figures[level.number - 1]
    return last.kind is Kind.GROWTH and last.dimension == "percent" and last.sentence == level.sentence


_LEADS_ZH, _LEADS_EN = (
    compiled(r",?(?:升|增|降|减)?(?:至|到|达到?)(?:了|约|近)?\Z"),
    compiled(r"\s?,? to (?:about |nearly )?\Z"),
)


def _led_to(passage: Passage, figure: QuotedFigure, grown: re.Pattern[str]) -> QuotedFigure | None:
    """Return the amount to which something moved by points: up 6.4 percentage points to 41.2 million tonnes."""
    if figure.number + 1 >= len(passage.figures) or not grown.search(figure.before):
        return None
    level = passage.figures[figure.number + 1]
    leads = (_LEADS_ZH if is_chinese(passage, figure) else _LEADS_EN).fullmatch(level.before)
    amount = level.dimension not in ("percent", "points", "index", "ratio", "") and level.sentence == figure.sentence
    return level if leads and amount and level.kind is Kind.LEVEL else None


def _levels(passage: Passage, figure: QuotedFigure, grown: re.Pattern[str]) -> tuple[QuotedFigure, QuotedFigure] | None:
    """Return the two amounts of which one is more than the other by as many per cent as there are points."""
    if not is_rounded(figure) or not (grown.search(figure.before) or _HIGHER_BEHIND.match(figure.after)):
        return None
    close = [
        one
        for one in passage.figures[max(0, figure.number - 2) : figure.number + 3]
        if one.kind is Kind.LEVEL
        and one.dimension not in ("percent", "points")
        and is_rounded(one)
        and paragraph(passage, one) == paragraph(passage, figure)
    ]
    for one in close:
        for other in close:
            if other.number <= one.number or one.dimension != other.dimension:
                continue
            low, high = sorted((one, other), key=lambda level: level.interval.middle)
            if min(low.interval.low, high.interval.low) > 0 and _rates(low, high, figure):
                return one, other
    return None


def _rates(low: QuotedFigure, high: QuotedFigure, figure: QuotedFigure) -> bool:
    up, down = (high.interval / low.interval + -1) * 100, (1 - (low.interval / high.interval).middle) * 100
    change = as_printed(figure)
    return up.touches(change) or change.holds(down)


def _by_levels(figure: QuotedFigure, one: QuotedFigure, other: QuotedFigure) -> Relation:
    change = covered(as_printed(figure))
    return Relation(
        "POINTS",
        tuple(sorted((one, other, figure), key=lambda each: each.number)),
        False,
        0.9,
        Text(
            en=f"{one.quote} and {other.quote} differ by {change.en} percent of the earlier: amounts differ "
            f"by per cent, rates by points, so {figure.quote} should be per cent",
            zh=f"{one.quote}与{other.quote}相差{change.zh}%：数量的增减以百分比计，{figure.quote}应为百分比",
        ),
        {"printed": figure.quote},
    )


def _by_name(figure: QuotedFigure, what: str) -> Relation:
    return Relation(
        "POINTS",
        (figure,),
        False,
        0.85,
        Text(
            en=f"{what} is an amount: it rises and falls by per cent, so {figure.quote} should be per cent",
            zh=f"“{what}”是数量，其增减以百分比计，{figure.quote}应为百分比",
        ),
        {"printed": figure.quote},
    )


# --- an amount that rises by money and falls by per cent: the per cent is of a ratio named before ---------------------

_CHANGED = compiled(r"\b(?P<word>decrease|fall|drop|decline|increase|rise|gain) of \Z", re.IGNORECASE)
_OPPOSITE = compiled(r"\s?,? but (?:an? )?(?P<word>decrease|fall|drop|decline|increase|rise|gain) of \Z", re.IGNORECASE)
_FALLS = frozenset({"decrease", "fall", "drop", "decline"})


def opposite_changes(passage: Passage) -> Iterator[Relation]:
    """Find an amount that rises by money and falls by per cent: the per cent is of a ratio named before."""
    for one, other in zip(passage.figures, passage.figures[1:], strict=False):
        if one.sentence != other.sentence or other.dimension != "percent" or one.dimension in ("percent", "points", ""):
            continue
        first, second = _CHANGED.search(one.before), _OPPOSITE.fullmatch(other.before)
        if not first or not second or (first["word"].lower() in _FALLS) == (second["word"].lower() in _FALLS):
            continue
        share = _ratio_before(passage, one)
        if share is not None:
            yield _opposite(share, one, other)


def _ratio_before(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    for number in range(figure.number - 1, max(-1, figure.number - 4), -1):
        one = passage.figures[number]
        if paragraph(passage, one) == paragraph(passage, figure) and one.kind is Kind.SHARE:
            return one
    return None


def _opposite(share: QuotedFigure, one: QuotedFigure, other: QuotedFigure) -> Relation:
    return Relation(
        "POINTS",
        (share, one, other),
        False,
        0.85,
        Text(
            en=f"one amount cannot change by {one.quote} one way and by {other.quote} the other way: {other.quote} is "
            f"the change of the ratio {share.quote}, in percentage points",
            zh=f"同一数量不能一面变动{one.quote}、一面反向变动{other.quote}：{other.quote}应为比率{share.quote}的变动，以百分点计",
        ),
        {"printed": other.quote},
    )
