"""The plan hash: changed by what was known on the day, and by nothing else."""

import csv
import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline
from sample_plans import DOCUMENTS, SOURCE, make_indicator, make_plan, make_row, make_target

SHARE = make_indicator()
LATER = {"title": "Later", "published": "2027-06-01"}
NEAR_END = date(2026, 12, 31)
HEADER = ("indicator", "period", "value", "unit", "release_date", "release_status", "source")


def target(**more):
    return make_target(**{"printed": ">=50", "by": "2030", "base": {"period": "2025", "value": "40 %"}, **more})


PLAN = make_plan([SHARE], [target()])
ROWS = (
    make_row("share", 2024, "3.5", "2025-03-01"),
    make_row("share", 2025, "3.6", "2026-03-01"),
    make_row("share", 2025, "3.7", "2026-11-01", "plan", "final"),
)


@pytest.fixture
def hash_of(tmp_path):
    """Return the hash of a plan and of rows written beside it."""
    (tmp_path / "observations").mkdir()

    def work_out(plan=PLAN, rows=ROWS, day=NEAR_END):
        with (tmp_path / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([HEADER, *(_cells(one) for one in rows)])
        known = plan.model_copy(update={"folder": str(tmp_path)})
        return pipeline.outlook(known, as_of=day, n_members=100).plan_hash

    return work_out


def _cells(row):
    day = row.release_date.isoformat()
    return row.indicator, row.period.text, row.figure.text, "%", day, row.release_status.value, row.source


def test_it_is_sixteen_hexadecimal_digits(hash_of):
    assert re.fullmatch(r"[0-9a-f]{16}", hash_of())


@given(rows=st.permutations(ROWS))
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_rows_changes_nothing(hash_of, rows):
    assert hash_of(rows=rows) == hash_of()


def test_a_later_release_and_its_document_change_nothing(hash_of):
    plan = make_plan([SHARE], [target()], documents={**DOCUMENTS, "later": LATER})
    rows = (*ROWS, make_row("share", 2026, "9", "2027-06-01", "later"))
    assert hash_of(plan, rows) == hash_of()
    assert hash_of(plan, rows, date(2027, 6, 1)) != hash_of()


def test_a_release_of_the_day_itself_is_known(hash_of):
    rows = (*ROWS, make_row("share", 2026, "9", "2026-12-31"))
    assert hash_of(rows=rows) != hash_of()


def technology(**milestones):
    return make_plan(
        [SHARE],
        [target()],
        documents={**DOCUMENTS, "later": LATER},
        technologies={"chips": {"name": "Chips", "milestones": milestones}},
    )


def milestone(document):
    return {"name": "Sample", "period": "2026", "source": {"document": document}}


def test_a_milestone_told_later_changes_nothing_and_one_told_before_does(hash_of):
    assert hash_of(technology(sample=milestone("later"))) == hash_of(technology())
    assert hash_of(technology(sample=milestone("plan"))) != hash_of(technology())


def test_a_later_second_source_of_a_target_changes_nothing(hash_of):
    documents = {**DOCUMENTS, "later": LATER}
    twice = make_plan([SHARE], [target(also=[{"document": "later"}])], documents=documents)
    assert hash_of(twice) == hash_of()


def test_before_adoption_the_bounds_taken_as_a_hindcast_count(hash_of):
    documents = {**DOCUMENTS, "later": LATER}
    one, other = (
        make_plan([SHARE], [target(printed=printed, source={"document": "later"})], documents=documents)
        for printed in (">=50", ">=51")
    )
    before = date(2026, 1, 19)
    assert hash_of(one, day=before) != hash_of(other, day=before)


def test_a_noun_that_is_named_like_a_later_document_counts(hash_of):
    # ids of documents and of targets are apart: a target called like a later document is still a target
    documents = {**DOCUMENTS, "share": LATER}
    one, other = (make_plan([SHARE], [target(printed=printed)], documents=documents) for printed in (">=50", ">=51"))
    assert hash_of(one) != hash_of(other)


@pytest.mark.parametrize(
    "changed",
    [
        {"printed": ">=51"},
        {"printed": ">=50.0"},
        {"by": "2029"},
        {"force": "binding"},
        {"base": {"period": "2025", "value": "41 %"}},
        {"source": {**SOURCE, "page": 2}},
        {"rule": {"strict": True, "reason": "as the commission says"}},
    ],
)
def test_what_a_target_says_counts(hash_of, changed):
    assert hash_of(make_plan([SHARE], [target(**changed)])) != hash_of()


@pytest.mark.parametrize(
    "changed",
    [
        make_row("share", 2025, "3.8", "2026-03-01"),
        make_row("share", 2025, "3.60", "2026-03-01"),  # a printed zero is a digit known
        make_row("share", 2025, "~3.6", "2026-03-01"),
        make_row("share", 2025, "3.6-3.8", "2026-03-01"),
        make_row("share", 2025, "3.6", "2026-03-02"),
        make_row("share", 2025, "3.6", "2026-03-01", "plan"),
        make_row("share", 2025, "3.6", "2026-03-01", status="final"),
        make_row("share", "2025Q1", "3.6", "2026-03-01"),
    ],
    ids=lambda row: row.figure.text,
)
def test_what_a_release_says_counts(hash_of, changed):
    assert hash_of(rows=(ROWS[0], changed, ROWS[2])) != hash_of()


def test_how_the_plan_is_written_down_changes_nothing(plan_copy):
    folder = plan_copy("harbour")
    before = _hash_of_folder(folder)
    for path in folder.glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_bytes("\r\n".join(["# a comment", *lines, "# another", ""]).encode())
    for path in (folder / "observations").glob("*.csv"):
        header, *rows = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([header, *reversed(rows), ""]), encoding="utf-8")
    moved = folder.rename(folder.parent / "elsewhere")
    assert _hash_of_folder(moved) == before


def test_the_order_of_keys_changes_nothing(hash_of):
    one, other = make_target("share", "a", printed=">=50"), make_target("share", "b", printed=">=51")
    assert hash_of(make_plan([SHARE], [one, other])) == hash_of(make_plan([SHARE], [other, one]))


def _hash_of_folder(folder):
    return pipeline.outlook(folder, as_of=NEAR_END, n_members=100).plan_hash
