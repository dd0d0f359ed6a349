"""Words that say total, part, rest and how many parts there are, in both languages."""

from __future__ import annotations

import re

from plancast.core.patterns import compiled


def _re(*words: str) -> re.Pattern[str]:
    return compiled("|".join(words), re.IGNORECASE)


OPENS = _re(
    r"\bof (?:which|whom|this|that|these|those|them|the above)\b|\bcompris|\bconsist|\bmade up of|\bmade up\b|"
    r"\bsplit\b|\bdivided\b",
    r"\bbroken down|\binclud|\bby (?:region|fuel|sector|type|source|use|segment|origin|destination)\b",
    r"其中|分为|构成|组成|包括|包含|含|分别|分[\u4e00-\u9fff]{1,8}看|按[\u4e00-\u9fff]{1,12}[分看]|"
    r"从[\u4e00-\u9fff]{1,10}看|由",
)
"""What leads from a whole to its parts."""

COMPOSED = _re(
    r"\bcompris(?:es|ed|ing)|\bconsist|\bmade up of|\bsplit (?:into|between|among|up)|\bdivided (?:into|between|"
    r"among)|\b(?:broken?|breaks?|broke) down",
    r"由[^。;]{1,60}(?:构成|组成)|分为|构成[:为]|分别投向|分别用于",
)
"""What says that the parts named are all."""

LEADS = _re(
    r"\bcontribut|\b(?:is|are|was|were) (?:invested|held|spent|kept|placed) (?:in|on)|"
    r"\b(?:met|financed|funded|raised|drawn|earned|sourced|covered) (?:from|by|through|in|out of)|"
    r"\b(?:came|comes|stems?|stemmed) from\b|\b(?:went|goes|allocated|distributed|destined|earmarked) (?:to|for|as)\b|"
    r"\bas\s*\Z|\bnamely\b|\bbetween them\b",
    r"用于|投向|来自|分布在|来源于|安排给",
)
"""What leads from a whole to a list of its parts where one list follows."""

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
    r"\bin all\b|\baltogether\b|\bcombined\b|\btogether\b|\ba total of\b|\bin total\b|\bsum of\b|\badds? up to\b|"
    r"\bthe whole\b|\bmaking (?:a|up)\b|\bfor a total\b|\bbetween them\b|\bthus reached\b",
    r"合计|共计|总计|总共|相加|之和|加起来|两者共|三者共",
)
"""What says that an amount is the sum of those before it."""

ALL_OF = _re(
    r"\b(?:half-year|full-year|whole-year|company-?wide|group-?wide|nation-?wide|gross)\b|\bboth\b|"
    r"\bof (?:its|their|the|a)\s*(?:[$£€¥₹a-z]{1,4})?\s*\Z",
    r"全(?:渠道|口径|年|社会|公司|集团|行业|县|市|省)|上半年|下半年|前三季度",
)
"""What says that an amount may be of all that was named before it."""

REST = _re(
    r"\b(?:all |the )?others?\b|\belsewhere\b|\beverything else\b|\bthe balance of\b|"
    r"\b(?:the )?rest\b(?! of the (?:world|year|country|union))|\bremain|\b(?:a )?further\b|\bmore (?:com|from|by|via|"
    r"through|were|was|in)\w*",
    r"其他|其它|其余|剩余|余下|另有|另外|另(?=\d|\Z)",
)
"""What says that an amount is all that is left."""

_NUMBERS = {
    "two": 2,
        "both": 2,
            "three": 3,
                "four": 4, "five": 5, "six": 6, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}  # fmt: skip
_COUNTED = compiled(
    r"\b(two|both|three|four|five|six)\b(?!-)(?! (?:years?|months?|quarters?|days?|weeks?|decades?|times)\b)|"
    r"([两二三四五六])(?:[个项类家条座支笔者]|大|部分|期(?!间)|级|块)(?!月|季度|多|倍)",
    re.IGNORECASE,
)


def counted(words: str) -> int:
    """Return how many parts words say there are; 0 where they do not.

    Examples
    --------
    >>> counted("the three operating segments"), counted("由两部分构成"), counted("in two years")
    (3, 2, 0)
    """
    numbers = {_NUMBERS[(one[1] or one[2]).lower()] for one in _COUNTED.finditer(words)}
    return numbers.pop() if len(numbers) == 1 else 0
