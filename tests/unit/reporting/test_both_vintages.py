"""Both vintages of a revised year in words: as printed, as it counts now, and the revision between."""

from datetime import date

from plancast.core.target_outlook import Used, UsedRevision, UsedVintage
from plancast.reporting.revised import revised_lines, sources_of_used, used_figure

OLD = UsedVintage(
    value=43_214.85, printed="43214.85", release_date=date(2022, 1, 28), release_status="preliminary", source="first"
)
NEW = UsedVintage(
    value=47_059.4, printed="47059.4", release_date=date(2026, 6, 2), release_status="revised", source="census"
)
TOLD = UsedVintage(value=4.1, printed="~4.1", release_date=date(2022, 2, 7), release_status="actual", source="report")
REVISION = UsedRevision(indicator="gdp", period="2021", old=OLD, new=NEW)


def used(period, printed, factor=None, revisions=(), vintages=()):
    return Used(
        indicator="rd",
        period=period,
        value=float(printed) * (factor or 1.0),
        printed=printed,
        release_date=date(2022, 9, 30),
        release_status="actual",
        source="survey",
        factor=factor,
        revisions=revisions,
        vintages=vintages,
    )


CARRIED = used("2021", "4.21", 0.9183, (REVISION,), (TOLD,))


def test_a_carried_figure_stands_beside_what_was_printed():
    assert used_figure(CARRIED, "%", "en") == "3.87 (printed 4.21)"
    assert used_figure(CARRIED, "%", "zh") == "3.87（原公布4.21）"
    assert used_figure(used("2025", "4.50"), "%", "en") == "4.50"


def test_years_that_one_revision_moved_are_one_line():
    lines = revised_lines([used("2019", "4.0", 0.9183, (REVISION,)), CARRIED, used("2025", "4.5")], "%", "en")
    assert lines == (
        "2019 to 2021: as printed times 0.9183, since gdp of 2021 was 43214.85 (first, 2022-01-28) and is 47059.4 "
        "(census, 2026-06-02).",
        "2021: also released as about 4.1 (report, 2022-02-07).",
    )
    assert revised_lines([CARRIED], "%", "zh")[0].startswith("2021年：按原公布数乘以0.9183，因gdp（2021年）由43214.85")


def test_all_documents_behind_a_figure_are_cited():
    assert sources_of_used(CARRIED) == ("survey", "report", "first", "census")
