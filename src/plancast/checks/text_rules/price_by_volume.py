"""Average prices said to go one way where the change of volume and of value sends them the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plancast.checks.text_rules.follows import signed
from plancast.checks.text_rules.relation import Relation
from plancast.core.patterns import compiled
from plancast.core.quoted import Kind, Passage, QuotedFigure
from plancast.core.text import Text

_VOLUME = compiled(
    r"量(?!化)|\b(?:volumes?|tonnage|quantit(?:y|ies)|shipments by weight|units|shipments|deliveries)\b", re.IGNORECASE
)
_VALUE = compiled(r"额|值(?!班)|金额|\b(?:value|values|revenues?|proceeds|turnover)\b", re.IGNORECASE)
_PRICE = compiled(
    r"(?:均价|平均价格|平均单价)(?:随之|相应|因此|则|也|有所|明显)*(?:(?P<up>走高|上涨|上升|提高|回升)|"
    r"(?P<down>走低|下跌|下降|降低|回落))|"
    r"\baverage (?:prices?|unit values?)\b(?: \w+){0,2}? (?:(?P<enup>went up|rose|increased|climbed|up)|"
    r"(?P<endown>went down|fell|declined|dropped|down))\b",
    re.IGNORECASE,
)
_VALUE_OF = compiled(r"\bvalues? of (?:the |its |their )?[a-z ]*?(?:volumes?|shipments|units)\b", re.IGNORECASE)
"""The value of the units sold is a value."""
SURE_PRICE = 0.85
"""How sure it is that the price named behind volume and value is that of the two."""


def price_by_volume(passage: Passage) -> Iterator[Relation]:
    """Yield growth of volume and of value said together with the way of their average price."""
    for first, second in pairwise(passage.figures):
        if first.sentence != second.sentence or first.kind is not Kind.GROWTH or second.kind is not Kind.GROWTH:
            continue
        match = _PRICE.search(second.after)
        sorts = [_sort(first), _sort(second)]
        if match is None or not first.sign or not second.sign or set(sorts) != {"volume", "value"}:
            continue
        volume, value = (first, second) if sorts[0] == "volume" else (second, first)
        yield from _relation(first, second, volume, value, match)


def _sort(one: QuotedFigure) -> str:
    words = _VALUE_OF.sub("value", one.before[-40:]) if one.before.isascii() else one.before[-24:] + one.concept[-8:]
    volume, value = _VOLUME.search(words), _VALUE.search(words)
    return "" if (volume is None) == (value is None) else "volume" if volume else "value"


def _relation(
    first: QuotedFigure, second: QuotedFigure, volume: QuotedFigure, value: QuotedFigure, match: re.Match[str]
) -> Iterator[Relation]:
    more, worth = signed(volume, volume.sign), signed(value, value.sign)
    apart = 1 if worth.low > more.high else -1 if worth.high < more.low else 0
    said = 1 if match["up"] or match["enup"] else -1
    if not apart:
        return
    side = (">" if apart > 0 else "<", Text(en="up", zh="上升") if apart > 0 else Text(en="down", zh="下降"))
    yield Relation(
        code="DIRECTION",
        figures=(first, second),
        holds=apart == said,
        sure=SURE_PRICE,
        arithmetic=Text(
            en=f"value {value.quote} {side[0]} volume {volume.quote} (with their signs): the average price "
            f"went {side[1].en}; "
            f"the text says '{match[0]}'",
            zh=f"金额变动{value.quote} {side[0]} 数量变动{volume.quote}（含方向）：均价应{side[1].zh}；"
            f"文中称“{match[0]}”",
        ),
        says={"printed": second.quote},
        place=second.start,
    )
