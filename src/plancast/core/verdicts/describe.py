"""A rule in words, with its numbers, in both languages."""

from __future__ import annotations

from decimal import Decimal

from plancast.core.plan import Indicator
from plancast.core.rule import Bound, Rule
from plancast.core.text import Text
from plancast.core.units import EXACT, tidy
from plancast.core.verdicts.words_of_accumulation import unit_of


def describe(rule: Rule, indicator: Indicator, compared: Indicator | None = None) -> Text:
    """Return a rule in words.

    Figures are in the unit in which they are judged; per cent and percentage points are named, other units stand with
    the indicator.

    Parameters
    ----------
    rule
        The rule.
    indicator
        The indicator that is judged.
    compared
        The one it is compared with: called by its name where given, by its id where not.

    Examples
    --------
    >>> from plancast.core.rule import Bound, Rule
    >>> growth = Indicator(name="growth", unit="%", kind="rate", is_growth=True, price_basis="constant")
    >>> tolerant, strict = Bound(lower=Decimal("4.5")), Bound(lower=Decimal(5))
    >>> rule = Rule(("mean_growth", "about"), "mean_growth", 2026, 2030, tolerant, strict, "up", Decimal(5))
    >>> describe(rule, growth).en
    'mean growth over 2026-2030, rounded half up to whole numbers, reaches 5 %: met from 4.5 %'
    >>> describe(rule, growth).zh
    '2026-2030年年均增长，四舍五入到个位达到5%：4.5%及以上即为完成'
    """
    if rule.accumulation == "event":
        return _event(rule)
    if rule.not_set or rule.bound is None:
        return Text(en=f"by {rule.last}: the bound is not set yet", zh=f"到{rule.last}年：目标值未定")
    judged = _judged(rule)
    reached = _compared(rule, indicator, compared) if rule.compare is not None else _reached(rule, indicator)
    return Text(en=f"{judged.en}{reached.en}{_later(rule).en}", zh=f"{judged.zh}{reached.zh}{_later(rule).zh}")


def _event(rule: Rule) -> Text:
    if rule.day is not None:
        return Text(en=f"comes about by {rule.day.isoformat()}", zh=f"{rule.day.isoformat()}前（含当日）实现")
    later = _later(rule)
    return Text(en=f"comes about by the end of {rule.last}{later.en}", zh=f"{rule.last}年底前实现{later.zh}")


def _later(rule: Rule) -> Text:
    if rule.later_last is None:
        return Text(en="", zh="")
    return Text(en=f"; by the end of {rule.later_last} beside it", zh=f"；并列示{rule.later_last}年底前")


def _judged(rule: Rule) -> Text:
    """Name the figure that is judged, with its years."""
    years = f"{rule.first}-{rule.last}" if rule.first != rule.last else f"{rule.last}"
    base = rule.first - 1 if rule.base_year is None else rule.base_year
    said: dict[str, tuple[str, str]] = {
        "level": (f"figure of {rule.last}", f"{rule.last}年数值"),
        "mean": (f"yearly mean over {years}", f"{years}年年均"),
        "sum": (f"sum over {years}", f"{years}年合计"),
        "mean_growth": (f"mean growth over {years}", f"{years}年年均增长"),
        "cumulative_growth": (f"change over {years} as a whole", f"{years}年累计变动"),
        "ratio": (f"figure of {rule.last} over that of {base}", f"{rule.last}年与{base}年数值之比"),
    }
    if rule.yearly == "cut" and rule.accumulation in ("mean_growth", "cumulative_growth"):
        said["mean_growth"] = (f"mean yearly cut over {years}", f"{years}年年均降幅")
        said["cumulative_growth"] = (f"cut over {years} as a whole", f"{years}年累计降低")
    english, chinese = said[rule.accumulation]
    return Text(en=english, zh=chinese)


def _reached(rule: Rule, indicator: Indicator) -> Text:
    bound = rule.bound
    assert bound is not None
    sign = _sign(rule, indicator)
    if bound.lower is not None and bound.upper is not None:
        return _between(bound, sign)
    if rule.is_tolerant and rule.center is not None and _end(bound) != rule.center:
        return _rounded(rule, bound, rule.center, sign)
    strictly = _plain(rule.strict, sign) if rule.strict is not None and rule.is_tolerant else Text(en="", zh="")
    held = _plain(bound, sign)
    return Text(
        en=held.en + (f" (strictly:{strictly.en})" if strictly.en else ""),
        zh=held.zh + (f"（严格解释：{strictly.zh}）" if strictly.zh else ""),
    )


def _plain(bound: Bound, sign: Text) -> Text:
    end = _number(_end(bound))
    if bound.lower is not None:
        words = ("above", "高于") if bound.lower_open else ("at least", "不低于")
    else:
        words = ("below", "低于") if bound.upper_open else ("at most", "不高于")
    return Text(en=f" {words[0]} {end}{sign.en}", zh=f"{words[1]}{end}{sign.zh}")


def _between(bound: Bound, sign: Text) -> Text:
    low, high = _number(bound.lower or Decimal(0)), _number(bound.upper or Decimal(0))
    below = ("below ", "不足") if bound.upper_open else ("", "")
    above = ("above ", "高于") if bound.lower_open else ("", "")
    return Text(
        en=f" from {above[0]}{low} to {below[0]}{high}{sign.en}",
        zh=f"在{above[1]}{low}{sign.zh}至{below[1]}{high}{sign.zh}之间",
    )


def _rounded(rule: Rule, bound: Bound, center: Decimal, sign: Text) -> Text:
    end = _end(bound)
    place = _place(tidy(EXACT.multiply(Decimal(2), abs(EXACT.subtract(center, end)))))
    reached, edge = _number(center), _number(end)
    if bound.lower is not None:
        met_en, met_zh = f"met from {edge}{sign.en}", f"{edge}{sign.zh}及以上即为完成"
    else:
        met_en, met_zh = f"met below {edge}{sign.en}", f"低于{edge}{sign.zh}即为完成"
    return Text(
        en=f", rounded half up to {place.en}, reaches {reached}{sign.en}: {met_en}",
        zh=f"，四舍五入到{place.zh}达到{reached}{sign.zh}：{met_zh}",
    )


def _compared(rule: Rule, indicator: Indicator, compared: Indicator | None) -> Text:
    bound, other = rule.bound, rule.compare or ""
    assert bound is not None
    name = Text(en=other, zh=other) if compared is None else compared.name
    end = _end(bound)
    sign = _sign(rule, indicator)
    if sign.en == " %":
        sign = Text(en=" points", zh="个百分点")
    if end == 0:
        side = ("above", "高于") if bound.lower is not None else ("below", "低于")
        return Text(en=f" {side[0]} that of {name.en}", zh=f"{side[1]}{name.zh}")
    if bound.lower is not None and end < 0:
        margin = _number(-end)
        return Text(
            en=f" not more than {margin}{sign.en} below that of {name.en}",
            zh=f"比{name.zh}低不超过{margin}{sign.zh}",
        )
    held = _plain(bound, sign)
    return Text(en=f" less that of {name.en}{held.en}", zh=f"与{name.zh}之差{held.zh}")


_PLACES = {0: ("whole numbers", "个位"), 1: ("tens", "十位"), 2: ("hundreds", "百位"), 3: ("thousands", "千位")}


def _place(step: Decimal) -> Text:
    """Name a printed place.

    Examples
    --------
    >>> _place(Decimal("0.1")).zh, _place(Decimal(100)).en, _place(Decimal("2.5")).en
    ('1位小数', 'hundreds', 'a multiple of 2.5')
    """
    power = step.adjusted()
    if step != Decimal(10) ** power or power not in range(-9, 4):
        return Text(en=f"a multiple of {_number(step)}", zh=f"{_number(step)}的倍数")
    if power < 0:
        return Text(en=f"{-power} decimal{'s' if power < -1 else ''}", zh=f"{-power}位小数")
    return Text(en=_PLACES[power][0], zh=_PLACES[power][1])


def _sign(rule: Rule, indicator: Indicator) -> Text:
    """Return the sign behind a figure; of other units than per cent and points none."""
    dimension = unit_of(rule.accumulation, indicator.unit).dimension
    signs = {"percent": Text(en=" %", zh="%"), "points": Text(en=" points", zh="个百分点")}
    return signs.get(dimension, Text(en="", zh=""))


def _end(bound: Bound) -> Decimal:
    end = bound.lower if bound.lower is not None else bound.upper
    assert end is not None
    return end


def _number(value: Decimal) -> str:
    return format(tidy(value), "f")
