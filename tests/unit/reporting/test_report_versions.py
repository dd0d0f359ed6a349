"""How versions of targets are shown: a mark in the row, and a table where the target is explained."""

from datetime import date

import pytest

from plancast.core.report import Bullets, Heading, Table
from plancast.core.target_outlook import Record, Status, VersionOutlook
from plancast.core.text import Text
from plancast.reporting import report_explain, report_outlook
from sample_outlooks import sample_outlook

FIRST = {
    "printed": Text(en="about 5", zh="5左右"),
    "by": "2026-2030",
    "rule": Text(en="rule", zh="规则"),
    "force": "indicative",
    "reason": "first",
    "since": date(2026, 3, 1),
    "document": "plan_2026",
    "page": "14",
    "in_force": False,
    "status": Status.FORECAST,
    "probability": 0.681,
    "probability_strict": 0.24,
}
ADJUSTED = {
    **FIRST,
    "printed": Text(en="about 4.5", zh="4.5左右"),
    "reason": "adjusted",
    "since": date(2028, 9, 20),
    "document": "midterm",
    "page": "Table 2",
    "in_force": True,
    "probability": 0.75,
    "probability_strict": None,
    "note": Text(en="Lowered.", zh="下调。"),
}


def with_versions(*versions):
    """Return the sample outlook with versions of its first target."""
    outlook = sample_outlook()
    changed = outlook.targets.of("gdp_growth_avg").model_copy(
        update={"versions": tuple(VersionOutlook.model_validate(one) for one in versions)}
    )
    targets = type(outlook.targets)(changed if one.id == changed.id else one for one in outlook.targets)
    return outlook.model_copy(update={"targets": targets})


def printed_cell_of(outlook, lang):
    table = next(block for block in report_outlook(outlook, lang).blocks if isinstance(block, Table))
    return next(row.cells[1] for group in table.groups for row in group.rows if "gdp_growth_avg" in row.cells[0])


def version_table(outlook, lang):
    blocks = report_explain(outlook, "gdp_growth_avg", lang).blocks
    place = next((at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.text in HEADINGS), None)
    return None if place is None else (blocks[place + 1], blocks[place + 2])


HEADINGS = ("Versions of the target", "目标值的调整和不同表述")


@pytest.mark.parametrize(
    ("reason", "in_force", "lang", "mark"),
    [
        ("adjusted", True, "en", "adjusted"),
        ("adjusted", True, "zh", "中期调整"),
        ("set", True, "zh", "国家审核后确定"),
        ("also_printed", False, "en", "another document differs"),
        ("also_printed", False, "zh", "其他文件表述不一致"),
    ],
)
def test_the_row_bears_a_mark(reason, in_force, lang, mark):
    other = {**ADJUSTED, "reason": reason, "in_force": in_force}
    assert mark in printed_cell_of(with_versions({**FIRST, "in_force": not in_force}, other), lang)


def test_without_other_versions_nothing_is_shown():
    assert version_table(sample_outlook(), "en") is None
    assert not set(printed_cell_of(sample_outlook(), "en")) & {"adjusted", "as first printed"}


def test_the_explanation_lists_every_version():
    table, notes = version_table(with_versions(FIRST, ADJUSTED), "en")
    rows = [row.cells for group in table.groups for row in group.rows]
    assert rows == [
        (
            ("about 5", "2026-2030"),
            ("as first printed",),
            ("2026-03-01",),
            ("plan_2026", "page 14"),
            ("forecast",),
            ("68 %", "strictly 24 %"),
        ),
        (
            ("about 4.5", "2026-2030"),
            ("adjusted", "in force"),
            ("2028-09-20",),
            ("midterm", "Table 2"),
            ("forecast",),
            ("75 %",),
        ),
    ]
    assert isinstance(notes, Bullets) and notes.items[0] == "about 4.5: Lowered"


def test_in_chinese_with_a_changed_force_and_a_decided_version():
    vintage = Record(text=Text(en="judged on 4.9", zh="按4.9判断，依据2031年1月22日公布数据"))
    missed = {**FIRST, "status": Status.MISSED, "probability": None, "probability_strict": None, "record": vintage}
    table, notes = version_table(with_versions(missed, {**ADJUSTED, "force": "binding"}), "zh")
    first, second = (row.cells for group in table.groups for row in group.rows)
    assert first[0] == ("5左右", "2026—2030年", "预期性") and second[0][-1] == "约束性"
    assert first[3] == ("plan_2026", "第14页") and first[4:] == (("未完成",), ())
    assert notes.items[:2] == ("5左右：按4.9判断，依据2031年1月22日公布数据", "4.5左右：下调")


def test_the_words_are_explained_only_where_they_are_used():
    def words(outlook):
        return " ".join(
            item for block in report_outlook(outlook, "en").blocks if isinstance(block, Bullets) for item in block.items
        )

    assert "bound in force on the day" in words(with_versions(FIRST, ADJUSTED))
    assert "bound in force on the day" not in words(sample_outlook())
