"""The words around a bound that give no rule of their own: hopes, verbs, the period; and the direction of a change."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plancast.core.glyphs import plain
from plancast.core.text import Text
from plancast.core.verdicts.verdict import words_of

MOST_CHARACTERS = 120
"""A longer text is a paragraph, not a bound."""

_VERBS = (
    "力争|努力|争取|确保|实现|达到|达|迈上|跃上|跨上|登上|站上|建成|建设|形成|培育|集聚|引进|推动|完成|供应|可供应|供给|保持在?|稳定在|控制在|维持在?|总量|规模|为|"
    "(?:提高|提升|增加|上升|增长|下降|降低|减少|压减|增|降)(?:到|至)"
)
_FILLING = re.compile(
    rf"(?:{_VERBS}|"
    r"(?:striv(?:e|ing) (?:for|to)|aim(?:ing)? (?:for|at|to)|to reach|reach(?:ing)?|to|"
    r"keep(?:ing)?(?: at)?|build(?:ing)?|form(?:ing)?|of)\b|"
    r"[\s,;:、。.])".replace(" ", r"\s+"),
    re.IGNORECASE,
)
_AIM = re.compile(
    r"(?<=[^\s,;])\s*[,;、。(]\s*(?:并|且|同时)*(?:力争|争取|努力|奋力|冲刺|挑战|并向).*\Z|"
    r"\s*[,;(]?\s*\b(?:and |while |but |then )?(?:striv(?:e|es|ing)|aim(?:s|ing)?|hop(?:e|es|ing)) (?:for|at|to)\b.*\Z",
    re.IGNORECASE,
)
"""What is hoped for beyond the bound: 25%以上，力争达到28%."""
_BEHIND = re.compile(
    r"(?:[\s,;:、。]|(?<=[\d元家个万亿%])\s*(?:的|新)?(?:大关|关口|台阶)|\b(?:mark|threshold)\b)+\Z", re.I
)
_PERIOD = words_of(
    r"[“\"'‘「]?十[一二三四五六七八九]五[”\"'’」]?(?:规划)?(?:期间|时期)?",
    r"(?:19|20)\d\d\s*-\s*(?:19|20)\d\d年(?:间|期间)?",
    r"规划期(?:内|间)?",
    r"(?<![十\d])[五5]年(?:内|间)?",
    r"(?:over|during|in) (?:the (?:plan|period|five years)|five years|(?:19|20)\d\d-(?:19|20)\d\d)",
)
_BY = words_of(
    r"(?:到|至|于|在)?(\d{4})年(?:年?底|年?末)?(?:之前|以前|前)?",
    r"(?:by|before|in|until)(?: the)? end(?: of)? (\d{4})",
    r"(?:by|in|until) (\d{4})",
)
_RISE = words_of(
    r"(?:增长|提高|提升|增加|上升)(?!到|至)", r"(?:a |an )?(?:rise|raise|increase|growth|gain|up|grow)(?: (?:of|by))?"
)
_FALL = words_of(
    r"(?:降低|下降|减少|削减|递减|压减)(?!到|至)",
    r"(?:a )?(?:cut|fall|decline|reduction|down|reduce|lower)(?: (?:of|by))?",
)
_NAMED_A_CUT = words_of(r"降低|下降|削减|降幅", r"cuts?|reductions?|declines?")
_NAMED_A_TOTAL = re.compile(r"累计|\bcumulat(?:ive|ed)\b", re.IGNORECASE)
_NAMED_A_GAIN = words_of(r"提高|提升|升幅", r"gains?|increases?")


@dataclass(frozen=True)
class Change:
    """What is left when the direction of a change is taken off."""

    text: str
    rises: bool
    falls: bool


def phrase(text: str) -> str:
    """Return printed words with one glyph for each meaning, and without the plan's period."""
    return without_filling(_PERIOD.sub(" ", without_aim(plain(text))))


def without_aim(text: str) -> str:
    """Take off what is hoped for beyond a bound: the first figure is the target, a hope behind it gives no rule.

    Examples
    --------
    >>> without_aim("25%以上,力争达到28%"), without_aim("at least 25 %, aiming for 28 %"), without_aim("力争达到28%")
    ('25%以上', 'at least 25 %', '力争达到28%')
    """
    for match in _AIM.finditer(text):
        if any(sign.isdigit() for sign in text[: match.start()]):
            return text[: match.start()]
    return text


def without_filling(text: str) -> str:
    """Take hopes and verbs off the front: they change no rule.

    Examples
    --------
    >>> without_filling("力争达到5左右")
    '5左右'
    """
    while match := _FILLING.match(text):
        text = text[match.end() :]
    return _BEHIND.sub("", text)


def without_year(text: str) -> tuple[str, int | None]:
    """Take the deadline off: ``20 by 2027``, 到2027年20家.

    Examples
    --------
    >>> without_year("20 enterprises by 2027")
    ('20 enterprises', 2027)
    """
    match = _BY.search(text)
    if match is None:
        return text, None
    year = next(int(group) for group in match.groups() if group)
    return without_filling(text[: match.start()] + " " + text[match.end() :]), year


def without_direction(text: str) -> Change:
    """Take off words of rising or falling that stand before a figure.

    Examples
    --------
    >>> without_direction("降低13.5%")
    Change(text='13.5%', rises=False, falls=True)
    """
    rise, fall = _RISE.match(text), _FALL.match(text)
    match = rise or fall
    left = text if match is None else without_filling(text[match.end() :])
    return Change(left, rise is not None, fall is not None)


def names_a_cut(*names: Text | None) -> bool:
    """Whether a name says that its figures are cuts: 单位生产总值能耗降低."""
    return _says(_NAMED_A_CUT, names)


def names_a_change(*names: Text | None) -> bool:
    """Whether a name says that its figures are gains or cuts, not levels. Growth is said by the indicator itself."""
    return names_a_cut(*names) or _says(_NAMED_A_GAIN, names)


def names_a_total(*names: Text | None) -> bool:
    """Whether a name says that a figure for several years is that of all together: 累计, cumulative.

    Examples
    --------
    >>> names_a_total(Text(en="Cut in energy use, cumulative", zh="能耗累计下降"))
    True
    """
    return _says(_NAMED_A_TOTAL, names)


def _says(pattern: re.Pattern[str], names: tuple[Text | None, ...]) -> bool:
    return any(name is not None and (pattern.search(name.zh) or pattern.search(name.en)) for name in names)
