"""A rule in words, with its numbers: what stands beside the probability."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.plan import Indicator
from plancast.core.rule import Bound, Rule
from plancast.core.text import Text

_ACCUMULATED = {
    "level": Text(en="{indicator} in {last}", zh="{last}年{indicator}"),
    "mean": Text(en="mean of {indicator} over {first}-{last}", zh="{first}-{last}年{indicator}平均值"),
    "sum": Text(en="sum of {indicator} over {first}-{last}", zh="{first}-{last}年{indicator}合计"),
    "mean_growth": Text(
        en="geometric mean growth of {indicator} over {first}-{last}", zh="{first}-{last}年{indicator}几何平均增速"
    ),
    "cumulative_growth": Text(
        en="compound change of {indicator} over {first}-{last}", zh="{first}-{last}年{indicator}累计变化"
    ),
    "ratio": Text(en="{indicator} of {last} over that of {base}", zh="{last}年{indicator}与{base}年之比"),
    "event": Text(en="{indicator} comes about by the end of {last}", zh="{last}年底以前实现{indicator}"),
}


def describe(rule: Rule, indicator: Indicator) -> Text:
    """Return the rule in words of both languages.

    Examples
    --------
    >>> from plancast.core.units import parse_unit
    >>> growth = Indicator(name=Text(en="GDP growth", zh="GDP增速"), unit=parse_unit("%"), kind="rate", is_growth=True)
    >>> bound, strict = Bound(lower=Decimal("4.5")), Bound(lower=Decimal(5))
    >>> describe(Rule(("mean_growth", "about"), "mean_growth", 2026, 2030, bound, strict, "up"), growth).en
    'geometric mean growth of GDP growth over 2026-2030 >= 4.5 (strictly: >= 5)'
    """
    if rule.not_set:
        return Text(en="the bound is set after national review", zh="目标值待国家审核衔接后确定")
    filled = {"first": rule.first, "last": rule.last, "base": rule.base_year}
    text = _ACCUMULATED[rule.accumulation]
    en = text.en.format(indicator=indicator.name.en, **filled)
    zh = text.zh.format(indicator=indicator.name.zh, **filled)
    if rule.bound is None:
        return Text(en=en + _later_en(rule), zh=zh + _later_zh(rule))
    minus = Text(en="", zh="") if rule.compare is None else Text(en=f" minus {rule.compare}", zh=f"减{rule.compare}")
    strict = "" if not rule.is_tolerant else _limits(rule.strict)
    return Text(
        en=f"{en}{minus.en} {_limits(rule.bound)}{f' (strictly: {strict})' if strict else ''}{_later_en(rule)}",
        zh=f"{zh}{minus.zh}{_limits(rule.bound)}{f'（严格口径：{strict}）' if strict else ''}{_later_zh(rule)}",
    )


def _later_en(rule: Rule) -> str:
    return "" if rule.later_last is None else f"; by the end of {rule.later_last} printed beside it"


def _later_zh(rule: Rule) -> str:
    return "" if rule.later_last is None else f"；并列示{rule.later_last}年底以前"


def _limits(bound: Bound | None) -> str:
    if bound is None:
        return ""
    parts = []
    if bound.lower is not None:
        parts.append(f"{'>' if bound.lower_open else '>='} {_plain(bound.lower)}")
    if bound.upper is not None:
        parts.append(f"{'<' if bound.upper_open else '<='} {_plain(bound.upper)}")
    return ", ".join(parts)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
