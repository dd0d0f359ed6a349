"""Names of a list that belong to the figures of a list, one each: A、B和C分别增长1%、2%和3%."""

from __future__ import annotations

from plancast.core.patterns import compiled
from plancast.core.quoted.measures import measure_of

_COMMA_LIST = compiled(r"[、,]|, and ")
_AND = compiled(r"以及|[和与及]|, and | and ")
_LAST_AND = compiled(r"^(.*\S)(?:以及|[和与及]| and )(.+)$")
_OTHERS = compiled(r"等(?:\d*[大个]?(?:行业|领域|产业|地区|城市|产品|国家|商品))?")
_SECTOR = compiled(r"^(?P<lead>.*?)(?P<number>第?[一二三])$")
_MEASURE = compiled(
    r"(?:(?:常住)?(?:居民|农民))?(?:人均)?(?:可支配|消费|纯|经营净|转移净|财产净|工资性)?"
    r"(?:增加值|总产值|产值|产量|总产量|销量|投资|收入|支出|消费|进出口|出口|进口|人口|面积|利润|利润总额|口岸|商品零售|零售额|数量|总量|"
    r"排放量|能耗|用电量|存款|贷款|余额|占比|游客)\Z"
)
_KINDS_OF_THINGS = compiled(r"(?:产业|行业|企业|地区)\Z")
_KNOWN_LISTS = {
    ("三次产业", 3): ("第一产业", "第二产业", "第三产业"),
    ("城乡", 2): ("城镇", "农村"),
}
"""Words that stand for a list, in its usual order."""


def names_of(concept: str, n: int) -> tuple[str, ...]:
    """Return the names that a list of ``n`` figures belongs to; none where their number differs.

    What stands behind the last name belongs to all: 第一、第二、第三产业增加值; so does a common beginning.

    Examples
    --------
    >>> names_of("第一、第二、第三产业增加值", 3)
    ('第一产业增加值', '第二产业增加值', '第三产业增加值')
    >>> names_of("城乡居民人均可支配收入", 2)
    ('城镇居民人均可支配收入', '农村居民人均可支配收入')
    >>> names_of("计算机和通信、汽车制造业增加值", 2)
    ('计算机和通信增加值', '汽车制造业增加值')
    """
    for (word, count), members in _KNOWN_LISTS.items():
        if count == n and word in concept:
            return tuple(concept.replace(word, member, 1) for member in members)
    for parts in (_COMMA_LIST.split(concept), _last_parted(concept), _all_parted(concept)):
        names = [part.strip() for part in parts if part.strip()]
        if len(names) == n:
            return _with_measure(names)
    return ()


def _last_parted(concept: str) -> list[str]:
    """Split at the commas, and the last part at its last "and"."""
    *first, last = _COMMA_LIST.split(concept)
    found = _LAST_AND.match(last)
    return [*first, found[1], found[2]] if found else [*first, last]


def _all_parted(concept: str) -> list[str]:
    return [name for part in _COMMA_LIST.split(concept) for name in _AND.split(part)]


def _with_measure(names: list[str]) -> tuple[str, ...]:
    """Give each name the measure that stands behind the last one."""
    last = _OTHERS.sub("", names[-1])
    names = [*(_OTHERS.sub("", name) for name in names[:-1]), last]
    found = _MEASURE.search(last)
    measure = found[0] if found else ""
    things = _KINDS_OF_THINGS.search(last.removesuffix(measure))
    return tuple(_completed(name, things[0] if things else "", measure) for name in names)


def _completed(name: str, things: str, measure: str) -> str:
    if sector := _SECTOR.match(name):
        number = sector["number"]
        name = sector["lead"] + ("" if number.startswith("第") else "第") + number + things
    elif name.startswith(("一产业", "二产业", "三产业")):
        name = "第" + name
    elif things == "行业" and not name.endswith("业") and not name.endswith(measure or "业"):
        name = name + things
    if not measure or name.endswith(measure) or measure_of(name):
        return name
    return name + measure
