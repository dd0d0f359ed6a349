"""What the words beside a figure name: stems or pairs of characters, without those that every sentence has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from plancast.checks.text_rules.linking import WAYS_EN, WAYS_ZH
from plancast.checks.text_rules.wording import is_chinese
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure


class Telling(NamedTuple):
    """What a figure is told of, by its words."""

    before: frozenset[str]
    """What stands before it, in stems (English) or pairs of characters (Chinese)."""

    behind: frozenset[str]
    """What stands right behind it: the 2,471 *households surveyed*."""

    times: frozenset[str]
    """Times named: years, months, quarters, and words such as ``last year``."""

    definite: bool
    """Whether it is spoken of as known: *the* 51-billion fund, 这1268个重点项目."""

    proper: frozenset[str]
    """Names with a capital letter, but for the first word of a sentence."""

    head: str
    """First word or pair behind it."""

    marks: frozenset[str]
    """Words that set it apart from the whole, or from what came about: 其中, 目标, women, target."""

    @property
    def names(self) -> frozenset[str]:
        """All of them."""
        return self.before | self.behind


# --- Chinese ----------------------------------------------------------------------------------------------------------

_MARKS_ZH = compiled(
    r"其中|目标|计划|预算|预计|预期|去年同期|分别|女|男|城镇居民|农村居民|进口(?!出)|(?<!进)出口|第[一二三]产业|"
    r"人均|新增|净增|累计|"
    r"日均|月均|最高|最低|增加|减少|不含|除|部分|初中|高中|小学|民间|外商|国有|省外|境外|境内|入境|出境|企业所得|"
    r"个人所得|夏粮|秋粮"
)
_AIM = compiled(
    r"目标|计划|力争|预期|确保|预算安排|\b(?:targets?|aims?|goals?|plans?|forecast(?:s|ed)?|expected|estimated?)\b",
    re.IGNORECASE,
)
MOST_BACK = 400


def _aims(passage: Passage, figure: QuotedFigure) -> frozenset[str]:
    """Return a mark where the sentence speaks of aims before a figure."""
    start = max(passage.sentences[figure.sentence].start, figure.start - MOST_BACK)
    return frozenset({"aim"}) if _AIM.search(passage.folded[start : figure.start]) else frozenset()


_TIMES_ZH = compiled(
    r"(?:19|20)\d\d年?(?:1?\d月|[一二三四]季度|上半年|下半年)?|今年|去年|上年|前年|明年|\d{1,2}-\d{1,2}月|1?\d月|"
    r"[一二三四]季度|"
    r"前三季度|上半年|下半年|同期|“[一二三四五六七八九十]+五”"
)
_COMMON_ZH = compiled(
    r"(?:"
    + "|".join(way for way in WAYS_ZH.split("|") if len(way) > 1)
    + r"|新增|净增|[两二三四五]年平均|平均|(?:19|20)\d\d年?|今年|去年|上年|全年|本年|当年|年末|年底|月末|期末|期初|"
    r"末|底|初|"
    r"截至|截止|目前|现有|现状|现为|现|共有|拥有|实现|完成|达到|达|突破|"
    r"超过|超|合计|共计|共|总计|累计|约|近|为|是|有|了|的|将|已|经|到|至|在|从|于|比|较|同比|环比|同期|"
    r"“[一二三四五六七八九十]+五”|明年|力争|计划|规划|控制在|确保|争取|提高到|增加到|降至|其中|综上|总的看|据|介绍|"
    r"显示|报告|"
    r"指出|按可比价格计算|记者|获悉|本报讯|摘要|正文|我市|我省|我县|我区|全市|全省|全县|全区|全国|全球|我国|该市|"
    r"该省|该县|该区|该|本次|这些|这|那|上述|"
    r"此|全部|所有|预计|预测|估计|定为|初步核算|名义|实际|增速|增幅|每年|年均|一季度|二季度|三季度|四季度|前三季度|"
    r"上半年|下半年|首季|"
    r"\d+月份?|[-\d,.;:()\s“”\"、…·\]\[【】%+|—])+"
)
_THIS_ZH = compiled(r"(?:这|该|上述|此|全部|所有)[一批座支条项家笔个部]?(?:总[^,;。\d]{1,3}|[^,;。\d]{0,6})?\Z")
_THAN_ZH = compiled(r"(?:比|较|同比|与)(?:去年|上年|上月|上季度?|前年)")
_COUNTER_ZH = compiled(r"\A(?:个|名|份|家|年|岁|天|的|左右|以上)+")
_ALIASES_ZH = (("地区生产总值", "生产总值"), ("国内生产总值", "生产总值"), ("GDP", "生产总值"), ("规上", "规模以上"))
_STOPS_ZH, _PAUSES_ZH, _ENDS_ZH = compiled("[;。!?\n]"), compiled("[,:\\s]"), compiled(r"[,;:。!?()\n]")
_ADVERBS_ZH = compiled("[中将已都]|(?<!平)均")
MOST_BEFORE_ZH, MOST_BEHIND_ZH = 30, 14


def _chinese(passage: Passage, figure: QuotedFigure) -> Telling:
    before = figure.before[-MOST_BEFORE_ZH * 2 :]
    clause = _STOPS_ZH.split(before)[-1]
    parts = [part for part in _PAUSES_ZH.split(clause) if len(_plain_zh(part)) >= 2]
    told = (parts[-1] if parts else clause)[-MOST_BEFORE_ZH:]
    behind = _ENDS_ZH.split(figure.after[: MOST_BEHIND_ZH * 2], maxsplit=1)[0][:MOST_BEHIND_ZH]
    behind = _COUNTER_ZH.sub("", behind)
    behind = _ADVERBS_ZH.split(behind, maxsplit=1)[0]
    words = _plain_zh(told) or (_plain_zh(figure.concept) if figure.kind is Kind.GROWTH else "")
    return Telling(
        _pairs(words),
        _pairs(_plain_zh(behind)),
        frozenset(found.removesuffix("年") for found in _TIMES_ZH.findall(_THAN_ZH.sub("", clause))),
        _THIS_ZH.search(told) is not None,
        frozenset(),
        _plain_zh(behind)[:2],
        frozenset(_MARKS_ZH.findall(clause)) | _aims(passage, figure),
    )


@lru_cache(maxsize=8192)
def _plain_zh(words: str) -> str:
    """Return Chinese words without those that every sentence has."""
    for long, short in _ALIASES_ZH:
        words = words.replace(long, short)
    return _COMMON_ZH.sub("", words)


@lru_cache(maxsize=8192)
def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[place : place + 2] for place in range(len(words) - 1)) or frozenset({words} if words else ())


# --- English ----------------------------------------------------------------------------------------------------------

_COMMON_EN = compiled(
    r"(?:"
    + WAYS_EN
    + r"|a|an|the|its|their|his|her|our|it|they|we|he|she|who|which|that|this|these|those|there|is|was|are|were|"
    r"has|have|had|be|"
    r"been|being|will|would|can|could|may|should|of|by|from|to|at|in|on|over|than|with|against|for|as|into|per|and|"
    r"or|but|so|if|"
    r"when|while|after|before|during|since|until|about|around|nearly|almost|some|only|just|roughly|more|most|least|"
    r"compared|versus|"
    r"all|each|"
    r"every|other|another|also|still|now|then|last|next|first|second|third|fourth|year|years|month|months|quarter|"
    r"week|half|"
    r"full-year|annual|year-on-year|said|says|say|added|showed|shows|shown|according|reported|official|officials|"
    r"data|figures|figure|"
    r"key|stood|stands|standing|came|comes|reached|reaches|reach|amounted|totall?ed|total|was|hit|hits|set|made|makes|"
    r"percent|pct|mln|bln|dlrs|lakh|crore|tonnes?|tons?|km|kilomet\w+|met(?:re|er)s?|hectares?|acres?|lit(?:re|"
    r"er)s?|yuan|dollars?|euros?|pounds?|rupees?|days?|hours?|cubic|square|per|cent|pct|million|billion|trillion|"
    r"thousand|rate|summary|summing|overall|up|out|off|down|not|no|s|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\Z",
    re.IGNORECASE,
)
_ALIASES_EN = {"jobless": "unemployment", "joblessness": "unemployment", "takings": "revenue", "headcount": "employees"}
_MARKS_EN = compiled(
    r"\b(?:of which|previous\w*|earlier|ago|women|men|male|female|"
    r"urban|rural|youth|core|excluding|including|average|per|each|imports?|exports?|net|gross|private|public|foreign|"
    r"domestic|new|additional|first|second|third|compared|former|initial\w*|revised|north|south|east|west|loss|"
    r"profit)\b",
    re.IGNORECASE,
)
_TIMES_EN = compiled(
    r"\b(?:(?:19|20)\d\d|january|february|march|april|may(?= |,)|june|july|august|september|october|november|december|"
    r"q[1-4]|(?:first|second|third|fourth) (?:quarter|half)|nine months|(?:last|this|next|previous) (?:year|month|"
    r"quarter)|"
    r"year (?:earlier|before|ago))\b",
    re.IGNORECASE,
)
_THE = compiled(r"\b(?:the|these|those|all)\s(?:[$€£¥₹]|us\$)?\s?\Z", re.IGNORECASE)
_PROPER = compiled(r"(?<=[a-z,] )[A-Z][A-Za-z]+")
_WORD = compiled(r"[A-Za-z][A-Za-z'-]+")
MOST_BEFORE_EN, MOST_BEHIND_EN, STEM = 12, 7, 5


def _english(passage: Passage, figure: QuotedFigure) -> Telling:
    clause = re.split(r"[;:!?\n]", figure.before)[-1]
    before = _stems(" ".join(clause.split()[-MOST_BEFORE_EN:]))
    stop = r"[,;:()]|\.\s|\.\Z|\sand\s" if before else r"[;:()]|\.\s|\.\Z"
    behind = " ".join(re.split(stop, figure.after, maxsplit=1)[0].split()[:MOST_BEHIND_EN])
    tail = _WORD.findall(figure.quote)[-2:]
    sentence = passage.sentences[figure.sentence]
    around = passage.folded[max(sentence.start, figure.start - 160) : min(sentence.end, figure.end + 60)]
    return Telling(
        before,
        _stems(" ".join(tail) + " " + behind),
        frozenset(found.lower() for found in _TIMES_EN.findall(around)),
        _THE.search(figure.before) is not None,
        frozenset(word for word in _PROPER.findall(clause + behind) if not _COMMON_EN.match(word)),
        _first_stem([*tail, *behind.split()]),
        frozenset(found.lower() for found in _MARKS_EN.findall(clause)) | _aims(passage, figure),
    )


@lru_cache(maxsize=8192)
def _stems(words: str) -> frozenset[str]:
    found = (word.lower().removesuffix("'s").removesuffix("s'") for word in _WORD.findall(words))
    found = (_ALIASES_EN.get(word, word) for word in found)
    return frozenset(word[:STEM].rstrip("s") for word in found if not _COMMON_EN.match(word))


def _first_stem(words: list[str]) -> str:
    return next((stem for word in words for stem in _stems(word)), "")


def telling_of(passage: Passage, figure: QuotedFigure) -> Telling:
    """Return what the words beside a figure name."""
    return _chinese(passage, figure) if is_chinese(passage, figure) else _english(passage, figure)
