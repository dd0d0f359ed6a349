"""Words that say total, part, rest and both sides of one thing, in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plancast.checks.text_rules.amounts import Amount


def _re(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


OPENS = _re(
    r"\bof (?:which|whom|this|that|these|those|them|the above)\b|\bcompris|\bconsist|\bmade up of|\bmade up\b|"
    r"\bsplit\b|\bdivided\b",
    r"\bbroken down|\binclud|\bby (?:region|fuel|sector|type|source|use|segment|origin|destination)\b",
    r"其中|分为|构成|组成|包括|包含|含|分别|分[\u4e00-\u9fff]{1,8}看|按[\u4e00-\u9fff]{1,12}[分看]|"
    r"从[\u4e00-\u9fff]{1,10}看|由",
)
"""What leads from a whole to its parts."""

COMPOSED = _re(
    r"\bcompris(?:es|ed|ing)|\bconsist|\bmade up of|\bsplit (?:into|between|among)|\bdivided (?:into|between|"
    r"among)|\bbroken down into",
    r"由[^。;]{1,60}(?:构成|组成)|分为|构成[:为]|分别投向|分别用于",
)
"""What says that the parts named are all."""

PARTLY = _re(
    r"\bmainly|\bchiefly|\bmostly|\bsuch as|\bfor example|\bamong others|\blargest|\bbiggest|\btop (?:two|"
    r"three|four|five|\d)|\bled by|\bat least",
    r"主要|例如|比如|最大|前[三五十]|重点|居首|等\Z|以上",
)
"""What says that more parts than those named may be meant."""

TOTAL = _re(
    r"\btotal(?:s|ed|led|ling|ing)?\b|\bin all\b|\baltogether\b|\bcombined\b|\boverall\b|\btogether\b|"
    r"\baggregate\b|\bsum\b|\bgross\b",
    r"合计|共(?![同享和建产青识赢])|总(?!理|书记|部|体上|结|裁|经理)|累计|相加|全部|整体",
)
"""What says that an amount is a whole."""

SUMMED = _re(
    r"\bin all\b|\baltogether\b|\bcombined\b|\btogether\b|\ba total of\b|\bin total\b|\bsum of\b|\badds? up to\b",
    r"合计|共计|总计|总共|相加|之和|加起来",
)
"""What says that an amount is the sum of those before it."""

REST = _re(
    r"\b(?:all |the )?others?\b|\b(?:the )?rest\b|\bremain|\b(?:a )?further\b|\bmore (?:com|from|by|via|"
    r"through|were|was|in)\w*",
    r"其他|其它|其余|剩余|余下|另有|另外|另(?=\d|\Z)",
)
"""What says that an amount is all that is left."""

_PAIRS: tuple[tuple[str, ...], ...] = (
    (r"\burban\b|\btowns?\b|\bcit(?:y|ies)\b", r"\brural\b|\bcountryside\b"),
    (r"\b(?:fe)?male|\bwomen\b", r"(?<!fe)male|(?<!wo)\bmen\b"),
    (r"\bdomestic|\bhome\b", r"\bforeign|\binternational|\boverseas|\babroad|\bfdi\b"),
    (r"(?<!in)\bdirect\b", r"\bindirect\b"),
    (r"(?<!non-)\btax (?:rev|rec|inc)", r"\bnon-tax"),
    (r"\bpublic\b|\bstate\b|\bcentral\b", r"\bprivate\b|\blocal\b"),
    (r"\bfirst\b", r"\bsecond\b"),
    (r"\bgoods\b", r"\bservices\b|\bcatering\b"),
    (r"\bexport", r"\bimport"),
    (r"\bsale\b", r"\brent\b"),
    (r"\bapproved|\baccepted", r"\brejected|\brefused"),
    (r"\bfull[- ]time", r"\bpart[- ]time"),
    (r"\bonshore", r"\boffshore"),
    (r"\bpassengers?\b", r"\bfreight|\bcargo"),
    (r"\bcurrent\b", r"\bcapital\b"),
    (r"\bnorth", r"\bsouth"),
    (r"\beast", r"\bwest"),
    (r"城镇|城市", r"农村|乡村"),
    (r"男性|男", r"女性|女"),
    (r"国内|境内", r"入境|国外|境外|国际|海外"),
    (r"中央|国家", r"地方|省级"),
    (r"(?<!非)税收", r"非税"),
    (r"对公|企业", r"个人|对私|居民"),
    (r"地上", r"地下"),
    (r"线上|网上", r"线下|实体"),
    (r"一期", r"二期"),
    (r"上半年", r"下半年"),
    (r"一季度", r"二季度"),
    (r"(?<!进)出口", r"进口"),
    (r"公办|公立", r"民办|私立"),
    (r"商品|货物", r"餐饮|服务"),
    (r"省内|市内|区内|县内", r"省外|市外|区外|县外"),
    (r"内资", r"外资"),
    (r"直接", r"间接"),
    (r"水田", r"旱地"),
    (r"客运", r"货运"),
    (r"轻工业", r"重工业"),
)
_OPPOSED = tuple(tuple(re.compile(one, re.IGNORECASE) for one in pair) for pair in _PAIRS)
_ANY_OPPOSED = re.compile("|".join(one for pair in _PAIRS for one in pair), re.IGNORECASE)
_ORDINALS = re.compile(r"第([一二三四])(?:产业|季度|部分|类|年|期)")

_NUMBERS = {
    "two": 2,
        "both": 2,
            "three": 3,
                "four": 4, "five": 5, "six": 6, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}  # fmt: skip
_COUNTED = re.compile(
    r"\b(two|both|three|four|five|six)\b(?!-)(?! (?:years?|months?|quarters?|days?|weeks?|decades?|times)\b)|"
    r"([两二三四五六])(?:[个项类家条座支笔者]|大|部分|期(?!间)|级|块)(?!月|季度|多|倍)",
    re.IGNORECASE,
)


def opposed(words: Sequence[str]) -> bool:
    """Whether parts are named as the two sides of one thing, or as its first to last: urban and rural, 一期和二期."""
    if len(words) < 2 or not any(_ANY_OPPOSED.search(one) for one in words):
        return len({found[1] for one in words if (found := _ORDINALS.search(one))}) == len(words) >= 3
    if len(words) == 2:
        return any(_sides(pair, words[0], words[1]) for pair in _OPPOSED)
    return len({found[1] for one in words if (found := _ORDINALS.search(one))}) == len(words)


def _sides(pair: Sequence[re.Pattern[str]], one: str, other: str) -> bool:
    here, there = _side(pair, one), _side(pair, other)
    return here >= 0 and there >= 0 and here != there


def _side(pair: Sequence[re.Pattern[str]], words: str) -> int:
    """Return which side of a pair words name first; -1 where neither."""
    found = [(hit.start(), side) for side, pattern in enumerate(pair) if (hit := pattern.search(words))]
    return min(found)[1] if found else -1


def counted(words: str) -> int:
    """Return how many parts words say there are; 0 where they do not.

    Examples
    --------
    >>> counted("the three operating segments"), counted("由两部分构成"), counted("in two years")
    (3, 2, 0)
    """
    numbers = {_NUMBERS[(one[1] or one[2]).lower()] for one in _COUNTED.finditer(words)}
    return numbers.pop() if len(numbers) == 1 else 0


def opposed_amounts(parts: Sequence[Amount]) -> bool:
    """Whether amounts are named as the two sides of one thing, by the words before, behind or around them."""
    ways = (
        [f"{one.clause} {one.tail}" for one in parts],
        [one.clause for one in parts],
        [one.clause.rpartition(" and ")[2] for one in parts],
        [one.tail for one in parts],
    )
    return any(opposed(words) for words in ways)
