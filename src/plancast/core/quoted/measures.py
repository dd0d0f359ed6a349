"""What a figure is of, in sorts that may be set against each other, whatever the language.

Gross output, scale, revenue and value added are different things; a share of GDP made of one of the first three is no
share. The words are those of statistical releases; definitions: System of National Accounts 2008, chapters 2 and 6.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plancast.core.patterns import compiled

_MEASURES: tuple[tuple[str, str, str], ...] = (
    # key, words in Chinese, words in English; the first that is found nearest the end of a concept wins
    ("tax less subsidies", "产品税净额|税收减补贴", r"taxes less subsidies|net taxes on products"),
    ("gdp per head", "人均(?:国内|地区)?生产总值|人均GDP", r"gdp per (?:capita|head)|per[- ]capita gdp"),
    ("productivity", "劳动生产率", r"labou?r productivity|productivity"),
    ("value added", "增加值|附加值", r"value[- ]added(?: industrial)?(?: output)?|added[- ]value|\bgva\b"),
    ("gdp", "国内生产总值|地区生产总值|全区生产总值|生产总值|(?<!人均)(?<![A-Za-z])GDP(?![A-Za-z])|经济总量", r"\bgdp\b|gross domestic product|regional gross domestic product"),  # noqa: E501 a table of words
    ("gross output", "总产值|产值|总产出", r"gross output|output value|industrial output|total output|value of output|combined output"),  # noqa: E501 a table of words
    ("output share", "产出", ""),
    ("fiscal revenue", "(?:一般公共)?预算收入|财政(?:总)?收入|公共财政收入", r"(?:fiscal|budget(?:ary)?|government|public budget) revenues?"),  # noqa: E501 a table of words
    ("tax revenue", "税收收入|税收", r"tax revenues?|tax receipts"),
    ("non-tax revenue", "非税收入", r"non-tax revenues?"),
    ("fiscal expenditure", "(?:一般公共)?预算支出|财政支出", r"(?:fiscal|budget(?:ary)?|government|public) (?:expenditures?|spending)"),  # noqa: E501 a table of words
    ("disposable income", "可支配收入|纯收入", r"disposable income"),
    ("consumption", "消费支出", r"consumption expenditure|consumer spending"),
    ("profit", "利润总额|净利润|利润", r"profits?|net income"),
    ("revenue", "营业(?:总)?收入|主营业务收入|营收|销售额|销售收入|交易额|成交额|总收入|收入", r"revenues?|sales|turnover|receipts|income"),  # noqa: E501 a table of words
    ("trade", "进出口(?:总[额值])?|贸易(?:总)?额|外贸总值", r"foreign trade|total trade|imports and exports|trade volume|total value of imports and exports"),  # noqa: E501 a table of words
    ("trade balance", "贸易顺差|贸易逆差|顺差|逆差", r"trade (?:surplus|deficit|balance|gap)|surplus|deficit"),
    ("exports", "出口(?:总[额值])?", r"exports?"),
    ("imports", "进口(?:总[额值])?", r"imports?"),
    ("retail sales", "社会消费品零售总额|零售额|零售总额", r"retail sales"),
    ("investment", "固定资产投资|投资(?:总)?额|投资|实际使用外资|利用外资", r"(?:fixed[- ]asset )?investment|fdi"),
    ("research", "研发经费|研究与试验发展|(?<![A-Za-z])R&D经费|研发投入", r"r&d|research and development"),
    ("market value", "市值|总市值", r"market (?:value|cap(?:italization|italisation)?)"),
    ("scale", "(?<!人口)规模(?!以[上下])|总规模", r"\b(?:scale|size|market size)\b"),
    ("deposits", "存款(?:余额)?", r"deposits?"),
    ("loans", "贷款(?:余额)?", r"loans?"),
    ("price index", "居民消费价格|消费价格|(?<![A-Za-z])(?:CPI|PPI)(?![A-Za-z])|出厂价格|价格", r"\bcpi\b|\bppi\b|consumer prices?|inflation|prices?"),  # noqa: E501 a table of words
    ("unemployment", "失业率", r"unemployment"),
    ("urban share", "城镇化率", r"urbani[sz]ation"),
    ("population", "人口", r"population|inhabitants|residents"),
    ("employment", "就业(?:人员|人数)?|从业人员", r"employ(?:ed|ment|ees)|jobs"),
    ("area", "(?:播种|种植|建筑|销售|绿化|施工)?面积", r"area|acreage|floor space"),
    ("yield", "单产|单位面积产量", r"yields?"),
    ("production", "产量|总产", r"production|output|harvest"),
    ("visitors", "游客|旅游者|人次|接待", r"visitors?|tourists?|arrivals|trips|visits"),
    ("energy", "能耗|能源消费|用电量|发电量", r"energy (?:consumption|use)|electricity|power generation"),
    ("firms", "企业|公司|机构|单位|经营主体|市场主体", r"firms|companies|enterprises|businesses"),
    ("patents", "专利|发明", r"patents?"),
)  # fmt: skip
_COMPILED = tuple((key, compiled("|".join(filter(None, (zh, en))), re.IGNORECASE)) for key, zh, en in _MEASURES)

MONEY_OF_GROSS_SORTS = frozenset(
    {"gross output", "scale", "revenue", "trade", "exports", "imports", "market value", "retail sales"}
)
"""Sorts that count what was bought from others as well: over GDP they give no share of it."""


@lru_cache(maxsize=8192)
def measure_of(concept: str) -> str:
    """Return what sort of thing a concept is; empty where no word tells.

    Of several words the one nearest to the end of a Chinese concept tells (出口 in 高技术产品出口); in English the head
    stands before ``of``: *revenue of the exporters* is a revenue.

    Examples
    --------
    >>> [measure_of(words) for words in ("第二产业增加值", "规模以上工业总产值", "exports of services", "产业规模")]
    ['value added', 'gross output', 'exports', 'scale']
    """
    if concept.endswith(("收入比", "存贷比")):
        return ""  # a ratio of two is neither of them
    head = re.split(r"\b(?:of|for|in|from|by|at) ", concept, maxsplit=1)[0] if concept.isascii() else concept
    return _nearest_end(head) or (_nearest_end(concept) if head != concept else "")


def _nearest_end(words: str) -> str:
    best, place = "", (-1, 0)
    for key, pattern in _COMPILED:
        for match in pattern.finditer(words):
            if (match.end(), -match.start()) > place:
                best, place = key, (match.end(), -match.start())
    return best
