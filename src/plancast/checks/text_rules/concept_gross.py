"""Shares of value added made of an amount that is none: output, revenue, trade, market value.

The word nearest before the share decides: where it is a gross sort, and the clause of the share names nothing else, the
share is of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.concept_called import OfGdp
from plancast.checks.text_rules.concept_growth import is_money
from plancast.checks.text_rules.relation import Relation
from plancast.checks.text_rules.wording import as_printed, covered, is_chinese, is_rounded, paragraph, printed
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_GROSS_ZH = compiled(
    r"(?P<output>总产值|产值|总产出)|(?P<scale>(?<!人口)(?<!增加值)规模(?!以上|以下)|体量)|"
    r"(?P<trade>进出口(?:总[额值])?|"
    r"(?:货物)?贸易(?:总)?额|外贸总[额值])|"
    r"(?P<exports>出口(?:总?[额值])?)|(?P<imports>进口(?:总?[额值])?)|(?P<market>总?市值)|(?P<retail>零售(?:总)?额)|"
    r"(?P<investment>投资(?:总)?额|投资)|"
    r"(?P<revenue>营业(?:总)?收入|营收|营业额|销售(?:收入|额)|交易(?:总)?额|成交额|消费额|总收入|综合收入|旅游收入|"
    r"业务收入|收入|票房)"
)
_GROSS_EN = compiled(
    r"\b(?:(?P<output>(?:gross|total|combined) output|output value|value of (?:\w+ )?output)|"
    r"(?P<output_word>(?<!economic )output)|"
    r"(?P<scale>(?:total |overall |market )?(?:scale|size))|(?P<trade>(?:foreign |total |goods |cargo )?trade|"
    r"cargo(?:es)?|goods handled|"
    r"imports and exports)|(?P<exports>exports?|shipments)|(?P<imports>imports?)|(?P<market>(?:stock )?market "
    r"(?:value|cap\w*)|(?:stock|equity|share) markets?|market capitali[sz]ation|capitali[sz]ation|"
    r"listed (?:companies|firms))|"
    r"(?P<retail>retail sales)|(?P<investment>(?:fixed |fixed-asset |capital )?investments?|capital spending|outlays)|"
    r"(?P<revenue>revenues?|sales|turnover|receipts|transactions?|box office|bookings|takings|turn(?:ed|s) over|"
    r"total income|(?:tourist|tourism|visitor) spending|gross "
    r"merchandise value))\b(?! growth)",
    re.IGNORECASE,
)
_NET = compiled(
    r"增加值|增加价值|附加值|生产总值|GDP|经济总量|value[- ]added|added[- ]value|\bgva\b|\bgdp\b|gross domestic "
    r"product",
    re.IGNORECASE,
)
_BY_VALUE_ADDED = compiled(
    r"数字经济|数字产业化|产业数字化|海洋经济|民营经济|经济规模|县域经济|digital|marine|ocean|private (?:economy|"
    r"sector)",
    re.IGNORECASE,
)
"""What is measured by value added although it is called a scale."""

_RATIO_NAMED = compiled(
    r"依存度|相当于(?!贡献)|证券化率|宏观杠杆|杠杆率|负债率|债务|赤字|税负|社会融资|贷款|存款|货币|研发|R&D|投入强度|支出|"
    r"投资率|消费率|国民总收入|"
    r"财政|税收|预算收入|国民收入|居民收入|劳动|"
    r"\bratio\b|\bequivalent\b|\bequal(?:s|led)?\b|\bcompare[sd]?\b|\bdebt\b|\bdeficit\b|\bcredit\b|\bloans?\b|"
    r"\btax|\bfiscal\b|"
    r"\bspending\b|\bexpenditure\b|\bopenness\b|\bdependence\b|\bdegree of\b|\bcurrent account\b|\bsurplus\b|"
    r"\breserves\b|"
    r"\bgovernment\b|\bremittances?\b|\bnet (?:exports?|trade|investment)\b|净出口|\bdeposits\b|\b(?:national|"
    r"disposable|household|personal|per capita) income\b|\bR&D\b|"
    r"\bprimary industry\b|"
    r"\b(?:first|second|third) quarter of",
    re.IGNORECASE,
)
"""Ratios openly called so, and those that are set against GDP by custom."""

_OTHER_SUBJECTS = compiled(r"人均|人数|人口|面积|产量|用电|能耗|第?[一二三]次?产业(?!.*[产收])")
_EMPTY_SUBJECT_ZH = compiled(
    r"(?:[\s,()%|]|其|该产业|该行业|这一规模|这|约|已|并|且|也|均|分别|同比|将|年均|由此|总量|总体|[\d年])*"
)
_EMPTY_SUBJECT_EN = compiled(
    r"(?:[\s,()]|\b(?:with|and|while|its|their|the|this|these|that|which|it|they|thus|now|also|a|an|about|some|"
    r"nearly|already|"
    r"last year|in (?:19|20)\d\d|or|is|was|are|were|will|reached|thereby|alone|amount(?:s|ed|ing)? to|comes? to|"
    r"equating to)\b)*",
    re.IGNORECASE,
)
_PRONOUN = compiled(r"^[\s,]*(?:its|their|this|these|that|which|it|they)\b", re.IGNORECASE)
_STANDS_FOR = compiled(
    r"(?:the (?:figure|amount|sum|total|number|value)|this|that|it|which)\b(?! (?:industry|sector|city|country|year))|"
    r"(?:该|这一|这个|此)(?:指标|数字|数额|数据|规模|金额|总量|收入|额)|其总量|其规模",
    re.IGNORECASE,
)
"""What a sentence begins with that goes on with the amount of the one before: the figure, 该指标."""
_MADE_PART = compiled(
    r"\b(?:constitut\w+|form(?:s|ed|ing)?|compris\w+|mak(?:es?|ing) up|made up)\b[^,;.]{0,24}\Z", re.IGNORECASE
)
"""Words that make a part of something, and not a ratio to it."""
_WITH = compiled(r"\b(?:with|on|from) (?:an? |its |total |annual )?[^,]{0,40}\Z", re.IGNORECASE)
_SORT_ZH = {
    "output": "总产值", "output_word": "产值（总产出）", "scale": "规模", "revenue": "收入", "trade": "进出口",
    "exports": "出口",
    "imports": "进口", "market": "市值", "retail": "零售额", "investment": "投资额",
}  # fmt: skip
_SORT_EN = {"output": "gross output", "output_word": "output", "market": "market value", "retail": "retail sales"}
MOST_BACK = 200
"""Characters before a share in which the amount it is of is looked for."""


def gross_called_net(passage: Passage, of: OfGdp, gdp: list[QuotedFigure]) -> Iterator[Relation]:
    """Find a share of GDP made of an amount that is no value added."""
    if of.called == "ratio" or of.figure.kind not in (Kind.SHARE, Kind.CONTRIBUTION, Kind.LEVEL):
        return
    found = _gross_word(passage, of)
    if found is None:
        return
    words, match, direct = found
    sort = match.lastgroup or ""
    near = words[max(0, match.start() - 16) :] + (of.subject if not direct else "")
    if _RATIO_NAMED.search(near) or (sort == "scale" and _BY_VALUE_ADDED.search(words)):
        return
    if sort == "investment" and not of.of_value_added:
        return  # investment is a part of GDP by expenditure
    amount = _amount_before(passage, of.figure)
    whole = None if amount is None else _fitting(passage, amount, of.figure, gdp)
    if sort == "output_word" and whole is None and of.called != "contribution":
        return  # output alone may be value added in English releases: only the arithmetic shows what was divided
    english = not is_chinese(passage, of.figure)
    part = sort == "trade" and _MADE_PART.search(of.figure.before) is not None
    ratio = english and sort in ("trade", "exports", "imports") and not part
    if amount is None and (not direct or ratio):
        return  # the share of exports in GDP is the usual name of a ratio
    yield _of_gross(of, amount, whole, sort, 0.9 if whole is not None else 0.85 if direct else 0.8)


def _gross_word(passage: Passage, of: OfGdp) -> tuple[str, re.Match[str], bool] | None:
    """Return the word of a gross sort that a share is of, the words around it, and whether of its own clause."""
    chinese = is_chinese(passage, of.figure)
    gross, empty = (_GROSS_ZH, _EMPTY_SUBJECT_ZH) if chinese else (_GROSS_EN, _EMPTY_SUBJECT_EN)
    if _OTHER_SUBJECTS.search(of.subject):
        return None
    if own := _last(gross, of.subject):
        return of.subject, own, True
    if _NET.search(of.subject):
        return None
    earlier = of.before[-MOST_BACK:]
    if not empty.fullmatch(of.subject) and not (not chinese and _with_amount(earlier, gross)):
        return None
    alone = not _last(gross, earlier) and not _NET.search(earlier)
    stands = _PRONOUN.match(of.subject) or _STANDS_FOR.match(earlier.lstrip())
    if alone and of.figure.sentence and (chinese or stands or "|" in of.figure.before):
        last = passage.sentences[of.figure.sentence - 1]
        if not chinese or "|" in of.figure.before or _STANDS_FOR.match(earlier.lstrip()):
            earlier = passage.folded[max(last.start, last.end - MOST_BACK) : last.end]
    found = _last(gross, earlier)
    return None if found is None else (earlier, found, False)


def _with_amount(earlier: str, gross: re.Pattern[str]) -> bool:
    """Whether the words before a subject are a phrase such as *With a turnover of £2.1bn*."""
    return _WITH.match(earlier.strip().rstrip(",")) is not None and gross.search(earlier) is not None


def _last(gross: re.Pattern[str], words: str) -> re.Match[str] | None:
    """Return the last word of a gross sort; None where a word of value added stands behind it."""
    found = max(gross.finditer(words), key=lambda match: match.end(), default=None)
    nets = [match.end() for match in _NET.finditer(words)]
    return None if found is None or (nets and nets[-1] > found.start()) else found


def _amount_before(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the last amount of money before a share, in its sentence or the one before it."""
    for number in range(figure.number - 1, max(-1, figure.number - 7), -1):
        one = passage.figures[number]
        if figure.sentence - one.sentence > 1 or paragraph(passage, figure) - paragraph(passage, one) > 2:
            return None
        money = is_money(one) or "|" in one.before  # of a table the unit may stand in its header
        if money and one.kind is Kind.LEVEL and one.figure.upper is None:
            if (
                (one.before.strip() == "" or one.before.strip().startswith("("))
                and number
                and is_money(passage.figures[number - 1])
            ):
                continue  # the same amount in another currency
            return one
    return None


def _fitting(
    passage: Passage, amount: QuotedFigure, share: QuotedFigure, gdp: list[QuotedFigure]
) -> QuotedFigure | None:
    """Return the GDP over which the amount gives the share, if one is printed."""
    for one in gdp if is_rounded(amount) else ():
        if one.dimension != amount.dimension or one.number == amount.number or not is_rounded(one):
            continue
        if abs(paragraph(passage, one) - paragraph(passage, amount)) > 3 or one.interval.holds(0):
            continue
        if (amount.interval / one.interval * 100).touches(as_printed(share)):
            return one
    return None


def _of_gross(of: OfGdp, amount: QuotedFigure | None, whole: QuotedFigure | None, sort: str, sure: float) -> Relation:
    share, sort_en = of.figure, _SORT_EN.get(sort, sort)
    if amount is not None and whole is not None:
        quotient = covered(amount.interval / whole.interval * 100)
        en = (
            f"{amount.quote} / {whole.quote} = {quotient.en} percent, and {printed(share).en} passes as "
            f"arithmetic; but {sort_en} "
            "over GDP, which is value added, is no share of it and no contribution to it"
        )
        zh = (
            f"{amount.quote}/{whole.quote}={quotient.zh}%，{printed(share).zh}在算术上成立；但{_SORT_ZH[sort]}与属于增加值的生产总值"
            "相比，不是占比也不是贡献"
        )
    else:
        of_what = "" if amount is None else f" {amount.quote}"
        called = "contribution to" if of.called != "share" else "share of"
        en = (
            f"{share.quote} is called a {called} GDP or value added, and it is of {sort_en}{of_what}, which counts "
            f"what was "
            "bought from others as well"
        )
        zh = (
            f"{share.quote}称为占生产总值（增加值）的比重或贡献，而其分子{of_what.strip()}为{_SORT_ZH[sort]}，"
            "含中间投入，并非增加值"
        )
    figures = tuple(one for one in (amount, share) if one is not None)
    return Relation("CONCEPT", figures, False, sure, Text(en=en, zh=zh), {"printed": share.quote})
