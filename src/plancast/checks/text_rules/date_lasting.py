"""Years and months that a thing is said to have lasted, or a person to be old, beside its first and last."""

from __future__ import annotations

from collections.abc import Iterator

from plancast.checks.text_rules.dated_words import COUNT_EN, count_of, dated
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

SLACK = {"years": 1, "months": 2}
"""How far what is said may be off: first and last may both be counted, and work pauses."""
_ON = r"(?:[^.;!?]|\.(?=\d))"
_Y = r"(?:18|19|20)\d\d"
_LASTED = compiled(
    rf"\b(?:began|begun|started|launched) in (?:[A-Z][a-z]+ )?(?P<first>{_Y}){_ON}{{0,40}}?\b(?:took|lasted|"
    rf"taking|lasting|ran for) "
    rf"(?:almost |nearly |about |some )?(?P<n>{COUNT_EN}|\d{{1,2}}) years{_ON}{{0,30}}?\b(?:end\w*|finish\w*|"
    rf"complet\w*|open\w*) in "
    rf"(?:[A-Z][a-z]+ )?(?P<last>{_Y})\b|"
    rf"(?P<first2>{_Y})年(?:\d{{1,2}}月)?(?:开工|动工|启动|开建|始建)[^。;]{{0,20}}?历时(?P<n2>[两二三四五六七八九十]{{1,2}}|\d{{1,2}})年[^。;\d]{{0,16}}?"
    rf"(?P<last2>{_Y})年(?:\d{{1,2}}月)?[^。;\d]{{0,6}}(?:建成|竣工|完工|通车|投产|开通|结束)"
)
_MONTHS = compiled(
    rf"工期(?:为|约)?(?P<n>\d{{1,3}})个月[^。]{{0,14}}?(?P<y>{_Y})年(?P<m>\d{{1,2}})月(?:正式)?(?:开工|动工|启动)[^。\d]{{0,14}}?"
    rf"(?P<y2>{_Y})年(?P<m2>\d{{1,2}})月[^。\d]{{0,6}}(?:竣工|完工|建成|交付|通车)"
)
_AGED = compiled(
    rf"\bborn in (?P<first>{_Y}){_ON}{{0,30}}?\b(?:was|aged|at|became) (?P<n>\d\d)(?: years old)?,? (?:when|in|"
    rf"on){_ON}{{0,40}}? in (?P<last>{_Y})\b|"
    rf"(?:出生于|生于)(?P<first2>{_Y})年[^。;]{{0,30}}?(?P<last2>{_Y})年[^。;\d]{{0,12}}?(?:时|年)?(?P<n2>\d\d)岁"
)


def lasting(passage: Passage) -> Iterator[Relation]:
    """Yield what is said to have lasted so long, with first and last year or month, and ages with years of birth."""
    for match in (*_LASTED.finditer(passage.folded), *_AGED.finditer(passage.folded)):
        first, last = int(match["first"] or match["first2"]), int(match["last"] or match["last2"])
        yield _told(passage, match.span(), count_of(match["n"] or match["n2"]), last - first, ("years", "年"))
    for match in _MONTHS.finditer(passage.folded):
        months = 12 * (int(match["y2"]) - int(match["y"])) + int(match["m2"]) - int(match["m"])
        yield _told(passage, match.span(), int(match["n"]), months, ("months", "个月"))


def _told(passage: Passage, where: tuple[int, int], said: int, between: int, unit: tuple[str, str]) -> Relation:
    return dated(
        passage,
        where,
        0.85,
        (
            f"between the two lie {between} {unit[0]}; printed {said}: {{quote}}",
            f"两者相隔{between}{unit[1]}，所印为{said}{unit[1]}：{{quote}}",
        ),
        holds=abs(said - between) <= SLACK[unit[0]],
    )


# --- a level of the past that is compared with a later one ------------------------------------------------------------

_FIGURE = (
    r"[^,;。\s]{0,12}?\d[\d,.]*[^,;。\s]{0,8}?"
    r"(?: (?:percent|per cent|million|billion|trillion|crore|lakh|thousand|tonnes|units)){0,2}"
)
_BACK = compiled(
    rf"\b(?:rose|fell|grew|increased|declined|dropped|jumped|climbed|slipped|eased|was|up|down|surged|widened|"
    rf"narrowed)\b{_ON}{{0,12}}? (?:to )?{_FIGURE} in "
    rf"(?P<last>{_Y}),? (?:up |down )?(?:from|compared with|against) {_FIGURE} in (?P<first>{_Y})\b|"
    rf"\bfrom {_FIGURE} in (?P<first2>{_Y}) to {_FIGURE} in (?P<last2>{_Y})\b|"
    rf"(?:由|从)(?P<first3>{_Y})年[末底]?的?[^,;。\d]{{0,6}}\d[\d,.]*[^,;。\d]{{1,16}}?(?:到|至|为)了?(?P<last3>{_Y})年[末底]?的?[^,;。\d]{{0,6}}\d"
)


def levels_backward(passage: Passage) -> Iterator[Relation]:
    """Yield moves of a level from the one year to the other; the one that it came from is the earlier."""
    for match in _BACK.finditer(passage.folded):
        groups = match.groupdict()
        name = next(name for name in ("first", "first2", "first3") if groups[name])
        first, last = int(match[name]), int(match[name.replace("first", "last")])
        yield dated(
            passage,
            match.span(name),
            0.85,
            (
                f"{first} lies before {last}"
                if first < last
                else f"the level that came before the one of {last} is printed as of {{quote}}, which is no earlier year",  # noqa: E501
                f"{first}年早于{last}年" if first < last else f"{last}年之前的水平所印年份为{{quote}}年，并不更早",
            ),
            holds=first < last,
        )
