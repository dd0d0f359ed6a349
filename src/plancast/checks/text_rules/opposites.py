"""Words for the two sides of one thing: urban and rural, at home and abroad, 男 and 女; they make up their whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from plancast.checks.text_rules.amounts import Amount
from plancast.core.patterns import compiled

_PAIRS: tuple[tuple[str, ...], ...] = (
    (r"\burban\b|\btowns?\b|\bcit(?:y|ies)\b", r"\brural\b|\bcountryside\b"),
    (r"\b(?:fe)?male|\bwomen\b", r"(?<!fe)male|(?<!wo)\bmen\b"),
    (r"\bdomestic|\bhome\b", r"\bforeign|\binternational|\boverseas|\babroad|\bfdi\b|\bexport"),
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
    (r"实到|出席", r"缺席|请假"),
    (r"新开工", r"续建"),
    (r"\bprivate\b", r"\bgovernment\b"),
    (r"\bonline\b", r"\bat the (?:gate|door|counter)|\boffline|\bin shops"),
    (r"\bequity\b", r"\bdebt\b"),
    (r"轻工业", r"重工业"),
    (r"\bdomestic|\blocal|\binternal", r"\bexternal|\bforeign"),
    (r"\byes\b|\bin favou?r", r"\bno\b|\bagainst\b"),
    (r"\bboys?\b", r"\bgirls?\b"),
    (r"\bresidential|\bhous", r"\bcommercial|\bnon-residential"),
    (r"\bretail\b|\bconsumer", r"\bwholesale|\bbusiness|\bcorporate"),
    (r"\bshort[- ]term", r"\blong[- ]term"),
    (r"\bhardware|\bproducts?\b", r"\bsoftware|\bservices?\b"),
    (r"\bnew\b", r"\bused\b|\bexisting\b|\bold(?:er)?\b"),
    (r"\bowned\b", r"\brented|\bleased"),
    (r"\badults?\b", r"\bchildren\b|\bminors\b"),
    (r"\binpatient", r"\boutpatient"),
    (r"\bfixed\b", r"\bfloating\b|\bvariable\b|\bmobile\b"),
    (r"\brecurrent\b|\brevenue\b", r"\bcapital\b|\bdevelopment\b"),
    (r"\boil\b", r"\bnon-oil\b"),
    (r"\bfood\b", r"\bnon-food\b"),
    (r"\bpassenger (?:cars?|vehicles?)|\bcars\b", r"\bcommercial vehicles?|\bvans\b|\btrucks\b"),
    (r"\bprimary\b", r"\bsecondary\b"),
    (r"\bpersonal|\bindividual", r"\bcorporate|\bcompan"),
    (r"私人", r"单位|公务|营运"),
    (r"一般债", r"专项债"),
    (r"人工", r"飞播|自然"),
    (r"企业", r"个体"),
    (r"境内|本土|本地", r"境外|输入|外地"),
    (r"过夜", r"一日游|不过夜"),
    (r"乘用车", r"商用车"),
    (r"软件", r"硬件"),
    (r"内销", r"外销"),
    (r"长期", r"短期"),
    (r"固定", r"流动"),
    (r"门诊", r"住院"),
    (r"新建商品|新房", r"二手"),
    (r"直营", r"加盟"),
    (r"在职", r"离?退休"),
    (r"男孩|男生", r"女孩|女生"),
    (r"本科", r"专科|高职"),
    (r"(?<!non-)(?<!non)\bplan (?:exp|out|spend)", r"\bnon-?plan\b"),
    (r"去程", r"回程|返程"),
    (r"\boutbound|\bdepart", r"\binbound|\breturn|\barriv"),
    (r"体育彩票|体彩", r"福利彩票|福彩"),
    (r"汉族", r"少数民族"),
    (r"家庭户", r"集体户"),
    (r"再出口|转口", r"(?:国内|本地|港产品)(?:整体)?出口"),
    (r"\bre-?exports?\b", r"\bdomestic exports?\b"),
    (r"(?<!非)公有制", r"非公有制"),
    (r"(?<!非)化石能源", r"非化石能源"),
    (r"财产(?:保)?险", r"人身(?:保)?险|寿险"),
    (r"\bgeneral insurance|\bnon-life", r"\blife (?:insurance|business|premium)"),
    (r"船舶|水路", r"铁路"),
)
_OPPOSED = tuple(tuple(compiled(one, re.IGNORECASE) for one in pair) for pair in _PAIRS)
_ANY_OPPOSED = compiled("|".join(one for pair in _PAIRS for one in pair), re.IGNORECASE)
_ORDINALS = compiled(r"第([一二三四])(?:产业|季度|部分|类|年|期)")


def opposed(words: Sequence[str]) -> bool:
    """Whether parts are named as the two sides of one thing, or as its first to last: urban and rural, 一期和二期."""
    if len(words) < 2 or not any(_ANY_OPPOSED.search(one) for one in words):
        return len({found[1] for one in words if (found := _ORDINALS.search(one))}) == len(words) >= 3
    if len(words) == 2:
        mine, theirs = _sides_of(words[0]), _sides_of(words[1])
        return any(theirs.get(pair, side) != side for pair, side in mine.items())
    return len({found[1] for one in words if (found := _ORDINALS.search(one))}) == len(words)


@lru_cache(maxsize=16384)
def _sides_of(words: str) -> dict[int, int]:
    """Return of each pair that words name the side that they name first."""
    if not _ANY_OPPOSED.search(words):
        return {}
    sides = ((number, _side(pair, words)) for number, pair in enumerate(_OPPOSED))
    return {number: side for number, side in sides if side >= 0}


def _side(pair: Sequence[re.Pattern[str]], words: str) -> int:
    """Return which side of a pair words name first; -1 where neither."""
    found = [(hit.start(), side) for side, pattern in enumerate(pair) if (hit := pattern.search(words))]
    return min(found)[1] if found else -1


def opposed_amounts(parts: Sequence[Amount]) -> bool:
    """Whether amounts are named as the two sides of one thing, by the words before, behind or around them."""
    ways = (
        [f"{one.clause} {one.tail}" for one in parts],
        [one.clause for one in parts],
        [one.clause.rpartition(" and ")[2] for one in parts],
        [one.tail for one in parts],
    )
    return any(opposed(words) for words in ways)


@lru_cache(maxsize=65536)
def sides_of(words: str) -> frozenset[tuple[int, int]]:
    """Return of every pair that words name one side of alone its number and that side.

    Examples
    --------
    >>> len(sides_of("rural residents")), len(sides_of("urban and rural")), len(sides_of("steel"))
    (1, 0, 0)
    """
    if _ANY_OPPOSED.search(words) is None:
        return frozenset()
    found = set[tuple[int, int]]()
    for number, pair in enumerate(_OPPOSED):
        named = [side for side, pattern in enumerate(pair) if pattern.search(words)]
        if len(named) == 1:
            found.add((number, named[0]))
    return frozenset(found)
