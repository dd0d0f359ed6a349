"""A part beside its whole, and two plans side by side, as people see them."""

from datetime import date

import pytest

from golden_files import GOLDEN
from plancast import rendering, reporting
from plancast.core.beside import Beside, BesideTarget, Pair
from plancast.core.outlook import Outlook
from plancast.core.parts import LikeIndicator, PartRelease, WholeOutlook
from plancast.core.text import Text
from sample_outlooks import sample_outlook

MONEY = Text(en="100 million CNY", zh="亿元")
PER_CENT = Text(en="%", zh="%")


def release(value: float, printed: str, day: str, basis: str) -> PartRelease:
    return PartRelease.model_validate(
        {"value": value, "printed": printed, "release_date": date.fromisoformat(day), "release_status": "actual"}
        | {"basis": basis}
    )


def like(name: str, en: str, zh: str, unit: Text, **more: object) -> LikeIndicator:
    known = {"indicator": name, "name": Text(en=en, zh=zh), "part_of": name, "unit": unit, "comparable": True}
    return LikeIndicator.model_validate(known | more)


def whole() -> WholeOutlook:
    both = (release(2789, "2789", "2025-09-23", "after revision"), release(2500, "~2500", "2025-01-08", "unknown"))
    reason = Text(en="there is no year of which both have a figure", zh="没有双方均有数据的年份")
    implied = {"implied_growth": 5.07, "implied_level": 3751.8, "implied_year": 2030, "own_share": 0.0534}
    return WholeOutlook(
        plan="city",
        plan_name=Text(en="Plan of the city", zh="全市规划"),
        indicators=(
            like("gdp", "GDP", "地区生产总值", MONEY, period="2024", value=2789.0, whole_value=53759.5)
            .model_copy(update={"share": 0.05188, "basis": "after revision", "releases": both})
            .model_copy(update=implied),
            like(
                "growth", "Growth", "增速", PER_CENT, period="2023", value=12.8, whole_value=5.3, difference=7.5
            ).model_copy(update={"growth_from": "2020", "growth_to": "2024", "growth": 7.8, "whole_growth": 4.73}),
            like("jobs", "Jobs", "就业", Text(en="10k persons", zh="万人"), comparable=False, reason=reason),
        ),
    )


def side(name: str, printed: str, probability: float | None, **more: object) -> BesideTarget:
    known = {
        "id": name,
        "name": Text(en="Mean growth of GDP", zh="地区生产总值年均增速"),
        "indicator": "gdp_growth",
        "printed": Text(en=f"about {printed}", zh=f"{printed}左右"),
        "by": "2026-2030",
        "unit": PER_CENT,
        "status": "not measurable" if probability is None else "forecast",
        "probability": probability,
    }
    return BesideTarget.model_validate(known | more)


def beside() -> Beside:
    there = side("growth", "5", 0.52, median=4.6, interval_80=(2.2, 7.9), **{"class": "on schedule"})
    reason = Text(en="scopes differ: large firms; all firms", zh="口径不同：规上；全口径")
    return Beside(
        plan="city",
        plan_name=Text(en="Plan of the city", zh="全市规划"),
        plan_period="2026-2030",
        plan_hash="0123456789abcdef",
        pairs=(
            Pair(matched_by="part_of", comparable=True, here=side("own_growth", "6", 0.31, median=5.1), there=there),
            Pair(matched_by="id", comparable=False, reason=reason, here=side("firms", "40", None), there=there),
        ),
        n_unmatched=7,
        n_unmatched_there=12,
    )


def outlook() -> Outlook:
    return sample_outlook().model_copy(update={"whole": whole(), "beside": beside()})


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_part_and_plan_beside_read_as_before(lang, width, golden):
    text = rendering.render_terminal(reporting.report_outlook(outlook(), lang), width)
    heading = {"en": "Beside the whole", "zh": "与上级规划对照"}[lang]
    following = {"en": "Major projects", "zh": "重大工程项目"}[lang]
    page = heading + text.partition(heading)[2].partition(following)[0]
    golden(GOLDEN / "part_report" / f"part_{lang}_{width}.txt", page)
