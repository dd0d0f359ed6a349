"""Rates of exchange that a text states: 按1美元兑7.25元计算, 1,320 won to the dollar, the USD/JPY rate of 79.8."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from plancast.checks.text_rules.currency_beside import currency_names
from plancast.core.intervals import Interval
from plancast.core.patterns import compiled
from plancast.core.quoted import Passage

_NUMBER = r"(?P<rate>\d[\d,]*(?:\.\d+)?)"


_WORD = (
    r"(?:(?:u\.s\.|us|hong kong|australian|canadian|singapore|swiss|new taiwan|indian|chinese|south korean) )?"
    r"[a-z]{2,10}"
)
_SIGN = r"(?:[a-z]{0,3}[$€£¥₹₩]|[a-z]{2,3}\.?)"
_HAN = r"[\u4e00-\u9fff]{1,4}?"
_MONEY = r"元人民币|人民币元|人民币|[\u4e00-\u9fff]{0,3}?元|[\u4e00-\u9fff]{1,3}?[币镑铢盾布郎]"
_PER = r"(?:per|to|for|against|an?|=|/)(?: (?:the|one|an?|each|every))?(?: ?1)?"
_RATE = (
    r"(?:(?:exchange|average|closing|mean|official|market|year-end|spot|mid) ){0,3}"
    r"rates? (?:(?:was|is|of|at|about|around) ){0,3}"
)
_EQUALS = r"(?: ?(?:兑换|折合|可兑换|兑|合|对|等于|约|[=:])| (?:is|equals|to|at|for|buys)){1,2}"
_HINT = compiled(
    r"汇率|中间价|兑|[1一]美元|\b(?:exchange|usd|[a-z]{3}/[a-z]{3}) |=|[$€£]1\b(?![.,\d])|"
    r"\b(?:to|per|for|against|an?) (?:the |one |an? |1 |each )?(?:u\.?s\.? )?(?:dollar|euro|pound|yen|usd|eur)\b|"
    r"\b(?:1|one) (?:u\.?s\.? )?(?:dollar|euro|pound|usd|eur)\b",
    re.IGNORECASE,
)
_PATTERNS = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        # 1美元兑7.25元人民币
        rf"(?<![\d.,])1(?P<other>{_HAN}){_EQUALS} ?(?:人民币|约)?{_NUMBER}(?P<one>{_MONEY})",
        # 1 US dollar = 7.2 yuan; $1 = Rs 83.5
        rf"(?<![\d.,])(?:1|one) (?P<other>{_WORD}?){_EQUALS} ?(?:about )?{_NUMBER} (?P<one>{_WORD})\b",
        rf"(?<![\d.,a-z])(?P<other>{_SIGN}) ?1{_EQUALS} ?(?:about )?(?P<one>{_SIGN}) ?{_NUMBER}",
        # 7.12元兑1美元; 1,320 won to the dollar; SGD 1.36 per US dollar
        rf"(?<![\d.,]){_NUMBER}(?P<one>{_MONEY})(?:兑|对|合|/)1?(?P<other>{_MONEY})",
        rf"(?<![\d.,]){_NUMBER} (?P<one>{_WORD}) {_PER} (?P<other>{_WORD})\b",
        rf"(?<![a-z])(?P<one>{_SIGN}) ?{_NUMBER} {_PER} (?P<other>{_WORD})\b",
        # USD/JPY rate of 79.8, which is yen per dollar
        rf"\b(?P<other>[A-Z]{{3}})/(?P<one>[A-Z]{{3}}) {_RATE}{_NUMBER}(?![\d%])",
        # 汇率按7.18计算; an exchange rate of 7.2; 1:7.2的汇率
        rf"汇率(?:中间价)?(?:按|为|以|约|是|取)*{_NUMBER}(?![\d.]*[%％个])",
        rf"中间价[^,;。\d%]{{0,10}}?(?:报|为|是|在|设于|定为){_NUMBER}(?![\d.]*[%％个])(?:元|人民币)?",
        rf"(?<![\d.,])1[:比]{_NUMBER}(?:的)?汇率",
        rf"[按以]{_NUMBER}的?(?:平均|年均|即期|当期|期末)?汇率",
        rf"\bexchange {_RATE}{_NUMBER}(?! ?(?:per ?cent|%|\d))",
    )
)


class StatedRate(NamedTuple):
    """A rate as stated."""

    start: int
    """Where its words begin in the folded text."""

    end: int
    """Where they end."""

    words: str
    """As printed."""

    value: Interval
    """Units of `one` for one of `other`, within the rounding of what is printed."""

    one: str
    """Code of a currency; empty where the text does not name it."""

    other: str
    """Code of the currency of which one is bought; empty where the text does not name it."""


def stated_rates(passage: Passage) -> Iterator[StatedRate]:
    """Yield every rate of exchange that a text states, in order.

    Parameters
    ----------
    passage
        The text with its figures.
    """
    for start, end in _sentences(passage):
        found = [match for pattern in _PATTERNS for match in pattern.finditer(passage.folded, start, end)]
        seen = 0
        for match in sorted(found, key=lambda one: (one.start(), -one.end())):
            if match.start() >= seen and (rate := _read(passage, match)) is not None:
                seen = match.end()
                yield rate


def _sentences(passage: Passage) -> list[tuple[int, int]]:
    """Return where the sentences lie that may state a rate: few texts have any."""
    starts = [one.start for one in passage.sentences]
    found: list[tuple[int, int]] = []
    for hint in _HINT.finditer(passage.folded):
        place = bisect_right(starts, hint.start()) - 1
        span = (passage.sentences[place].start, passage.sentences[place].end) if place >= 0 else (0, 0)
        if not found or found[-1] != span:
            found.append(span)
    return found


def _read(passage: Passage, match: re.Match[str]) -> StatedRate | None:
    groups = match.groupdict()
    digits = groups["rate"].replace(",", "")
    places = len(digits.partition(".")[2])
    if not Decimal(digits) or (not places and Decimal(digits) < 10 and not groups.get("one")):
        return None
    value = Interval.around(digits, Decimal(1).scaleb(-places))
    said = {name: _plain(groups.get(name)) for name in ("one", "other")}
    one, other = (currency_names().get(said[name], "") for name in ("one", "other"))
    if (one and one == other) or any(said[name] and not code for name, code in (("one", one), ("other", other))):
        return None
    return StatedRate(match.start(), match.end(), passage.text[match.start() : match.end()], value, one, other)


def _plain(name: str | None) -> str:
    """Return a name of a currency as the table has it: U.S. dollars is usd."""
    words = re.sub(r"\s+", " ", (name or "").lower()).strip(" ,.")
    return re.sub(r"\A(?:us|u\.s\.?|american) dollars?\Z", "usd", words)
