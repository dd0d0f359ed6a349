"""Outlooks of an invented city in which every status, class and kind of figure occurs, for tests of reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from plancast.core.finding import Finding, Severity, Where
from plancast.core.moves import Move, MovedBy
from plancast.core.outlook import ContextFigure, Joint, JointCount, Outlook, ProjectOutlook, ProjectTotal
from plancast.core.target_outlook import (
    BaseFigure,
    Latest,
    Neighbour,
    Record,
    RunningYear,
    TargetOutlook,
    Used,
    YearOutlook,
)
from plancast.core.text import Text


def _moved_by(indicator: str, period: str, before: str | None, printed: str) -> MovedBy:
    day = date(2026, 10, 22)
    return MovedBy(
        indicator=indicator, period=period, before=before, printed=printed, release_date=day, source="bulletin_2026_q3"
    )


POOLED = Record(
    text=Text(
        en="Growth pooled over the world's economies; its CRPS was 6 % below that of last growth over 1,204 past "
        "statements; 80 % intervals held 81 %",
        zh="汇集世界各经济体增长规律的模型：在1204次历史检验中CRPS比沿用上年增速低6%，80%区间的覆盖率为81%",
    ),
    name=Text(en="pooled", zh="汇集模型"),
)
LIKE = Record(
    text=Text(
        en="9 of 14 were met: levels that are to rise by 10 to 25 % in five years",
        zh="五年内提高10%至25%的水平类目标：14项中完成9项",
    ),
    name=Text(en="levels that are to rise by 10 to 25 % in five years", zh="五年内提高10%至25%的水平类目标"),
    n=14,
    met=9,
)
ABOUT = Text(
    en="'about': met when the value, rounded half up to the last printed place, reaches the figure",
    zh="“左右”：数值按四舍五入到所列末位达到即为完成",
)
NOMINAL = Text(en="Prices are not stated: current prices are assumed", zh="未说明价格基础，按现价理解")


MOVES = tuple(
    Move.model_validate({"cause": cause, "from": before, "to": after, "change": after - before, **more})
    for cause, before, after, more in (
        (
            "model",
            0.61,
            0.64,
            {"note": Text(en="the same figures read on the later day", zh="同一批数据，按较晚日期判断")},
        ),
        ("new figure", 0.64, 0.71, {"figures": (_moved_by("gdp_growth_ytd", "2026 Q1-Q3", None, "5.4%"),)}),
        ("revision", 0.71, 0.684, {"figures": (_moved_by("gdp_growth", "2024", "5.0%", "4.9%"),)}),
    )
)
"""What moved the first target."""


def _text(en: str, zh: str) -> Text:
    return Text(en=en, zh=zh)


def _total(by: str, name: Text, *sums: float) -> ProjectTotal:
    """Return the sums over one project: total, so far, planned and done in the year."""
    keys = ("total_investment", "cumulated_investment", "planned_this_year", "done_this_year")
    money = dict(zip(keys, sums, strict=False))
    return ProjectTotal.model_validate(
        {"by": by, "name": name, "n": 1, "unit": _text("100 million CNY", "亿元"), **money}
    )


def _latest(period: str, printed: str, value: float, unit: str, day: str, status: str = "actual") -> Latest:
    return Latest(
        period=period,
        value=value,
        printed=printed,
        unit=unit,
        release_date=date.fromisoformat(day),
        release_status=status,
        source="bulletin_2026",
    )


def _target(name: str, en: str, zh: str, unit: Text, printed: Text, **known: Any) -> TargetOutlook:
    return TargetOutlook.model_validate(
        {
            "id": name,
            "name": _text(en, zh),
            "group": "main",
            "indicator": name,
            "unit": unit,
            "printed": printed,
            "by": "2030",
            "rule": _text("the figure of 2030 is at or beyond the bound", "2030年数值达到或超过目标值"),
            "rule_words": ("level",),
            "force": "indicative",
            **known,
        }
    )


PERCENT, MONEY = _text("%", "%"), _text("100 million CNY", "亿元")
COMMISSION = _text("Development and Reform Commission", "市发展改革委")
ECOLOGY = _text("Bureau of Ecology and Environment", "市生态环境局")


def _with_trajectory() -> list[TargetOutlook]:
    return [
        _target(
            "gdp_growth_avg",
            "Mean growth of GDP",
            "地区生产总值年均增速",
            PERCENT,
            _text("about 5", "5左右"),
            by="2026-2030",
            rule=_text(
                "the geometric mean of growth over 2026-2030, rounded to whole points, is at least 5",
                "2026—2030年增速的几何平均值，四舍五入到个位，不低于5",
            ),
            rule_words=("mean_growth", "about"),
            assumed=(ABOUT,),
            unit_in_charge=COMMISSION,
            theme="growth",
            status="forecast",
            **{"class": "faster"},
            latest=_latest("2026 Q1-Q3", "5.4%", 5.4, "%", "2026-10-22", "preliminary"),
            progress=0.16,
            time_elapsed=0.15,
            pace_needed=4.93,
            pace_unit=_text("% a year", "%/年"),
            median=4.7,
            interval_80=(4.12, 5.31),
            probability=0.684,
            moved=MOVES,
            probability_strict=0.241,
            probability_from="trajectory",
            neighbours=tuple(
                Neighbour(bound=bound, probability=p)
                for bound, p in ((4.0, 0.97), (4.5, 0.684), (5.0, 0.241), (5.5, 0.032))
            ),
            used=(
                Used(
                    indicator="gdp_growth",
                    period="2025",
                    value=5.4,
                    printed="5.4%",
                    release_date=date(2026, 1, 21),
                    release_status="preliminary",
                    source="bulletin_2026",
                ),
                Used(
                    indicator="gdp_growth_to_date",
                    period="2026 Q1-Q3",
                    value=5.4,
                    printed="5.4%",
                    release_date=date(2026, 10, 22),
                    release_status="preliminary",
                    source="release_2026q3",
                ),
            ),
            record=POOLED,
            running_year=RunningYear(year=2026, value=5.31, sd=0.22, n_pairs=11, is_pooled=False),
            trajectory=tuple(
                YearOutlook(year=year, median=median, interval_80=(median - half, median + half))
                for year, median, half in ((2026, 5.31, 0.28), (2027, 4.8, 0.9), (2028, 4.6, 1.1))
            ),
            note=_text('"Strive for about 5 %"; the mean of the five years.', "力争达到5%左右，为五年平均。"),
        ),
        _target(
            "labour_productivity",
            "Overall labour productivity",
            "全员劳动生产率",
            _text("10k CNY/person", "万元/人"),
            _text(">52", ">52"),
            status="forecast",
            **{"class": "behind"},
            latest=_latest("2026", "~43.2", 43.2, "10k CNY/person", "2026-11-02", "expectation"),
            base=BaseFigure(period="2025", value=42.0),
            bound=52.0,
            progress=0.12,
            time_elapsed=0.2,
            pace_needed=4.744,
            pace_unit=_text("% a year", "%/年"),
            median=51.3,
            interval_80=(47.91, 54.62),
            probability=0.412,
            probability_from="trajectory",
            record=POOLED,
            unit_in_charge=_text("Bureau of Human Resources and Social Security", "市人力资源社会保障局"),
        ),
        _target(
            "tech_contracts",
            "Value of technology contracts registered in the city",
            "技术合同成交额",
            MONEY,
            _text(">10000", ">10000"),
            status="forecast",
            **{"class": "ahead"},
            latest=_latest("2025", "1.02万亿元", 10200.0, "100 million CNY", "2026-02-03", "revised"),
            progress=1.06,
            time_elapsed=0.0,
            median=13811.0,
            interval_80=(9804.0, 18522.0),
            probability=0.9962,
            probability_from="trajectory",
            assumed=(NOMINAL,),
            record=POOLED,
            unit_in_charge=_text("Science and Technology Commission", "市科委"),
            theme="science",
        ),
        _target(
            "unemployment_surveyed",
            "Surveyed urban unemployment",
            "城镇调查失业率",
            PERCENT,
            _text("<5.0", "<5.0"),
            by="2026-2030",
            force="binding",
            status="forecast",
            **{"class": "on schedule"},
            latest=_latest("2026 Q1-Q3", "4.2%", 4.2, "%", "2026-10-22"),
            time_elapsed=0.15,
            median=4.31,
            interval_80=(3.94, 4.77),
            probability=0.961,
            probability_from="trajectory",
            yearly=tuple(
                Neighbour(bound=float(year), probability=p)
                for year, p in ((2026, 1.0), (2027, 0.97), (2028, 0.94), (2029, 0.91), (2030, 0.88))
            ),
            record=POOLED,
            unit_in_charge=_text("Bureau of Human Resources and Social Security", "市人力资源社会保障局"),
        ),
        _target(
            "peak_load",
            "Load that can be shifted at the peak of summer",
            "夏季高峰可调节负荷",
            _text("10k kW", "万千瓦"),
            _text("before 2030, at least 300", "2030年前，300以上"),
            status="forecast",
            probability=0.55,
            probability_later=0.74,
            probability_from="trajectory",
            group="text",
            latest=_latest("2025-09", "168", 168.0, "10k kW", "2025-10-14"),
            median=308.0,
            interval_80=(241.0, 390.0),
        ),
    ]


def _without_trajectory() -> list[TargetOutlook]:
    return [
        _target(
            "metro_km",
            "Length of metro lines, suburban railways and trams in operation",
            "轨道交通（含市域铁路、有轨电车）运营总里程",
            _text("km", "公里"),
            _text("at least 1260", "1260以上"),
            group="text",
            status="reference class",
            latest=_latest("2025", "962", 962.0, "km", "2026-02-03"),
            progress=0.0,
            time_elapsed=0.0,
            pace_needed=59.6,
            pace_unit=_text("km a year", "公里/年"),
            probability=9.5 / 15,
            probability_from="reference class",
            record=LIKE,
            unit_in_charge=_text("Transport Commission", "市交通委"),
        ),
        _target(
            "sei_va",
            "Value added of strategic emerging industries",
            "战略性新兴产业增加值",
            MONEY,
            _text("2.1 trillion CNY", "2.1万亿元"),
            group="text",
            status="reference class",
            probability=0.64,
            probability_from="reference class",
            assumed=(NOMINAL, ABOUT),
            record=LIKE,
            theme="science",
        ),
        _target(
            "co2_per_gdp_cut",
            "Cut of carbon dioxide emitted per unit of GDP, cumulative",
            "单位生产总值二氧化碳排放降低（累计）",
            PERCENT,
            _text("as set after national review", "完成国家审核衔接后确定的目标"),
            by="2026-2030",
            force="binding",
            status="bound not set",
            unit_in_charge=ECOLOGY,
        ),
        _target(
            "pm25",
            "Fine particles, yearly mean",
            "细颗粒物（PM2.5）年均浓度",
            _text("ug/m3", "微克/立方米"),
            _text("as set after national review", "完成国家审核衔接后确定的目标"),
            force="binding",
            status="bound not set",
            latest=_latest("2025", "26.3", 26.3, "ug/m3", "2026-02-03"),
            unit_in_charge=ECOLOGY,
        ),
        _target(
            "dementia_beds",
            "Beds for people with dementia",
            "认知障碍照护床位",
            _text("10k beds", "万张"),
            _text("2.5", "2.5"),
            group="text",
            status="not measurable",
            missing=_text(
                "no figure of beds for people with dementia was known on 2026-11-24, and no base value is printed",
                "截至2026-11-24未见认知障碍照护床位数据，规划亦未给出基期值",
            ),
        ),
        _target(
            "co2_peak",
            "Carbon dioxide emissions peak",
            "碳达峰",
            _text("date", "日期"),
            _text("before 2030", "2030年前"),
            group="text",
            force="binding",
            status="not measurable",
            missing=_text("no yearly figure of carbon dioxide emissions", "无年度二氧化碳排放数据"),
        ),
        _target(
            "parks_2026",
            "New parks of the year",
            "年内新增公园",
            _text("parks", "座"),
            _text("100 new", "新增100"),
            by="2026",
            group="text",
            status="met",
            latest=_latest("2026", "103", 103.0, "parks", "2026-11-20"),
            record=Record(text=_text("judged on 103, vintage 2026-11-20", "按103判断，依据2026年11月20日公布数据")),
        ),
        _target(
            "beds_2025",
            "Subsidised beds in care homes",
            "养老机构床位",
            _text("10k beds", "万张"),
            _text("17", "17"),
            by="2025",
            group="text",
            status="missed",
            latest=_latest("2025", "16.8", 16.8, "10k beds", "2026-03-01", "final"),
        ),
    ]


def _count(n: int, chances: tuple[float, ...], n_like: int = 0, expected_like: float = 0.0) -> JointCount:
    expected = sum(count * chance for count, chance in enumerate(chances))
    return JointCount(
        n_forecast=n,
        expected_met=expected,
        distribution=chances,
        n_reference_class=n_like,
        expected_met_reference_class=expected_like,
    )


def finding(
    code: str = "BASE_DIFFERS", line: int = 11, severity: str = "warning", file: str = "targets.yaml"
) -> Finding:
    """Return a finding as a person reads it."""
    return Finding(
        code=code,
        severity=Severity(severity),
        message=_text(
            "base value 42 of 2025 differs from the newest release, 42.3.", "2025年基期值42与最新发布的42.3不一致。"
        ),
        reason=_text("Progress from a base that was revised is not comparable.", "以已修订的数值为基期，进度不可比。"),
        remedy=_text("Correct the base value.", "请更正基期值。"),
        where=Where(file=file, line=line),
        quotes=(">42",),
        page=14,
    )


def sample_outlook() -> Outlook:
    """Return an outlook with every status."""
    return Outlook.model_validate(
        {
            "version": "0.1.0",
            "plan": "harbour",
            "plan_name": _text("Harbour's Plan for 2026-2030", "港湾市“十五五”规划"),
            "plan_period": "2026-2030",
            "plan_hash": "9f2c61d07a4be315",
            "as_of": date(2026, 11, 24),
            "moved_since": date(2026, 7, 31),
            "seed": 1,
            "n_members": 10_000,
            "groups": {
                "main": _text("Main indicators (Table 1)", "主要指标（表1）"),
                "text": _text("Targets in the text and boxes", "正文和专栏提出的目标"),
            },
            "themes": {
                "growth": _text("Growth", "增长"),
                "science": _text("New quality productive forces", "新质生产力"),
            },
            "targets": (*_with_trajectory(), *_without_trajectory()),
            "joint": Joint(
                all=_count(5, (0.01, 0.04, 0.15, 0.35, 0.35, 0.10), 2, 1.27),
                binding=_count(1, (0.039, 0.961)),
                themes={"growth": _count(1, (0.316, 0.684)), "science": _count(1, (0.004, 0.996), 1, 0.64)},
            ),
            "projects": (
                ProjectOutlook(
                    id="east_line",
                    name=_text("East line of the suburban railway", "市域铁路东线"),
                    stage="construction",
                    invested_share=0.43,
                    time_elapsed=0.51,
                    unit_in_charge=_text("Transport Commission", "市交通委"),
                    reported="2026 Q1-Q3",
                    source="projects_q3",
                    unit=_text("100 million CNY", "亿元"),
                    total_investment=248.0,
                    cumulated_investment=106.6,
                    plan_year=2026,
                    planned_this_year=48.0,
                    done_this_year=30.0,
                    year_done=0.625,
                    year_elapsed=0.75,
                    **{"class": "behind"},
                    class_of="year",
                ),
                ProjectOutlook(
                    id="water_works",
                    name=_text("Third water works", "第三水厂"),
                    stage="preparation",
                    invested_share=0.02,
                    time_elapsed=None,
                ),
            ),
            "project_totals": (
                _total("stage", _text("preparation", "前期")),
                _total("stage", _text("under construction", "在建"), 248.0, 106.6, 48.0, 30.0),
                _total("unit", _text("Transport Commission", "市交通委"), 248.0, 106.6, 48.0, 30.0),
            ),
            "context": (
                ContextFigure(
                    indicator="gdp_growth",
                    name=_text("Real growth of GDP", "地区生产总值增长"),
                    role="city",
                    latest=_latest("2026 Q1-Q3", "5.4%", 5.4, "%", "2026-10-22", "preliminary"),
                ),
                ContextFigure(
                    indicator="national_gdp_growth",
                    name=_text("The nation's real growth of GDP", "国内生产总值增长"),
                    role="nation",
                    latest=_latest("2026 Q1-Q3", "4.8%", 4.8, "%", "2026-10-20", "preliminary"),
                ),
                ContextFigure(
                    indicator="national_gdp_growth_expected",
                    name=_text("The nation's growth that polls expect", "全国增速的市场预期"),
                    role="expected",
                    latest=_latest("2026", "4.7%", 4.7, "%", "2026-10-10", "expectation"),
                ),
            ),
            "findings": (finding(), finding("SOURCES_DIFFER", 3, "info", "observations/annual.csv")),
        }
    )


def outlook_of(n_targets: int) -> Outlook:
    """Return an outlook with the targets of the sample, repeated."""
    sample = sample_outlook()
    targets = tuple(
        sample.targets[place % len(sample.targets)].model_copy(update={"id": f"target_{place}"})
        for place in range(n_targets)
    )
    return sample.model_copy(update={"targets": targets})
