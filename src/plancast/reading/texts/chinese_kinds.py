"""What sort of statement a Chinese figure is, by the words before and behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from plancast.core.patterns import compiled
from plancast.core.quoted import Kind
from plancast.reading.texts import chinese_words as words
from plancast.reading.texts.said import Around
from plancast.reading.texts.word_lists import one_of


class Sort(NamedTuple):
    """Sort of statement, and what goes with it."""

    kind: Kind
    sure: float
    sign: int = 0
    whole: str = ""
    carries_on: bool = False
    """Whether it is one more member of a list, of the kind of the one before."""


class Verb(NamedTuple):
    """The verb of moving that leads to a figure."""

    sign: int
    """1 up, -1 down."""

    to: bool
    """Whether what is reached is told, not by how much: 增长到."""

    word: str


_LIST = frozenset(("、", "和", "与", "及", "以及", "/", "或"))
_CONTRIBUTES = compiled(r"贡献率|拉动|贡献了?[^,;。]{0,12}\Z")
_CONTRIBUTED_TO = compiled(
    r"(?:对|为|拉动)(?P<whole>[^,;。对为]{1,30}?)(?:的?贡献|增长\Z|\Z)|"
    r"(?:拉动|对)(?P<other>[^,;。]{0,30}?)(?:的?贡献|增长\Z|\Z)"
)
_PLAN = compiled(rf"(?:为|完成|达到?|占|相当于)[^,;。占]{{0,8}}?(?P<whole>(?:全年)?(?:{one_of(words.PLANS)})数?)的?\Z")
_PART = compiled(r"(?<![抢侵独])占(?!比|有|地(?![方区])|用|优|领|便|据)(?P<whole>[^,;。:占]{0,40})\Z")
_INSIDE = compiled(r"在(?P<whole>[^,;。在]{1,30}?)中?的?(?:占比|比重|份额|比例)\Z")
_TIMES_OF = compiled(r"(?:是|为|相当于|达到?)(?P<whole>[^,;。是为]{0,30}?)的?\Z")
_SHARE_END = compiled(rf"的?(?:{one_of(words.SHARE_NAMES)})\Z")
_FROM = compiled(r"(?:由|从)(?:上年|去年|同期|上年同期|去年同期)?的?\Z")
_RATE_NEAR = compiled(rf"(?:{one_of(words.RATE_NAMES)})[^,;。]{{0,8}}\Z")
_RATE_BEHIND = compiled(
    r"(?:左右|以上|以内|以下)?的[^,;。:、\d()占]{0,14}?"
    r"(?P<name>增速|增长率|增长(?!极|点|动力|潜力|空间)|增幅|涨幅|升幅|降幅|跌幅|下降|成长率)(?!至|到|\d)"
)
_NO_MORE_THAN_MARKS = compiled(r"[\u4e00-\u9fffA-Za-z]")
_TAIL = 80
"""Characters before a figure that are looked at."""


def sort_of(around: Around) -> Sort:
    """Return what sort of statement a figure is.

    Examples
    --------
    >>> sort_of(Around("比上年增长", "比上年增长", "。", "percent", "", "digits")).kind.value
    'growth'
    >>> sort_of(Around("占GDP的比重为", "占GDP的比重为", "。", "percent", "", "digits")).whole
    'GDP'
    """
    if around.form == "structure":
        return Sort(Kind.STRUCTURE, 1.0)
    if around.form == "ratio":
        return Sort(Kind.LEVEL, 1.0)
    if around.left.strip() in _LIST:
        return Sort(Kind.LEVEL, 0.9, carries_on=True)
    clause = around.clause[-_TAIL:]
    if around.dimension == "ratio":
        return _multiple(clause)
    if around.dimension in ("percent", "points"):
        return _rate(around, clause if clause.strip() else around.left[-_TAIL:])
    return _amount(clause, around.dimension)


def leading_verb(clause: str) -> tuple[Verb | None, str]:
    """Return the verb of moving that leads to the end of a clause, and the clause without marks and copulas.

    Examples
    --------
    >>> leading_verb("产值增长了约"), leading_verb("产值达到")
    ((Verb(sign=1, to=False, word='增长'), '产值增长'), (None, '产值'))
    """
    bare = words.FILLING.stripped(clause)
    word = words.MOVED.at(bare, len(bare))
    if not word or bare.endswith("人均"):
        return None, bare
    reached = clause[len(bare) :].removeprefix("了")[:1]
    return Verb(-1 if word in words.FALLS else 1, reached in ("至", "到", "为"), word), bare


def _multiple(clause: str) -> Sort:
    verb, _ = leading_verb(clause)
    if verb is not None and not verb.to:
        return Sort(Kind.GROWTH, 0.9, verb.sign)
    found = _TIMES_OF.search(words.FILLING.stripped(clause[-40:]) if not clause.endswith("的") else clause[-40:])
    return Sort(Kind.MULTIPLE, 0.9, 0, found["whole"] if found else "")


def _amount(clause: str, dimension: str) -> Sort:
    verb, bare = leading_verb(clause)
    if verb is None or verb.to or words.STOCKS_GROWN.at(bare, len(bare)):
        return Sort(Kind.LEVEL, 1.0)
    if verb.word in words.ONLY_COMPARED and not re.search(r"[比较]", clause):
        return Sort(Kind.LEVEL, 1.0)
    if not dimension and len(verb.word) == 1:
        return Sort(Kind.LEVEL, 0.9)
    return Sort(Kind.CHANGE, 0.95, verb.sign)


def _rate(around: Around, tail: str) -> Sort:
    verb, bare = leading_verb(tail)
    moved = verb if verb is not None and not verb.to else None
    sign = {"+": 1, "-": -1}.get(around.printed_sign, 0) or (moved.sign if moved else 0)
    if _CONTRIBUTES.search(tail):
        found = _CONTRIBUTED_TO.search(tail)
        return Sort(Kind.CONTRIBUTION, 0.95, sign, (found["whole"] or found["other"] or "") if found else "")
    if around.dimension == "points":
        return Sort(Kind.POINTS, 1.0, sign)
    return _share(tail, bare, moved) or _change_of_rate(around, tail, bare, moved, sign) or Sort(Kind.LEVEL, 0.8)


def _share(tail: str, bare: str, moved: Verb | None) -> Sort | None:
    """Return a share of a plan or a whole; none where the words tell no share."""
    if found := _PLAN.search(bare) or _PLAN.search(tail):
        return Sort(Kind.SHARE, 0.9, 0, found["whole"])
    without_verb = _without_verbs(bare)
    named = words.SHARES.at(without_verb, len(without_verb))
    if moved is not None and (named or _PART.search(without_verb)):
        return Sort(Kind.GROWTH, 0.8, moved.sign) if named else None
    if found := _PART.search(without_verb):
        return Sort(Kind.SHARE, 0.95, 0, whole_of(found["whole"]))
    if found := _INSIDE.search(without_verb):
        return Sort(Kind.SHARE, 0.9, 0, whole_of(found["whole"]))
    if named:
        return Sort(Kind.SHARE, 0.9)
    found = re.search(r"(?:是|相当于)(?P<whole>[^,;。是]{1,30})的\Z", tail)
    return Sort(Kind.SHARE, 0.8, 0, whole_of(found["whole"])) if found else None


def _without_verbs(bare: str) -> str:
    """Return a clause without the verbs, marks and 由上年的 that stand between a share's name and its figure."""
    for _ in range(4):
        shorter = words.FILLING.stripped(_FROM.sub("", bare))
        verb = words.MOVED.at(shorter, len(shorter))
        shorter = shorter[: len(shorter) - len(verb)] if len(verb) > 1 or verb in ("升", "降") else shorter
        shorter = shorter.rstrip("的由从,")
        if shorter == bare:
            break
        bare = shorter
    return bare


def _change_of_rate(around: Around, tail: str, bare: str, moved: Verb | None, sign: int) -> Sort | None:
    if named := _RATE_NEAR.search(bare):
        return Sort(Kind.GROWTH, 0.95, sign or (-1 if named[0].startswith(words.FALLING_RATES) else 1))
    if moved is not None:
        return Sort(Kind.GROWTH, 0.95, sign)
    if words.ON_YEAR.at(bare, len(bare)):
        return Sort(Kind.GROWTH, 0.9, sign or 1)
    if found := _RATE_BEHIND.match(around.right):
        return Sort(Kind.GROWTH, 0.85, sign or (-1 if found["name"] in ("降幅", "跌幅", "下降") else 1))
    if not _NO_MORE_THAN_MARKS.search(bare) and len(around.left) > len(tail):
        earlier = around.left[: len(around.left) - len(tail)][-_TAIL:].rstrip(", ")
        if found := re.search(rf"(?P<name>{one_of(words.RATE_NAMES)})(?:居首|居前|最高|最大)?\Z", earlier):
            return Sort(Kind.GROWTH, 0.8, sign or (-1 if found["name"] in words.FALLING_RATES else 1))
    return None


def whole_of(said: str) -> str:
    """Return the whole of a share as said, without the words around it.

    Examples
    --------
    >>> whole_of("同期GDP总量的"), whole_of("全国外贸总值的比重")
    ('GDP', '全国外贸总值')
    """
    said = re.sub(r"\([^()]{0,20}(?:\)|\Z)", "", said) if "下同" in said else said
    said = _SHARE_END.sub("", said.strip(" 的\x02\x03"))
    return re.sub(r"^(?:同期|全部|整个|当年|去年|上年|了|到)|(?:的|总量|总数|总体)$", "", said.strip(" 的"))
