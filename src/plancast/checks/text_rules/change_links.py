"""What a figure is in a statement of change, by the words before and behind it, in either language.

The nearest word before a figure that can tell, tells: *to* and *at* name the level now, *from*, *against* and *than*
the one before, a word of rising or falling the change. A word behind it tells as well: *5 percent more*, *a 5 percent
rise*.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from plancast.checks.text_rules.change_words import Sort, Word, words_of
from plancast.core.patterns import compiled


class Role(StrEnum):
    """What a figure is in a statement of change."""

    LEVEL = "level"
    """The figure of the time spoken of."""

    EARLIER = "earlier"
    """What it is set against: the figure of the time before, of the plan, of the nation."""

    BY = "by"
    """How much it changed: an amount, points or a rate."""

    OTHER_TIME = "other time"
    """A level of another time than the one before it; which is the earlier one is told by their years."""

    ASIDE = "aside"
    """What stands in brackets, or behind *or*: the same in other terms."""


class Link(NamedTuple):
    """How a figure is tied to the words around it."""

    role: Role
    way: int = 0
    """1 where the words say up, -1 down, 0 where they do not say."""

    word: str = ""
    """The word of that."""

    by: bool = False
    """Whether the words say of a bare number that it is a change: by 300, 300 more."""

    others: tuple[str, ...] = ()
    """Words of no known sort between: they may speak of something else."""

    strong: bool = False
    """Whether a word of comparing stands right before the figure: than, against, from, 比."""


_SKIPPED = frozenset((Sort.PLAIN, Sort.TIME, Sort.PAST, Sort.STOP, Sort.CLOSE, Sort.OR, Sort.OPEN))
_BEHIND_EN = compiled(
    r"(?:\s*\([^()]{0,30}\))?[\s-]*(?:(?:year-on-year|on-year|year on year|yoy|y-o-y|annual|average|real|"
    r"nominal|overall|net|upward|downward|"
    r"yearly|sharp|percent|per cent|pct|\([a-z-]{3,7}\))[\s-]*)*"
    r"(?:(?P<comparative>(?P<up>more|higher|greater|faster|larger|above|up|ahead|extra|over (?=the|last))|"
    r"(?P<down>less|fewer|lower|slower|smaller|below|down|short))"
    r"|(?P<noun>(?P<rise>increase|rise|growth|jump|surge|expansion|gain|advance|improvement|acceleration|uptick|hike)|"
    r"(?P<fall>decrease|fall|drop|decline|reduction|contraction|slump|slide|dip|cut|loss|"
    r"slowdown)))\b(?!\s+(?:to|from)\b(?! a year))",
    re.IGNORECASE,
)
"""A change named behind its figure."""
_TIME_BEHIND = compiled(
    r"\s*(?:in|for|at the end of)? ?(?:&|@|the year before|(?:a|one) year (?:earlier|ago|before))\)", re.IGNORECASE
)
"""The time of what stands in brackets: (€5.2 billion in June 2018)."""
_SAME_TIME = compiled(r"(?:the |its |their )?same \w+", re.IGNORECASE)
"""The time just spoken of, not one before."""
_VERB_ZH = (
    r"(?:(?P<up>增长|增加|上升|提高|提升|上涨|增多|扩大|加快|回升|走高|升高|走强|上行|攀升|升值)|(?P<down>下降|减少|回落|降低|"
    r"下滑|下跌|缩小|收窄|放缓|走低|走弱|下行|缩减|压缩|贬值))"
)
_COMPARED_ZH = compiled(rf"(?:\)|的|左右|人)?(?:相比|相较)(?:,?(?:有所|略有|明显|大幅)?{_VERB_ZH}(?=[,;。)]|\Z))?")
"""与上年的298天相比: what the figure is set against is told behind it."""
_ENDING_ZH = compiled(
    rf"(?:有所|略有|略微|明显|大幅|小幅|进一步|持续|继续|稳步|显著|又|再|略)*{_VERB_ZH}(?=[,;。)]|\Z)"
)
"""比上年的298天减少, with no number of the change."""
_CAUSE_EN = compiled(
    r"\s+(?:in|of) (?!@|&|the (?:same|month|year|quarter|period)|(?:a|one|two|three|four|five|six|ten) "
    r"(?:years?|months?)|(?:value|volume|real|nominal|total)\b|(?:\w+ )?terms)",
    re.IGNORECASE,
)
"""A change of something named behind it: a 0.4 billion fall in imports of fuels."""


def behind(text: str, language: str) -> tuple[int, str]:
    """Return the way and the word of a change that is named behind its figure; 0 and nothing where none is."""
    if language == "zh":
        return 0, ""
    match = _BEHIND_EN.match(text)
    if match is None:
        return 0, ""
    up = match["up"] or match["rise"]
    return (1 if up else -1), (match["comparative"] or match["noun"])


def is_of_another(text: str) -> bool:
    """Whether the change named behind a figure is that of something named behind it: a 0.4 billion fall in imports."""
    match = _BEHIND_EN.match(text)
    return match is not None and bool(match["noun"]) and _CAUSE_EN.match(text, match.end()) is not None


_FROM_ZH = compiled(r"(?:从|由)[^,;。从由]{1,14}\Z")
_MOVED_TO_ZH = compiled(
    r"(?:大幅|稳步|逐步|进一步)?(?:下跌|上涨|回落|回升|攀升|收窄|缩减|跌|涨|提高|提升|上升|增加|增长|扩大|下降|降低|减少|缩小|压缩|缩短|延长|回落|升|降|增|减)(?:到|至|为)"
)
"""由每公里日均0.62万人次提高到: what stands between 由 and the figure says of what it is."""


def link(before: str, after: str, language: str, *, first: bool = False, known: str = "") -> Link:
    """Return what a figure is.

    Parameters
    ----------
    before, after
        The words before and behind it, up to the figures beside it or the ends of the sentence; periods as ``@``, times
        before as ``&``.
    language
        ``zh`` or ``en``.
    first
        Whether it begins a statement: the words before it name what is spoken of.
    known
        Words that were said of it already, in small letters: they are no new ones.

    Examples
    --------
    >>> [link(words, "", "en").role.value for words in (", against ", ", up from & ", ", or ", " to ")]
    ['earlier', 'earlier', 'aside', 'level']
    >>> link(",", " higher than ", "en").way, link(",比&减少", "", "zh").way
    (1, -1)
    """
    words = tuple(
        Word(Sort.PLAIN, word.text) if word.sort is Sort.OTHER and known and word.text.lower() in known else word
        for word in words_of(before, language)
    )
    if first:
        same = (word.sort is Sort.PAST and _SAME_TIME.fullmatch(word.text) for word in words)
        words = tuple(Word(Sort.PLAIN, word.text) if now else word for word, now in zip(words, same, strict=True))
    else:
        words = _without_time_behind(words)
    others = () if first else tuple(word.text.lower() for word in words if word.sort is Sort.OTHER)
    found = _by_words(_last_clause(words) if first else words)
    if first and found.role is Role.LEVEL and not found.way and _of_before(words):
        found = found._replace(role=Role.EARLIER)
    if first and found.role in (Role.LEVEL, Role.OTHER_TIME) and _FROM_ZH.search(before) and _MOVED_TO_ZH.match(after):
        found = found._replace(role=Role.EARLIER, way=0, word="")
    if found.role is Role.ASIDE and before.rstrip().endswith("(") and _TIME_BEHIND.match(after):
        found = found._replace(role=Role.EARLIER)
    if match := _COMPARED_ZH.match(after):
        way = 1 if match["up"] else -1 if match["down"] else 0
        found = Link(Role.EARLIER, way or found.way, match["up"] or match["down"] or found.word, strong=True)
    elif found.role is Role.EARLIER and not found.way and (match := _ENDING_ZH.match(after)):
        found = found._replace(way=1 if match["up"] else -1, word=match["up"] or match["down"])
    way, word = behind(after, language)
    if way and not first and is_of_another(after):
        others = (*others, after)
    if way and not (found.role is Role.EARLIER and found.strong):
        if found.role is Role.LEVEL and first and word.lower() in ("above", "below", "up", "down"):
            return found._replace(others=others)
        return Link(Role.BY, way, word, by=True, others=others)
    return found._replace(others=others)


def _without_time_behind(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words between two figures without the time of the first one: in 2011, an average of."""
    place = next((place for place, word in enumerate(words) if word.sort is Sort.STOP), 0)
    lead = words[:place]
    timed = any(word.sort in (Sort.PAST, Sort.TIME) for word in lead)
    plain = all(word.sort in (Sort.PAST, Sort.TIME, Sort.PLAIN, Sort.CLOSE) for word in lead)
    return words[place:] if timed and plain else words


def _of_before(words: tuple[Word, ...]) -> bool:
    """Whether an opening speaks of a time before: 去年同期销量为, last year's harvest was."""
    place = next((place for place, word in enumerate(words) if word.sort is Sort.PAST), None)
    if place is None:
        return False
    rest = words[place + 1 :]
    compared = any(word.sort in (Sort.AGAINST, Sort.FROM, Sort.OVER, Sort.UNDER) for word in words[:place])
    return not compared and not any(word.sort in (Sort.TIME, Sort.STOP) or word.way for word in rest)


def _last_clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words from the last comma on, but for those of change right before it."""
    for place in range(len(words) - 1, -1, -1):
        if words[place].sort is Sort.STOP and words[place].text in ",;、":
            return words[place + 1 :]
    return words


def _by_words(words: tuple[Word, ...]) -> Link:
    """Return the link that the nearest telling word makes."""
    past = time = by = opened = False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.sort is Sort.PAST:
            past = True
        elif word.sort is Sort.TIME:
            time = True
        elif word.sort is Sort.BY:
            by = True
        elif word.sort is Sort.OPEN and place == len(words) - 1:
            opened = True
        elif (opened and (word.sort is Sort.STOP or word.way)) or word.sort is Sort.OTHER:
            break
        elif word.sort is Sort.OR and place >= len(words) - 3:
            return Link(Role.ASIDE, by=by)
        elif word.sort in _SKIPPED or word.sort is Sort.CHANGE:
            continue
        elif word.sort is Sort.FROM:
            return Link(Role.EARLIER, *_before(words, place), strong=True)
        elif word.sort in (Sort.OVER, Sort.UNDER):
            return Link(Role.EARLIER, word.way, word.text, strong=True)
        elif word.sort is Sort.AGAINST:
            return Link(Role.EARLIER, *_before(words, place), strong=True)
        elif word.sort in (Sort.TO, Sort.IS):
            return _level(words, place, past=past, time=time)
        else:
            told = _told_apart(words, place)
            return told or Link(Role.BY, word.way, word.text, by=by or place >= len(words) - 2)
    if opened and not past:
        return Link(Role.ASIDE)
    if by:
        return Link(Role.BY, by=True)
    if past:
        return Link(Role.EARLIER, strong=not any(word.sort is Sort.OTHER for word in words))
    return Link(Role.OTHER_TIME if time else Role.ASIDE if _is_aside(words) else Role.LEVEL)


def _told_apart(words: tuple[Word, ...], place: int) -> Link | None:
    """Return the earlier one of two rates told with the way between them: 涨幅较上月扩大,上月上涨0.3%."""
    before = words[:place]
    if len(before) < 3 or before[-1].sort is not Sort.PAST or before[-2].sort is not Sort.STOP:
        return None
    return Link(Role.EARLIER, before[-3].way, before[-3].text, strong=True) if before[-3].way else None


def _is_aside(words: tuple[Word, ...]) -> bool:
    return all(word.sort in (Sort.PLAIN, Sort.STOP, Sort.CLOSE, Sort.OPEN) for word in words)


def _before(words: tuple[Word, ...], place: int) -> tuple[int, str]:
    """Return the way said right before a word: up from, higher than, rose sharply from."""
    for word in reversed(words[:place]):
        if word.way and word.sort in (Sort.RISE, Sort.FALL) and not word.text.isascii():
            return 0, ""  # 降幅比上年: what it did stands behind
        if word.way:
            return word.way, word.text
        if word.sort not in (Sort.PLAIN, Sort.TIME, Sort.PAST):
            break
    return 0, ""


def _level(words: tuple[Word, ...], place: int, *, past: bool, time: bool) -> Link:
    """Return what a figure behind *to*, *was*, 为 or 达 is: a rate where a name of change stands before it."""
    seen, stopped = past and words[place].sort is Sort.IS, False
    for word in reversed(words[:place]):
        if word.sort in (Sort.RISE, Sort.FALL):
            if words[place].sort is Sort.TO and words[place - 1] is word and word.text.isascii():
                return Link(Role.LEVEL, word.way, word.text)  # cut to 31 days is no cut of 31 days
            return Link(Role.BY, word.way, word.text, by=True)
        if word.way:
            apart = stopped and (seen or time)
            return Link(
                Role.OTHER_TIME if apart and not seen else Role.EARLIER if apart else Role.LEVEL, word.way, word.text
            )
        stopped = stopped or word.sort in (Sort.STOP, Sort.OPEN)
        seen = seen or (word.sort is Sort.PAST and words[place].sort is Sort.IS)
        time = time or word.sort is Sort.TIME
        if word.sort is Sort.AGAINST and (seen or time):
            return Link(Role.EARLIER, strong=True)
        if word.sort not in (Sort.PLAIN, Sort.TIME, Sort.PAST, Sort.IS, Sort.STOP, Sort.TO, Sort.OPEN):
            break
    if seen:
        return Link(Role.EARLIER)
    return Link(Role.OTHER_TIME if time else Role.LEVEL)
