"""Events whose dates cannot both be: ended before they began, and anniversaries that do not follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_ON = r"(?:[^.;!?]|\.(?=\d))"
"""Any sign of a sentence; a point within a number is one."""

_Y = r"(?:18|19|20)\d\d"
_BEGUN = compiled(
    rf"(?P<first>{_Y})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:正式|全面)?(?:开工|动工|启动|奠基|开建|立项|"
    rf"试点)[^。;!?]{{0,40}}?"
    rf"(?P<last>{_Y})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:全面|正式|顺利|全线|基本)?(?:建成|竣工|通车|投用|投产|"
    rf"完工|开通|运营|交付|结束)|"
    rf"\b(?:began|begun|started|broke ground|launched|start(?:ed)? of (?:construction|work)) in (?:[A-Z][a-z]+ "
    rf")?(?P<first2>{_Y})\b"
    rf"{_ON}{{0,80}}?\b(?:completed|finished|opened|ended|inaugurated|commissioned) in (?:[A-Z][a-z]+ "
    rf")?(?P<last2>{_Y})\b|"
    rf"(?P<first5>{_Y})年(?:\d{{1,2}}月)?(?:颁布|出台|出任|就任|上任|当选|建立|启用|签署|签订|开馆|"
    rf"开业)[^。;!?]{{0,30}}?"
    rf"(?P<last5>{_Y})年(?:\d{{1,2}}月)?(?:修订|修正|卸任|离任|去职|废止|撤销|闭馆|停业|关闭)|"
    rf"\b(?:passed|enacted|adopted|signed|took office|appointed|elected) in "
    rf"(?P<first6>{_Y})\b{_ON}{{0,60}}?\b(?:amended|revised|"
    rf"repealed|replaced|left office|resigned|stepped down|retired) in (?P<last6>{_Y})\b|"
    rf"\b(?:opened|founded|born) in (?P<first4>{_Y})\b{_ON}{{0,60}}?\b(?:closed|shut|dissolved|died) in "
    rf"(?P<last4>{_Y})\b|"
    rf"\bbuilt between (?P<first3>{_Y}) and (?P<last3>{_Y})\b|"
    rf"(?P<first7>{_Y})年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:正式|全面|建成)?(?:投产|投运|建成|开业|开通|成立|创立|创办|组建|建厂|建站|通车|投入使用|运营)"
    rf"[^。;!?\d]{{0,16}}[,、](?:并?[于在]|后于|至|到)?(?P<last7>{_Y})年[^。;!?,\d]{{0,10}}?(?:见顶|达到?峰值|达产|扩建|扩能|扩容|改制|更名|改名|上市|重组|"
    rf"停产|停运|关闭|退役|拆除|翻修|改造|迁[至入址]|并入|被?收购|破产|注销|年产量|产量)|"
    rf"\b(?:began (?:production|operations?|operating|pumping|trading)|came on ?stream|started (?:production|"
    rf"operations?|up)|founded|"
    rf"established|set up|opened|launched|commissioned|incorporated|entered service)(?: in|:)? "
    rf"(?P<first8>{_Y})\b{_ON}{{0,60}}?\b(?:peaked|"
    rf"peaking|listed|went public|floated|expanded|renamed|refurbished|privatised|privatized|nationalised|merged|"
    rf"acquired|"
    rf"taken over|closed|shut|decommissioned|retired|reached (?:a |its )?peak(?: output)?|has been in decline)(?: "
    rf"[a-z]+){{0,4}}? (?:in|since) (?P<last8>{_Y})\b"
)
_FIRSTS = ("first", *(f"first{number}" for number in range(2, 9)))
"""Names of the groups that hold the year of the beginning, one a wording."""

_FOUNDED = compiled(
    rf"(?:成立|创立|创办|创建|组建|建校|建院|建厂|诞生|"
    rf"始建)于(?P<first>{_Y})年[^。;!?]{{0,50}}?(?P<last>{_Y})年?[^。;!?\d]{{0,16}}?"
    r"(?P<n>\d{1,3})周年|"
    rf"(?P<first4>{_Y})年(?:建馆|建校|建厂|建院|建园|成立|创立|创办|创建|开馆|"
    rf"开业)[^。;!?]{{0,40}}?(?P<last4>{_Y})年[^。;!?\d]{{0,16}}?"
    r"(?P<n4>\d{1,3})周年|"
    rf"\b(?P<n5>\d{{1,3}})(?:st|nd|rd|th) (?:anniversary|birthday)\b[^.;!?\d]{{0,20}}?(?:in|during) "
    rf"(?P<last5>{_Y})\b{_ON}{{0,40}}?\b(?:founded|"
    rf"established|set up|created|formed|incorporated|launched|opened|born) in (?P<first5>{_Y})\b|"
    rf"\b(?:founded|established|set up|created|formed|incorporated|launched|opened|born) in "
    rf"(?P<first2>{_Y})\b{_ON}{{0,100}}?"
    r"\b(?P<n2>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b[^.;!?\d]{0,30}?(?:in|during) "
    rf"(?:[A-Z][a-z]+ )?(?P<last2>{_Y})\b|"
    rf"\b(?:founded|established|set up|created|formed|incorporated|launched|opened) in "
    rf"(?P<first3>{_Y})\b{_ON}{{0,60}}?\bin "
    rf"(?P<last3>{_Y})\b[^.;!?\d]{{0,40}}?(?P<n3>\d{{1,3}})(?:st|nd|rd|th) anniversary\b",
    re.IGNORECASE,
)


def events(passage: Passage) -> Iterator[Relation]:
    """Yield events whose beginning and end, or founding and anniversary, are printed in one sentence."""
    for match in _BEGUN.finditer(passage.folded):
        first, last = _year(match, "first"), _year(match, "last")
        where = next(name for name in _FIRSTS if match[name])
        yield dated(
            passage,
            (match.start(where), match.end(where)),
            0.9,
            (
                f"what began in {first} cannot have ended in {last}"
                if last < first
                else f"begun in {first}, ended in {last}",
                f"{first}年开始的事项不可能在{last}年结束" if last < first else f"{first}年开始，{last}年结束",
            ),
            holds=first <= last,
        )
    for match in _FOUNDED.finditer(passage.folded):
        first, last, years = _year(match, "first"), _year(match, "last"), _year(match, "n")
        yield dated(
            passage,
            match.span(),
            0.9,
            (
                f"from {first} to {last} are {last - first} years; printed {years}",
                f"{first}年至{last}年为{last - first}年，所印为{years}周年",
            ),
            holds=last - first == years,
        )


def _year(match: re.Match[str], name: str) -> int:
    """Return the number of a group, in whichever of its wordings it stands."""
    groups = match.groupdict()
    return int(next(groups[key] for key in (name, *(f"{name}{number}" for number in range(2, 9))) if groups.get(key)))
