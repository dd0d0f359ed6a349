"""Of which months of a year a figure is told: 上半年, the first nine months, January-August, the third quarter."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from plancast.core.patterns import compiled

_HAN = {sign: number for number, sign in enumerate("〇一二三四五六七八九十")} | {"两": 2}
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
    )
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SAID = compiled(
    rf"(?P<same>同期|同比|same (?:period|quarter|months?)|corresponding period|a year earlier|year-on-year)|"
    rf"(?P<whole>全年|\Ayear(?=\s*\|)|(?:full|whole|entire)[- ]year|whole of|all of|"
    rf"year as a whole|\byear to \d|twelve "
    rf"months|12 months|1[-—–至到~]12月)|"
    rf"(?P<zhmonths>[前首头](?P<zhn>[一二三四五六七八九十]{{1,2}}|\d{{1,2}})个?月)|"
    rf"(?P<zhquarters>前(?P<zhq>[二两三])个?季度?)|(?P<half>上半年|first half|half-year|first six months|"
    rf"\bH1\b)|"
    rf"(?P<half2>下半年|second half|\bH2\b)|第?(?P<zhquarter>[一二三四])季度|"
    rf"(?P<zhfrom>\d{{1,2}})月?[-—–至到~](?P<zhto>\d{{1,2}})月|(?P<zhmonth>\d{{1,2}})月(?!\d{{1,2}}日)|"
    rf"(?P<threequarters>(?:first )?three quarters)|(?P<quarter>first|second|third|fourth)[- ]quarter|"
    rf"\bQ(?P<q>[1-4])\b|"
    rf"\b(?:first )?(?P<months>two|three|four|five|seven|eight|nine|ten|eleven) months\b|\bnine-month\b|"
    rf"\b(?P<from>{_MONTH})(?:[-–—]| to | through )(?P<to>{_MONTH})\b|(?<!\d )\b(?P<month>{_MONTH})\b(?! "
    rf"\d{{1,2}}\b)|\bin the (?P<ordinal>first|second|third|fourth)(?=\W*\Z)",
    re.IGNORECASE,
)


class Months(NamedTuple):
    """Months of a year, from 1 to 12; ``same`` where the text says that they are those of the other figure."""

    first: int
    last: int
    same: bool = False

    def __repr__(self) -> str:
        """Return the months shortly."""
        return f"Months({'same' if self.same else f'{self.first}-{self.last}'})"

    @property
    def is_year(self) -> bool:
        """Whether they are all of a year."""
        return (self.first, self.last) == (1, 12) and not self.same

    @property
    def is_from_start(self) -> bool:
        """Whether they run from January on."""
        return self.first == 1 and not self.same


def months_in(words: str) -> list[Months]:
    """Return all months that words name, in order.

    Examples
    --------
    >>> months_in("前三季度累计"), months_in("in January-August"), months_in("the third quarter brought")
    ([Months(1-9)], [Months(1-8)], [Months(7-9)])
    """
    return list(_months_in(words))


@lru_cache(maxsize=8192)
def _months_in(words: str) -> tuple[Months, ...]:
    found = (_months(match.groupdict(), match[0]) for match in _SAID.finditer(words))
    return tuple(one for one in found if one is not None)


def _months(said: dict[str, str | None], words: str) -> Months | None:
    if said["same"]:
        return Months(0, 0, same=True)
    if said["whole"]:
        return Months(1, 12)
    if said["half"]:
        return Months(1, 6)
    if said["half2"]:
        return Months(7, 12)
    if said["threequarters"] or words.lower() == "nine-month":
        return Months(1, 9)
    if number := said["zhn"] or said["months"]:
        return Months(1, _number(number))
    if quarters := said["zhq"]:
        return Months(1, 3 * _HAN[quarters])
    if quarter := said["zhquarter"] or said["quarter"] or said["q"] or said["ordinal"]:
        place = _HAN.get(quarter) or _ORDINALS.get(quarter.lower()) or int(quarter)
        return Months(3 * place - 2, 3 * place)
    first, last = said["zhfrom"] or said["from"], said["zhto"] or said["to"]
    if first and last:
        return _valid(_month(first), _month(last))
    month = said["zhmonth"] or said["month"]
    return _valid(_month(month), _month(month)) if month else None


def _valid(first: int, last: int) -> Months | None:
    return Months(first, last) if 1 <= first <= last <= 12 else None


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _NAMES.index(word[:3].lower()) + 1


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word in ("十一", "十二"):
        return 10 + _HAN[word[1]]
    return _HAN.get(word) or _NUMBERS.get(word.lower(), 0)
