"""Rates of exchange that a text states: 按1美元兑7.25元计算, 1,320 won to the dollar, the USD/JPY rate of 79.8."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from plancast.checks.text_rules.currency_beside import currency_names
from plancast.core.intervals import Interval
from plancast.core.quoted import Passage

_NUMBER = r"(?P<rate>\d[\d,]*(?:\.\d+)?)"


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
    seen = 0
    found = [match for pattern in _patterns() for match in pattern.finditer(passage.folded)]
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= seen and (rate := _read(passage, match)) is not None:
            seen = match.end()
            yield rate


def _read(passage: Passage, match: re.Match[str]) -> StatedRate | None:
    groups = match.groupdict()
    digits = groups["rate"].replace(",", "")
    places = len(digits.partition(".")[2])
    if not Decimal(digits) or (not places and Decimal(digits) < 10 and not groups.get("one")):
        return None
    value = Interval.around(digits, Decimal(1).scaleb(-places))
    one, other = (currency_names().get(_plain(groups.get(name))) or "" for name in ("one", "other"))
    if one and one == other:
        return None
    return StatedRate(match.start(), match.end(), passage.text[match.start() : match.end()], value, one, other)


def _plain(name: str | None) -> str:
    """Return a name of a currency as the table has it: U.S. dollars is usd."""
    words = re.sub(r"\s+", " ", (name or "").lower()).strip(" ,.")
    return re.sub(r"\A(?:us|u\.s\.?|american) dollars?\Z", "usd", words)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = sorted((re.escape(name) for name in (*currency_names(), "u.s. dollar", "us dollar")), key=len, reverse=True)
    words = "|".join(name for name in names if len(name) > 1 or not name.isascii())
    signs = "|".join(name for name in names if not re.fullmatch(r"[a-z .]{4,}", name))
    one, other = rf"(?P<one>{words})", rf"(?P<other>{words})"
    before = rf"(?P<one>{signs})"
    per = r"(?:per|to|for|against|a|=|/)(?: (?:the|one|a|each|every))?(?: ?1)?"
    exchange = (
        r"(?:(?:exchange|average|closing|mean|official|market|year-end|spot|mid) ){0,3}"
        r"rates? (?:(?:was|is|of|at|about|around) ){0,3}"
    )
    buys = r"(?: ?(?:兑换|折合|可兑换|兑|合|对|等于|约|[=:])| (?:is|equals|to|at|for|buys)){1,2}"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            # 1美元兑7.25元人民币; 1 US dollar = 7.2 yuan; $1 = Rs 83.5
            rf"(?<![\d.,])1 ?{other}{buys} ?(?:人民币|about |约)?{_NUMBER} ?{one}",
            # 7.12元兑1美元; 1,320 won to the dollar; 83.5 rupees per dollar
            rf"(?<![\d.,]){_NUMBER} ?{one}(?:人民币)?(?:兑|对|合|/)1?{other}",
            rf"(?<![\d.,]){_NUMBER} {one} {per} {other}\b",
            rf"{before} ?{_NUMBER} {per} {other}\b",
            # USD/JPY rate of 79.8, which is yen per dollar
            rf"\b(?P<other>[A-Z]{{3}})/(?P<one>[A-Z]{{3}}) {exchange}{_NUMBER}(?![\d%])",
            # 汇率按7.18计算; an exchange rate of 7.2; 1:7.2的汇率
            rf"(?<!息)汇率(?:中间价)?(?:按|为|以|约|是|取)*{_NUMBER}(?![\d.]*[%％个])",
            rf"(?<![\d.,])1[:比]{_NUMBER}(?:的)?汇率",
            rf"[按以]{_NUMBER}的?(?:平均|年均|即期|当期|期末)?汇率",
            rf"\bexchange {exchange}{_NUMBER}(?! ?(?:per ?cent|%|\d))",
        )
    )
