"""Ways that are told of two levels by words before or behind both, with no word between them."""

from __future__ import annotations

import re
from dataclasses import replace

from plancast.checks.text_rules.change_words import words_of
from plancast.checks.text_rules.statement import Statement
from plancast.checks.text_rules.target_goals import falls_for_the_better
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage, QuotedFigure

_THAN = compiled(
    r"\)?,?\s*(?:which (?:is|was) |that is |this is )?(?:an? )?(?:(?P<up>higher|larger|bigger|greater|"
    r"better|more)|(?P<down>lower|smaller|fewer|less))\b[^,;.]{0,30}\bthan\b(?! ?\d)",
    re.IGNORECASE,
)
"""Behind both: 14.8% (2023: 12.1%), a lower rate than in the previous year."""

_HAS_MOVED = compiled(
    r"(?: (?:on|in|at) [a-z ]{2,20})?\s*[;,–—-]+ ?(?:(?:so|and|as|thus|meaning|which means)(?: that)? )?"
    r"(?:[a-z]+ ){0,3}?(?:has|have) (?:(?:now|thus|again|therefore|since) )?"
    r"(?:(?P<up>risen|climbed|increased|grown|gained|gone up)|(?P<down>fallen|dropped|declined|decreased|gone down))\b"
    r"(?! (?:by|from|to) ?[\d$€£])",
    re.IGNORECASE,
)
"""Behind both: 2,412 after closing at 2,387; bullion has now fallen for a third day."""

_VERDICT = compiled(
    r"(?: in (?:19|20)\d\d| last year| a year (?:earlier|ago|before))?\s*[,;:–—-]+ ?(?:an? |this is an? |which is an? |"
    r"a (?:clear|marked|slight|further) )?(?:(?P<good>improvement)|(?P<bad>deterioration|worsening))\b|"
    r"[,;:](?:情况|形势|状况)?(?:有所|明显|进一步|持续)?(?:(?P<good2>改善|好转)|(?P<bad2>恶化))",
    re.IGNORECASE,
)
_MOVES_ZH = compiled(
    r"[,;](?:两者|二者|该指标|价格|均价|总体|人民币|美元|日元|欧元|英镑|卢布|韩元|港元)?(?:继续|持续|再度|明显|小幅|大幅|整体)*"
    r"(?:(?P<up>走高|上涨|升值)|(?P<down>走低|下跌|贬值))(?!的)"
)
_OF_CURRENCY = compiled("升值|贬值")
_CLAUSE_AHEAD_ZH = compiled(
    r"(?:价格?|率|额|量|数|值|指数|水平|规模|浓度)(?:持续|继续|小幅|大幅|明显|整体|有所|震荡|稳步)*"
    r"(?:(?P<up>上行|上涨|上升|走高|回升|提高|攀升|增长|增加)|(?P<down>下行|下跌|下降|走低|回落|降低|下滑|减少))[,;]"
    r"(?:报|收于|收报|录得|达到?|为|至|现报|现为)?(?:每[^,;。\d]{1,3})?\Z"
)
_FROM_EN = compiled(r"\bfrom (?:about |around |some |nearly |an? (?:average|estimated) )?\Z", re.IGNORECASE)
_TO_EN = compiled(r"\bto (?:about |around |some |nearly )?\Z", re.IGNORECASE)
_PATH_EN = compiled(r"\b(?:(?P<up>upward)|(?P<down>downward)) (?:path|trend|trajectory|course)\b", re.IGNORECASE)
_REPEATED_ZH = compiled(
    r"[,;](?:[^,;。\d]{2,14}[,;])?(?P<who>[^,;。\d]{2,8}?)(?:同比|环比|较上年|比上年)(?:有所|明显|大幅|小幅|略有)?"
    r"(?:(?P<up>提高|提升|上升|增长|增加|扩大)|(?P<down>下降|回落|降低|下滑|减少|收窄))(?=[,;。]|\Z)"
)
"""Behind both, of what was named before them: 毛利率为21.4%,上年同期为23.1%,毛利率同比提高."""
_BRACKET = compiled(r"[([]\s*\Z")
_HEADING = compiled(r"[【\[](?P<words>[^】\]]{3,40})[】\]]")
_UP_ZH = compiled("上涨|上升|增长|走高|回升|提高|扩大|攀升|增加|走阔|上扬")
_DOWN_ZH = compiled("下跌|下降|走低|回落|降低|收窄|下滑|减少|缩小|萎缩|跌落")
_DEFICIT = compiled(r"deficit|shortfall|loss|逆差|赤字|亏损|净流出", re.IGNORECASE)
_GAPS = compiled(r"\b(?:gap|deficit|shortfall)s?\b|逆差|赤字|缺口", re.IGNORECASE)
_PRICES = compiled(r"\bprices?\b|价", re.IGNORECASE)
_STEM = compiled(r"[a-z]{5,}")
_COMMON = frozenset({"month", "quarter", "years", "index", "total", "which", "after", "their", "widened", "growth"})
MOST_HEADING = 110
"""Characters of a sentence without figures whose way the next sentence's figures are to bear out."""


def with_told_way(one: Statement, passage: Passage) -> Statement:
    """Return a statement of two levels with the way that the words around them tell, where those between tell none."""
    if one.way or one.change_way or one.level is None or one.earlier is None or (one.rate and one.rate_way):
        return one
    last = max(one.level, one.earlier, key=lambda figure: figure.start)
    told = _behind(one, passage, last) if one.rate is None else None
    told = told or (_ahead(one, passage) if one.rate is None else None)
    told = told or (_in_brackets(one, passage, last) if one.rate is None else None) or _above(one, passage)
    return one if told is None else replace(one, way=told[0], way_word=told[1], way_is_told=True)


def _behind(one: Statement, passage: Passage, last: QuotedFigure) -> tuple[int, str] | None:
    """Return the way told right behind both: a lower rate than before, an improvement, has now fallen."""
    if one.change is not None and not _OF_CURRENCY.search(passage.folded[last.end : last.end + 20]):
        return None
    for pattern in (_THAN, _HAS_MOVED):
        if match := pattern.match(passage.folded, last.end):
            return (1, match["up"]) if match["up"] else (-1, match["down"])
    again = _REPEATED_ZH.match(passage.folded, last.end)
    if again is not None and again["who"] in one.opening:
        return (1, again["up"]) if again["up"] else (-1, again["down"])
    if match := _MOVES_ZH.match(passage.folded, last.end):
        return (1, match["up"]) if match["up"] else (-1, match["down"])
    match = _VERDICT.match(passage.folded, last.end)
    if match is None or not falls_for_the_better(one.opening):
        return None  # of what is to rise, and what is not known, praise tells nothing
    word = match["good"] or match["good2"]
    if word:
        return -1, word
    return 1, match["bad"] or match["bad2"]


def _ahead(one: Statement, passage: Passage) -> tuple[int, str] | None:
    """Return the way told ahead of both: lowered the repo rate from A to B, 价格上行,报每吨A,上周为B."""
    if one.level is None or one.earlier is None:
        return None
    if passage.sentences[one.level.sentence].language == "zh":
        match = _CLAUSE_AHEAD_ZH.search(one.opening)
        return None if match is None else ((1, match["up"]) if match["up"] else (-1, match["down"]))
    fits = _FROM_EN if one.earlier.start < one.level.start else _TO_EN
    if not fits.search(one.opening):
        return None
    if path := _PATH_EN.search(one.opening):
        return (1, path[0]) if path["up"] else (-1, path[0])
    clause = re.split(r"[;:]", one.opening)[-1]
    return _only_way(clause, "en", most=1) if len(clause) <= MOST_HEADING else None


def _in_brackets(one: Statement, passage: Passage, last: QuotedFigure) -> tuple[int, str] | None:
    """Return the way told right before a bracket that holds both."""
    if not _BRACKET.search(one.opening):
        return None
    clause = re.split(r"[;,。]", one.opening)[-1]
    return _only_way(clause, passage.sentences[last.sentence].language, most=2)


def _only_way(words: str, language: str, most: int) -> tuple[int, str] | None:
    """Return the one way that words tell; None where they tell none, or both."""
    found = [word for word in words_of(words, language) if word.way]
    if len({word.way for word in found}) != 1 or len(found) > most:
        return None
    return found[-1].way, found[-1].text


def _above(one: Statement, passage: Passage) -> tuple[int, str] | None:
    """Return the way told by a heading in brackets, or by the sentence before, which has no figure of its own."""
    first = one.figures[0] if one.figures else one.level
    if first is None:
        return None
    sentence = passage.sentences[first.sentence]
    own = passage.folded[sentence.start : first.start]
    if heading := _HEADING.match(own.strip()):
        own = own.strip()[heading.end() :]
        words = heading["words"]
    elif first.sentence and (first.number == 0 or passage.figures[first.number - 1].sentence < first.sentence - 1):
        before = passage.sentences[first.sentence - 1]
        words = passage.folded[before.start : before.end].strip()
    else:
        return None
    if len(words) > MOST_HEADING or len(own) > MOST_HEADING or not _of_one_thing(words, own):
        return None
    if sentence.language == "zh":
        ups, downs = len(_UP_ZH.findall(words)), len(_DOWN_ZH.findall(words))
        word = (_UP_ZH if ups else _DOWN_ZH).search(words)
        return None if ups + downs != 1 or word is None else ((1 if ups else -1), word[0])
    return _only_way(words.rstrip("."), sentence.language, most=1)


def _of_one_thing(heading: str, own: str) -> bool:
    """Whether a heading speaks of what its sentence does: of one gap, one price, or by a word of both."""
    if (_GAPS.search(heading) and _GAPS.search(own)) or (_PRICES.search(heading) and _PRICES.search(own)):
        return True
    stems = [{word[:6] for word in _STEM.findall(words.lower())} - _COMMON for words in (heading, own)]
    return len(stems[0] & stems[1]) >= 2


def is_deficit(one: Statement) -> bool:
    """Whether both levels are negative and said of a deficit, whose size the words tell of."""
    both = one.level is not None and one.earlier is not None
    if not both or one.level is None or one.earlier is None:
        return False
    return one.level.figure.value < 0 and one.earlier.figure.value < 0 and _DEFICIT.search(one.opening) is not None
