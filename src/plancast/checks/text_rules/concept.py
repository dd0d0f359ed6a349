"""Unlike things set against each other.

Gross output, scale, revenue and trade count what was bought from others as well; value added and GDP do not, so one
over the other is no share and no contribution. Value added is output less intermediate consumption (System of National
Accounts 2008, chapter 6). A contribution to the growth of GDP is a part of its increase, not of GDP.

A ratio openly called so (trade to GDP, debt to GDP, 外贸依存度, 相当于) is left alone, and so is what is measured by
value added although it is called a scale: the digital and the marine economy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plancast.checks.text_rules.matching import bare
from plancast.checks.text_rules.relation import Evidence, Relation, TextRule
from plancast.checks.text_rules.wording import (
    as_printed,
    covered,
    is_chinese,
    is_rounded,
    paragraph,
    printed,
    sentence_words,
    words_before,
)
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.quoted.measures import MONEY_OF_GROSS_SORTS, measure_of
from plancast.core.text import Text

MOST_YEARLY_GROWTH = Decimal(40)
"""Growth of a share of GDP, in per cent a year, above which two shares of an established industry cannot rest on one
concept. An assumption: shares of the fastest industries of Chinese cities have grown by some 10 to 15 a year."""

LEAST_ESTABLISHED = Decimal(5)
"""Per cent of GDP from which on an industry is established: what is new may grow by any rate."""

_GDP_ZH = r"(?:GDP|国内生产总值|地区生产总值|生产总值|经济总量)"
_WHOSE_ZH = (
    r"(?:同期|当年|全国|全省|全市|全区|全县|全州|我国|我省|我市|本市|中国|[\u4e00-\u9fff]{2,"
    r"4}?(?:省|市|区|县)?(?:的)?)?"
)
_OF_GDP_ZH = re.compile(
    rf"(?:贡献了?{_WHOSE_ZH}{_GDP_ZH}的?|占(?:到|了|据)?{_WHOSE_ZH}{_GDP_ZH}|对{_WHOSE_ZH}{_GDP_ZH}的?贡献(?!率?[^"
    rf",;。]{{0,"
    rf"6}}个百分点)|占{_WHOSE_ZH}(?:规模以上)?(?:工业|服务业|制造业)?增加值)[^,;。]{{0,24}}\Z"
)
_SHARE_OF_GDP_ZH = re.compile(rf"占(?:到|了|据)?{_WHOSE_ZH}{_GDP_ZH}[^,;。]{{0,40}}\Z")
_CONTRIBUTION_TO_GDP_ZH = re.compile(rf"对{_WHOSE_ZH}{_GDP_ZH}的?贡献(?!率)[^,;。增长速]{{0,24}}\Z")
_CONTRIBUTION_RATE_ZH = re.compile(rf"对{_WHOSE_ZH}{_GDP_ZH}的?贡献率[^,;。增长速]{{0,24}}\Z")
_GROWTH_ZH = re.compile(r"增长|增速|增量|拉动")
_RATIO_NAMED = re.compile(
    r"依存度|相当于|证券化率|宏观杠杆|杠杆率|负债率|债务|赤字|税负|社会融资|贷款|存款|货币|"
    r"研发|R&D|投入强度|支出|投资率|消费率|国民总收入|财政|税收|"
    r"\bratio\b|\bequivalent\b|\bequal to\b|\bdebt\b|\bdeficit\b|\bcredit\b|\bloans?\b|\btax|"
    r"\bfiscal\b|\bspending\b|\bexpenditure\b|\bopenness\b|\bdependence\b|"
    r"\bdegree of\b|\bcurrent account\b|\bsurplus\b|\breserves\b|\bgovernment revenue|\bremittances?\b|"
    r"\bnet exports?\b|净出口",
    re.IGNORECASE,
)
_BY_VALUE_ADDED = re.compile(
    r"增加值|附加值|数字经济|数字产业化|产业数字化|海洋经济|海洋生产总值|经济总量|经济规模|民营经济|生产总值|"
    r"value[- ]added|added[- ]value|\bgva\b|digital|marine economy|ocean economy|private (?:economy|sector)|\bgdp\b",
    re.IGNORECASE,
)
_OF_GDP_EN = re.compile(
    r"\b(?:account\w* for|mak(?:e|es|ing) up|made up|constitut\w+|represent\w+|compris\w+|"
    r"contribut\w+|share (?:of|in)|contribution to)\b",
    re.IGNORECASE,
)
_GDP_EN = r"(?:economy\b(?! growth)|economic output|gdp\b|gross domestic product|regional gross domestic product)"
_BEHIND_EN = re.compile(
    rf"\s?(?:share )?(?:of|to|in) (?:the |its |our )?(?:whole |total |overall |[A-Z][a-z]+(?:'s)? "
    rf"|city's |country's |nation's |province's |national |local |regional ){{0,3}}(?:{_GDP_EN}|"
    rf"(?:total )?(?:industrial )?(?:added value|value added))(?!\s+growth)(?! \(?gdp\)? growth)(?! "
    rf"increase)",
    re.IGNORECASE,
)
_CONTRIBUTION_TO_EN = re.compile(
    rf"\b(?:contribution|contributions|share) (?:to|of|in) (?:the )?(?:[A-Za-z]+(?:'s|s')? "
    rf"){{0,3}}{_GDP_EN}(?!\s+growth)[^.;]{{0,40}}\Z|\bcontribut\w* to (?:the )?(?:[A-Za-z]+'s "
    rf")?{_GDP_EN}(?! growth)[^.;]{{0,20}}\Z",
    re.IGNORECASE,
)
_GROSS_EN = re.compile(r"\bgross output\b|\boutput value\b|\bvalue of (?:\w+ )?output\b", re.IGNORECASE)
_MONEY_EN = re.compile(r"\boutput\b", re.IGNORECASE)
_PRONOUN = re.compile(r"^\W*(?:and |while )?(?:their|its|this|these|the|which)\b", re.IGNORECASE)
_OLD_PRIMARY = re.compile(r"第?[一二三]次?产业")


def _find(evidence: Evidence) -> Iterator[Relation]:
    passage = evidence.passage
    gdp = [one for one in passage.figures if one.measure == "gdp" and one.kind is Kind.LEVEL and _is_money(one)]
    told: list[_OfGdp] = []
    for figure in passage.figures:
        of = _of_gdp(passage, figure) if figure.dimension == "percent" and not figure.expected else None
        if of is not None:
            of.named = _subject(passage, of, told[-1] if told else None)
            told.append(of)
            yield from _gross(passage, of, gdp)
    yield from _growth_called_share(passage, told)
    yield from _far_apart(passage, told)


@dataclass
class _OfGdp:
    """A figure that is called a share of GDP, or a contribution to it."""

    figure: QuotedFigure
    """The figure."""

    called: str
    """``share``, ``contribution``, or ``rate`` for 贡献率, which is the word for contributions to growth as well."""

    subject: str
    """What stands before the word in its clause."""

    named: str = ""
    """What it is of, also where an earlier clause says it."""


def _is_money(figure: QuotedFigure) -> bool:
    return figure.dimension.isupper() and len(figure.dimension) == 3


def _of_gdp(passage: Passage, figure: QuotedFigure) -> _OfGdp | None:
    """Return what a figure is called of GDP; None where it is none, or of its growth."""
    if is_chinese(passage, figure):
        return _of_gdp_zh(passage, figure)
    return _of_gdp_en(passage, figure)


def _of_gdp_zh(passage: Passage, figure: QuotedFigure) -> _OfGdp | None:
    before = _since_clause(passage, figure)
    found = _OF_GDP_ZH.search(before)
    if found is None:
        return None
    called = "contribution" if "贡献" in found[0] else "share"
    if called == "contribution" and _GROWTH_ZH.search(found[0]):
        return None
    return _OfGdp(figure, "rate" if "贡献率" in found[0] else called, before[: found.start()])


def _since_clause(passage: Passage, figure: QuotedFigure) -> str:
    """Return the words of the clause up to a figure; members of a list stand in the clause of the first."""
    words = words_before(passage, figure)
    for _ in range(2):
        words = re.sub(r"[\d.%,]+(?:个?百分点)?(?:、|和|与|及)\Z", "", words)
    cut = max(words.rfind(sign) for sign in ",;:。")
    return words[cut + 1 :]


def _of_gdp_en(passage: Passage, figure: QuotedFigure) -> _OfGdp | None:
    before, after = figure.before, figure.after
    if behind := _BEHIND_EN.match(after):
        verbs = list(_OF_GDP_EN.finditer(before))
        if not verbs:
            return None
        called = "contribution" if verbs[-1][0].lower().startswith("contrib") else "share"
        return _OfGdp(figure, called, before[: verbs[-1].start()]) if behind else None
    if found := _CONTRIBUTION_TO_EN.search(before):
        called = "share" if found[0].lower().startswith("share") else "contribution"
        return _OfGdp(figure, called, before[: found.start()])
    return None


# --- gross over net ---------------------------------------------------------------------------------------------------


def _gross(passage: Passage, of: _OfGdp, gdp: list[QuotedFigure]) -> Iterator[Relation]:
    """Find a share of GDP made of an amount that is no value added."""
    figure, words = of.figure, sentence_words(passage, of.figure)
    if _RATIO_NAMED.search(words) or figure.kind not in (Kind.SHARE, Kind.CONTRIBUTION, Kind.LEVEL):
        return
    if _BY_VALUE_ADDED.search(of.subject) or _OLD_PRIMARY.search(of.subject):
        return
    direct = measure_of(of.subject.strip()) if of.subject.strip() else ""
    if direct == "gross output" and not is_chinese(passage, figure) and not _GROSS_EN.search(of.subject):
        direct = ""  # industrial output is measured by value added in many English releases
    amount = _amount_before(passage, figure)
    if direct in MONEY_OF_GROSS_SORTS and not _names_other(of.subject):
        yield _of_gross(
            of, amount if amount is not None and _gross_measure(passage, amount) == direct else None, None, direct, 0.85
        )
        return
    if direct or amount is None or not _carried_on(of.subject, passage, figure, amount):
        return
    measure = _gross_measure(passage, amount)
    if not measure:
        return
    whole = _fitting(passage, amount, figure, gdp)
    same_sentence = amount.sentence == figure.sentence
    if whole is None and measure == "output" and of.called != "contribution":
        return  # output alone may be value added in English releases: only the arithmetic shows what was divided
    if whole is not None or same_sentence or (of.called in ("contribution", "rate") and _PRONOUN.match(words)):
        yield _of_gross(of, amount, whole, measure, 0.9 if whole is not None else 0.8)


_OTHER_SUBJECTS = re.compile(r"(?:人均|人数|人口|面积|产量|用电|能耗)")


def _names_other(subject: str) -> bool:
    return _OTHER_SUBJECTS.search(subject) is not None


def _carried_on(subject: str, passage: Passage, figure: QuotedFigure, amount: QuotedFigure) -> bool:
    """Whether the share is of the amount: no new subject stands before it, or only a pronoun."""
    words = re.sub(
        r"[\s,(]|\b(?:with|and|while|their|its|this|these|the|nominal|year-on-year|growth|"
        r"of|an?|about|thus|which|industry|industries|sector)\b",
        " ",
        subject,
        flags=re.IGNORECASE,
    )
    words = re.sub(r"[,()\s]|同比|其|该产业|这|分别|约|预计|已|并|也|增长|从而|使其|成为", "", words)
    if not words or len(words) <= 2:
        return True
    # said again in full: the industry's contribution to GDP
    named = bare(amount.concept)
    return bool(named) and words.strip() in named


def _amount_before(passage: Passage, figure: QuotedFigure) -> QuotedFigure | None:
    """Return the last amount of money before a share, in its sentence or the one before it."""
    for number in range(figure.number - 1, max(-1, figure.number - 7), -1):
        one = passage.figures[number]
        if figure.sentence - one.sentence > 1 or paragraph(passage, figure) - paragraph(passage, one) > 2:
            return None
        if _is_money(one) and one.kind is Kind.LEVEL and is_rounded(one):
            if one.before.strip() in ("(", "") and number and _is_money(passage.figures[number - 1]):
                continue  # the same amount in another currency
            return one
    return None


def _gross_measure(passage: Passage, amount: QuotedFigure) -> str:
    """Return the sort of an amount that is no value added; empty where it may be."""
    words = amount.before + " " + amount.concept
    if amount.before.strip() in ("", "(") and amount.number:
        words = passage.figures[amount.number - 1].before + words
    if _BY_VALUE_ADDED.search(words) or _RATIO_NAMED.search(words) or _OLD_PRIMARY.search(words):
        return ""
    measure = measure_of(amount.before.strip(" ,达为")) if is_chinese(passage, amount) else _measure_en(amount)
    if measure in MONEY_OF_GROSS_SORTS:
        return measure
    return "output" if not is_chinese(passage, amount) and _MONEY_EN.search(amount.before) else ""


def _measure_en(amount: QuotedFigure) -> str:
    found = measure_of(amount.concept)
    if found:
        return found
    clause = re.split(r"[,;]", amount.before)[-1]
    return measure_of(clause.replace(" of ", " ").replace(" for ", " ").replace(" in ", " "))


def _fitting(
    passage: Passage, amount: QuotedFigure, share: QuotedFigure, gdp: list[QuotedFigure]
) -> QuotedFigure | None:
    """Return the GDP over which the amount gives the share, if one is printed."""
    for one in gdp:
        if one.dimension != amount.dimension or one.number == amount.number or not is_rounded(one):
            continue
        if abs(passage.sentences[one.sentence].paragraph - paragraph(passage, amount)) > 3 or one.interval.holds(0):
            continue
        if (amount.interval / one.interval * 100).touches(as_printed(share)):
            return one
    return None


_SORT_ZH = {
    "gross output": "总产值", "output": "产值（总产出）", "scale": "规模",
    "revenue": "收入", "trade": "进出口", "exports": "出口", "imports": "进口",
    "market value": "市值", "retail sales": "零售额",
}  # fmt: skip


def _of_gross(
    of: _OfGdp, amount: QuotedFigure | None, whole: QuotedFigure | None, measure: str, sure: float
) -> Relation:
    figures = [one for one in (amount, of.figure) if one is not None]
    share = of.figure
    sort = "gross output" if measure == "output" else measure
    if amount is not None and whole is not None:
        quotient = covered(amount.interval / whole.interval * 100)
        en = (
            f"{amount.quote} / {whole.quote} = {quotient.en} percent, and {printed(share).en} "
            f"passes as arithmetic; but {sort} over GDP, which is value added, is no share "
            f"of it and no contribution to it"
        )
        zh = (
            f"{amount.quote}/{whole.quote}={quotient.zh}%，{printed(share).zh}在算术上成立；但{_SORT_ZH[measure]}"
            f"与属于增加值的生产总值相比，不是占比也不是贡献"
        )
    else:
        of_what = "" if amount is None else f" {amount.quote}"
        en = (
            f"{share.quote} is called a {'contribution to' if of.called != 'share' else 'share of'} "
            f"GDP or value added, and it is of {sort}{of_what}, which counts what was bought "
            f"from others as well"
        )
        zh = (
            f"{share.quote}称为占生产总值（增加值）的比重或贡献，而其分子{of_what.strip()}为{_SORT_ZH[measure]}，"
            f"含中间投入，并非增加值"
        )
    return Relation("CONCEPT", tuple(figures), False, sure, Text(en=en, zh=zh), {"printed": share.quote})


# --- a contribution to growth called one to GDP -----------------------------------------------------------------------


def _growth_called_share(passage: Passage, told: list[_OfGdp]) -> Iterator[Relation]:
    """Find a contribution to GDP that is another figure than the share of GDP of the same thing."""
    shares = [one for one in told if one.called == "share"]
    done: set[tuple[int, int]] = set()
    for of in told:
        if of.called != "contribution" or _clause(of) in done:
            continue
        for share in shares:
            if _clause(share) == _clause(of) or _other_years(of.figure, share.figure):
                continue
            if abs(paragraph(passage, share.figure) - paragraph(passage, of.figure)) > 1 or not _of_one(of, share):
                continue
            if as_printed(of.figure).touches(as_printed(share.figure)):
                continue
            done.add(_clause(of))
            yield _of_growth(share, of, [one.figure for one in told if _clause(one) in (_clause(of), _clause(share))])
            break


def _clause(of: _OfGdp) -> tuple[int, int]:
    return of.figure.sentence, of.figure.clause


def _of_growth(share: _OfGdp, of: _OfGdp, figures: list[QuotedFigure]) -> Relation:
    """Return the finding; of two lists of figures all are named."""
    first, second = printed(share.figure), printed(of.figure)
    return Relation(
        "CONCEPT",
        tuple(sorted(figures, key=lambda one: one.number)),
        False,
        0.85,
        Text(
            en=(
                f"{first.en} is the share of GDP of the same thing, so {second.en} is no contribution "
                f"to GDP: it may be the contribution "
                "to the growth of GDP"
            ),
            zh=f"同一事项占生产总值的比重为{first.zh}，则{second.zh}不是对生产总值的贡献，应为对生产总值增长的贡献率",
        ),
        {"printed": of.figure.quote},
    )


def _of_one(one: _OfGdp, other: _OfGdp) -> bool:
    """Whether two figures of GDP are of the same thing; of two lists, whether they stand at the same place of them."""
    mine, theirs = one.named, other.named
    if not mine or not theirs or mine == "gdp" or theirs == "gdp":
        return False
    return mine == theirs or (len(mine) >= 4 and theirs.endswith(mine)) or (len(theirs) >= 4 and mine.endswith(theirs))


_SUBJECT_TAIL = re.compile(r"(?:'s|'|增加值|总量|规模|总产出|的|已|达到|也|分别|value added|added value)+\Z")
_SUBJECT_LEAD = re.compile(
    r"^(?:(?:19|20)\d\d年|从贡献率看|上半年|前三季度|全年|今年|其中|we |in (?:19|20)\d\d |"
    r"taking [^,]{0,60}(?:account|consideration),?|the |said |according to [^,]*,|[\s,:“”\"]|"
    r"[一二三]季度)+",
    re.IGNORECASE,
)


def _carried(passage: Passage, figure: QuotedFigure) -> str:
    """Return what the amount before a share is of: where its own clause names nothing, it is of that."""
    for number in range(figure.number - 1, max(-1, figure.number - 5), -1):
        one = passage.figures[number]
        if one.sentence != figure.sentence:
            break
        if _is_money(one) and one.concept:
            return one.concept
    return figure.concept


_PRONOUN_SUBJECT = re.compile(
    r"[\s,(]*(?:and|while|with|,|\s|its|their|the|this|a|an)*\Z|[,\s]*(?:其|该产业|并|且|也|已)*\Z", re.IGNORECASE
)


def _subject(passage: Passage, of: _OfGdp, last: _OfGdp | None) -> str:
    """Return what a share or contribution is of; where its clause names nothing, what was spoken of before it."""
    words = of.subject
    if _PRONOUN_SUBJECT.fullmatch(words):
        if (
            last is not None
            and of.figure.sentence - last.figure.sentence <= 1
            and not _money_between(passage, last.figure, of.figure)
        ):
            return last.named
        words = _carried(passage, of.figure)
    words = re.split(r"[,;:]", words)[-1].strip() or words
    return bare(_SUBJECT_TAIL.sub("", _SUBJECT_LEAD.sub("", words).strip()))


def _money_between(passage: Passage, one: QuotedFigure, other: QuotedFigure) -> bool:
    return any(_is_money(passage.figures[number]) for number in range(one.number + 1, other.number))


def _other_years(one: QuotedFigure, other: QuotedFigure) -> bool:
    """Whether both are of known periods that differ."""
    if one.period is None or other.period is None or min(one.sure.period, other.sure.period) < 0.9:
        return False
    return one.period.year != other.period.year


# --- two shares that cannot rest on one concept -----------------------------------------------------------------------

_SET_AGAINST = re.compile(
    r"\b(?:compared (?:with|to)|up from|against|versus|from|than)\s?(?:about|around|only|just|"
    r"nearly|some|a|the|\s)*\Z|(?:比|较|而|从|由)[^,;。]{0,40}?(?:的|仅|约|为|只有|不足|\s)*\Z",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"口径|调整|修订|重新|首次纳入|并入|redefin|revis|reclassif|new definition|broader|scope|methodolog", re.IGNORECASE
)


def _far_apart(passage: Passage, told: list[_OfGdp]) -> Iterator[Relation]:
    """Two shares of GDP of one thing whose years are too near for them."""
    for of in told:
        figure = of.figure
        for number in (figure.number + 1, figure.number - 1):
            other = passage.figures[number] if 0 <= number < len(passage.figures) else None
            if other is None or other.sentence != figure.sentence or other.dimension != "percent":
                continue
            behind = other if other.number > figure.number else figure
            if not _SET_AGAINST.search(behind.before) or other.kind in (Kind.GROWTH, Kind.POINTS) or other.expected:
                continue
            first, second = _year(passage, figure), _year(passage, other)
            if not first or not second or first == second or _EXPLAINED.search(sentence_words(passage, figure)):
                continue
            early, late = (figure, other) if first < second else (other, figure)
            yield from _too_fast(early, late, min(first, second), max(first, second))
            break


_YEAR = re.compile(r"(?<!\d)(?<!\d[.,])((?:19|20)\d\d)(?!\d|[.,]\d)")
_ASIDE = re.compile(r"[(][^()]*[)]")


def _year(passage: Passage, figure: QuotedFigure) -> int:
    """Return the year of a figure: that of its words rather than the years of a plan named beside it; 0 unknown."""
    period = figure.period
    if period is not None and period.kind != "years" and figure.sure.period >= 0.75 and not _plan_beside(figure):
        return period.year
    named = _YEAR.findall(_ASIDE.sub("", figure.before))
    return int(named[-1]) if named else 0


def _plan_beside(figure: QuotedFigure) -> bool:
    return "五”" in figure.before or '五"' in figure.before or "Plan" in figure.before


def _too_fast(early: QuotedFigure, late: QuotedFigure, first: int, last: int) -> Iterator[Relation]:
    low, high, years = as_printed(early), as_printed(late), last - first
    if low.low <= 0 or not high.is_bounded or high.high < LEAST_ESTABLISHED:
        return
    multiple = high / low
    yearly = multiple.root(years)
    rates, times = covered((yearly + -1) * 100), covered(multiple)
    holds = (yearly.low - 1) * 100 <= MOST_YEARLY_GROWTH
    yield Relation(
        "CONCEPT",
        tuple(sorted((early, late), key=lambda one: one.number)),
        holds,
        0.9 if not holds else 0.7,
        Text(
            en=(
                f"from {early.quote} ({first}) to {late.quote} ({last}) is {times.en} times "
                f"in {years} years, {rates.en} percent a year faster "
                f"than GDP itself; above {MOST_YEARLY_GROWTH} percent a year the two are not believed "
                f"to rest on one concept"
            ),
            zh=(
                f"由{first}年{early.quote}到{last}年{late.quote}，{years}年为{times.zh}倍，年均比生产总值快{rates.zh}"
                f"%；超过每年{MOST_YEARLY_GROWTH}%的，"
                "不视为同一口径"
            ),
        ),
        {"printed": late.quote},
    )


RULE = TextRule(("CONCEPT",), _find)
