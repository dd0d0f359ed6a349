"""Which targets of two plans are alike, and which of them can be compared."""

import pytest

from plancast.assessment import pair_targets
from plancast.core.target_outlook import TargetOutlook
from plancast.core.text import Text
from sample_parts import plan_on
from sample_plans import make_growth, make_indicator, make_target, text_of


def stands(target, indicator):
    return TargetOutlook.model_validate(
        {
            "id": target.id,
            "name": indicator.name,
            "group": None,
            "indicator": indicator.id,
            "unit": indicator.unit.text,
            "printed": target.printed or text_of("-"),
            "by": "2030",
            "rule": text_of("rule"),
            "rule_words": (),
            "force": "indicative",
            "status": "forecast",
        }
    )


def pairs(here, there):
    plans = [plan_on(name, *zip(*entries, strict=True), []) for name, entries in (("one", here), ("two", there))]
    outlooks = [[stands(target, indicator) for indicator, target in entries] for entries in (here, there)]
    return pair_targets(*plans, *outlooks)


def share(name="share", en=None, zh=None, **more):
    indicator = make_indicator(name, **more)
    indicator = indicator.model_copy(update={"name": Text(en=en or name, zh=zh or name)})
    return indicator, make_target(name, name, by=2030, at_least=f"50 {indicator.unit.text.en}")


@pytest.mark.parametrize(
    ("here", "there", "how"),
    [
        (share("a"), share("a"), "id"),
        (share("a", formerly=["b"]), share("b", en="y", zh="y"), "formerly"),
        (share("a"), share("b", formerly=["a"], en="y", zh="y"), "formerly"),
        (share("a"), share("b", en="a", zh="别名"), "name"),
    ],
)
def test_what_makes_two_targets_alike(here, there, how):
    (pair,) = pairs([here], [there])
    assert pair.matched_by == how and pair.comparable


def test_names_alone_do_not_match_over_units():
    assert pairs([share("a")], [share("b", unit="km", kind="level", en="a", zh="a")]) == ()


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"unit": "km", "kind": "level"}, "units differ"),
        ({"scope": "all firms"}, "scopes differ"),
        ({"price_basis": "constant"}, "price bases differ"),
    ],
)
def test_why_like_targets_cannot_be_compared(more, reason):
    here = share("a", scope="large firms", price_basis="current")
    (pair,) = pairs([here], [share("a", **more)])
    assert not pair.comparable and pair.reason.en.startswith(reason)


def test_targets_of_the_same_sort_go_together():
    growth = make_growth()
    year = make_target("gdp_growth", "year", printed="5 %", by=2026)
    mean = make_target("gdp_growth", "mean", printed="about 5 %", over="2026-2030")
    (pair,) = pairs([(growth, mean)], [(growth, year), (growth, mean)])[:1]
    assert (pair.here.id, pair.there.id, pair.comparable) == ("mean", "mean", True)
    (unlike,) = pairs([(growth, mean)], [(growth, year)])
    assert not unlike.comparable and "mean growth" in unlike.reason.en
