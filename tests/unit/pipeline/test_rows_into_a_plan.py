"""Rows go into a plan: good ones in, bad ones out with a finding, the same twice once."""

from __future__ import annotations

import csv
import errno
import json
from datetime import date
from pathlib import Path

import filelock
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import pipeline
from plancast.core.finding import PlancastError
from plancast.core.raw_rows import ALL_COLUMNS, RawRow
from plancast.store import files as store_files

HEAD = "indicator,period,value,unit,release_date,release_status,source,note\n"
GOOD = "gdp,2026 Q1,2894.60,亿元,2026-04-20,preliminary,bureau_bulletins,\n"


@pytest.fixture
def folder(plan_copy):
    return plan_copy("harbour")


def write(folder: Path, *lines: str, head: str = HEAD, name: str = "new.csv") -> Path:
    path = folder.parent / name
    path.write_text(head + "".join(lines), encoding="utf-8")
    return path


def add(folder: Path, *lines: str, head: str = HEAD, **more):
    return pipeline.add_observations(folder, write(folder, *lines, head=head), **more)


def counts(added) -> tuple[int, int, int]:
    return added.n_added, added.n_unchanged, added.n_refused


def added_text(folder: Path, name: str = "added.csv") -> str:
    return (folder / "observations" / name).read_bytes().decode("utf-8")


def test_good_rows_go_in_as_printed_and_bad_ones_stay_out_with_their_cell(folder):
    bad = GOOD.replace("gdp,", "gdpp,").replace("2894.60", "12")
    added = add(folder, GOOD, bad, GOOD.replace("2026 Q1", "2026 Q1-Q2").replace("2894.60", "~4.50"))
    assert counts(added) == (2, 0, 1)
    assert [(one.code, str(one.where)) for one in added.findings] == [
        ("LINK_UNKNOWN", f"{folder.parent / 'new.csv'}:3")
    ]
    assert added_text(folder) == HEAD + GOOD + GOOD.replace("2026 Q1", "2026 Q1-Q2").replace("2894.60", "~4.50")


def test_the_same_release_twice_changes_nothing_wherever_it_stands(folder):
    standing = (folder / "observations" / "gdp.csv").read_text(encoding="utf-8").splitlines(keepends=True)[1:4]
    assert counts(add(folder, GOOD, *standing)) == (1, 3, 0)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert counts(add(folder, GOOD, *standing)) == (0, 4, 0)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_same_period_and_unit_written_otherwise_is_the_same_release(folder):
    add(folder, GOOD)
    assert counts(add(folder, GOOD.replace("2026 Q1", "2026年第一季度").replace("亿元", "100m yuan"))) == (0, 1, 0)


def test_another_figure_of_the_same_release_stays_out_until_the_first_is_taken_back(folder):
    add(folder, GOOD)
    other = GOOD.replace("2894.60", "2984.60")
    refused = add(folder, other)
    assert counts(refused) == (0, 0, 1)
    assert [one.code for one in refused.findings] == ["RELEASES_DIFFER"]
    assert "store retract" in refused.findings[0].remedy.en
    pipeline.retract_observation(folder, "gdp", "2026 Q1", on=date(2026, 5, 1))
    assert counts(add(folder, other)) == (1, 0, 0)
    assert counts(add(folder, GOOD.replace("2894.60", "1"))) == (0, 0, 1)
    shown = pipeline.show_observations(folder, "gdp", period="2026 Q1", as_of=date(2026, 5, 1))
    assert [(one.value, one.standing) for one in shown.periods[0].releases] == [
        ("2984.60", "used"),
        ("2894.60", "retracted"),
    ]
    log = pipeline.observation_log(folder)
    assert [(entry.what, entry.n_rows) for entry in log.entries] == [("add", 1), ("retract", 1), ("add", 1)]
    codes = [one.code for one in pipeline.findings_of(folder) if "added.csv" in one.where.file]
    assert "RELEASES_DIFFER" not in codes, "the retraction has settled it"
    codes = [one.code for one in pipeline.findings_of(folder, date(2026, 4, 30)) if "added.csv" in one.where.file]
    assert "RELEASES_DIFFER" in codes, "the day before it was not settled"


def test_a_retraction_changes_no_earlier_day_by_one_byte(folder):
    from plancast.rendering import render_json

    before = render_json(pipeline.outlook(folder, as_of=date(2026, 6, 30), n_members=200))
    pipeline.retract_observation(folder, "gdp", "2025", source="bureau_bulletins", on=date(2026, 7, 1))
    assert render_json(pipeline.outlook(folder, as_of=date(2026, 6, 30), n_members=200)) == before
    assert render_json(pipeline.outlook(folder, as_of=date(2026, 7, 1), n_members=200)) != before


def test_a_retraction_that_may_mean_several_releases_lists_them(folder):
    with pytest.raises(PlancastError, match=r"(?s)2 releases.*12338.75.*12357.28"):
        pipeline.retract_observation(folder, "gdp", "2024")
    with pytest.raises(PlancastError, match="no release that stands"):
        pipeline.retract_observation(folder, "gdp", "2026Q4")
    with pytest.raises(PlancastError, match=r"(?s)fits.*yearbooks"):
        pipeline.retract_observation(folder, "gdp", "2024", source="poll")
    with pytest.raises(PlancastError, match="--on: found 2000-01-01"):
        pipeline.retract_observation(folder, "gdp", "2024", source="yearbooks", on=date(2000, 1, 1))
    with pytest.raises(PlancastError, match="Did you mean 'gdp'"):
        pipeline.retract_observation(folder, "gdpp", "2024")


def test_a_new_document_comes_in_with_its_rows_and_what_stood_there_stays_byte_for_byte(folder):
    before = (folder / "documents.yaml").read_bytes()
    head, row = "indicator,period,value,unit\n", "gdp,2026 Q1,2894.60,亿元\n"
    given = {"source": "q1_2026", "release_date": "2026-04-20", "release_status": "preliminary"}
    document = {"title": 'First quarter: "2026"', "published": date(2026, 4, 20), "rank": "bureau"}
    with pytest.raises(PlancastError, match="--source: the plan has no document 'q1_2026'"):
        add(folder, row, head=head, **given)
    nothing = add(folder, row.replace("gdp", "gdpp"), head=head, **given, **document)
    assert counts(nothing) == (0, 0, 1)
    assert (folder / "documents.yaml").read_bytes() == before
    added = add(folder, row, head=head, **given, **document)
    assert (counts(added), added.document) == ((1, 0, 0), "q1_2026")
    after = (folder / "documents.yaml").read_bytes()
    assert after.startswith(before)
    known = pipeline.read_plan(folder).documents["q1_2026"]
    assert (known.title.en, known.published, known.rank) == ('First quarter: "2026"', date(2026, 4, 20), "bureau")
    assert counts(add(folder, row, head=head, **given, **document)) == (0, 1, 0)
    with pytest.raises(PlancastError, match="is there already"):
        add(folder, row, head=head, **given, **{**document, "title": "Another"})
    with pytest.raises(PlancastError, match="all three"):
        add(folder, row, head=head, **given, title="No day")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_rows_are_written_as_the_file_s_other_rows_are(folder, line_end):
    path = folder / "observations" / "added.csv"
    head = "note,period,indicator,value,unit,release_date,release_status,source,colour"
    row = '"a, ""b""",2025 Q1,gdp,2700.10,亿元,2025-04-20,preliminary,bureau_bulletins,red'
    standing = line_end.join([head, row]).encode()  # no line end after the last row
    path.write_bytes(standing)
    add(folder, GOOD.replace(",\n", ',"x, y"\n'))
    end = line_end.encode()
    new = '"x, y",2026 Q1,gdp,2894.60,亿元,2026-04-20,preliminary,bureau_bulletins,'.encode()
    assert path.read_bytes() == standing + end + new + end


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_file_in_another_encoding_is_left_alone(folder, encoding):
    path = folder / "observations" / "added.csv"
    path.write_bytes((HEAD + GOOD).encode(encoding))
    before = path.read_bytes()
    with pytest.raises(PlancastError, match="--into"):
        add(folder, GOOD.replace("2026 Q1", "2025 Q1"))
    assert path.read_bytes() == before
    assert counts(add(folder, GOOD.replace("2026 Q1", "2025 Q1"), into="others.csv")) == (1, 0, 0)


NO_NAMES = ("../x.csv", "/tmp/x.csv", "x.txt", ".csv", ".x.csv", "a/b.csv", "a\\b.csv", "C:x.csv", "x\n.csv")


@pytest.mark.parametrize("into", [*NO_NAMES, "x" * 200 + ".csv"])
def test_only_a_plain_name_is_written_to(folder, into):
    with pytest.raises(PlancastError, match="--into"):
        add(folder, GOOD, into=into)


def test_a_link_out_of_the_plan_is_not_followed(folder, tmp_path):
    outside = tmp_path / "outside.csv"
    outside.write_text(HEAD, encoding="utf-8")
    (folder / "observations" / "added.csv").symlink_to(outside)
    with pytest.raises(PlancastError, match="PATH_OUTSIDE"):
        add(folder, GOOD)
    assert outside.read_text(encoding="utf-8") == HEAD


def test_cells_that_would_not_read_back_are_refused_or_made_fit(folder):
    plan = pipeline.read_plan(folder)
    cells = ("gdp", "2026 Q1", "2894.60", "亿元", "2026-04-20", "preliminary", "bureau_bulletins")
    notes = ["two\nlines", "half \ud800", "bell \x07", "x" * 200_000, "=cmd|x"]
    rows = [RawRow((*cells[:1], f"202{n} Q1", *cells[2:], note), "table", n) for n, note in enumerate(notes)]
    added = pipeline.add_rows(plan, rows, origin="table")
    assert counts(added) == (2, 0, 3)
    assert [one.code for one in added.findings] == ["CONTROL_CHARACTER", "CONTROL_CHARACTER", "LINE_TOO_LONG"]
    assert [row["note"] for row in csv.DictReader(added_text(folder).splitlines())] == ["two lines", "=cmd|x"]
    assert counts(pipeline.add_rows(plan, rows, origin="table")) == (0, 2, 3)


def test_a_data_frame_keeps_strings_and_leaves_out_what_is_missing(folder):
    frame = pandas.DataFrame(
        {
            "indicator": ["gdp", "gdp"], "period": ["2026 Q1", "2025 Q1"], "value": ["2894.60", 2711.25],
            "unit": ["亿元", "亿元"], "release_date": [pandas.Timestamp("2026-04-20"), pandas.Timestamp("2025-04-20")],
            "release_status": "preliminary", "source": "bureau_bulletins", "note": [None, float("nan")],
        }
    )  # fmt: skip
    assert counts(pipeline.add_observations(str(folder), frame)) == (2, 0, 0)
    assert added_text(folder) == HEAD + GOOD + GOOD.replace("2026", "2025").replace("2894.60", "2711.25")


def test_a_dry_run_writes_nothing(folder):
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    added = add(folder, GOOD, dry_run=True)
    assert (counts(added), added.is_dry_run) == ((1, 0, 0), True)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_log_says_what_came_from_where_and_tells_what_it_does_not_know(folder):
    add(folder, GOOD)
    path = folder / "observations" / "added.csv"
    path.write_text(path.read_text(encoding="utf-8") + GOOD.replace("2026", "2025"), encoding="utf-8")
    log = pipeline.observation_log(folder)
    changed = [one for one in log.unaccounted if one.why == "changed since its last entry"]
    assert [(one.file, one.n_rows) for one in changed] == [("observations/added.csv", 1)]
    assert {one.why for one in log.unaccounted} == {"changed since its last entry", "never written by the store"}
    add(folder, GOOD.replace("2026", "2024"))
    log = pipeline.observation_log(folder)
    assert [(one.what, one.n_rows, one.n_rows_after) for one in log.entries] == [
        ("add", 1, 1), ("edit", 1, 2), ("add", 1, 3),
    ]  # fmt: skip
    assert not [one for one in log.unaccounted if one.file == "observations/added.csv"]
    assert len(log.entries[0].origin_sha256) == 64
    with (folder / "store_log.jsonl").open("a", encoding="utf-8") as file:
        file.write("{half a line")
    assert pipeline.observation_log(folder).n_unreadable == 1
    add(folder, GOOD.replace("2026", "2023"))
    log = pipeline.observation_log(folder)
    assert (len(log.entries), log.n_unreadable) == (4, 1)
    lines = (folder / "store_log.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["what"] == "add"


def test_a_full_disk_and_a_folder_that_cannot_be_written_are_told_and_change_nothing(folder, monkeypatch):
    before = {path.name: path.read_bytes() for path in (folder / "observations").iterdir()}

    def full(self, piece):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(store_files.NewVersion, "write", full)
        with pytest.raises(PlancastError, match="nothing was added \\(No space left on device\\)"):
            add(folder, GOOD)
    assert {path.name: path.read_bytes() for path in (folder / "observations").iterdir()} == before
    with monkeypatch.context() as patch:

        def forbidden(self, *_, **__):
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))

        patch.setattr(filelock.FileLock, "acquire", forbidden)
        with pytest.raises(PlancastError, match="harbour: nothing was added \\(Permission denied\\)"):
            add(folder, GOOD)


def test_what_cannot_be_added_to_or_from_is_told(folder, tmp_path):
    with pytest.raises(PlancastError, match="plancast new my-harbour --like harbour"):
        pipeline.add_observations("harbour", write(folder, GOOD))
    with pytest.raises(PlancastError, match="no such file"):
        pipeline.add_observations(folder, tmp_path / "nothing.csv")
    with pytest.raises(ValueError, match="expected a path or a pandas data frame"):
        pipeline.add_observations(folder, 7)
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    assert [one.code for one in pipeline.add_observations(folder, empty).findings] == ["FILE_EMPTY"]


def test_so_many_faulty_rows_are_another_sort_of_table(folder, monkeypatch):
    monkeypatch.setattr(pipeline.storing.reading, "MOST_BAD_ROWS", 3)
    with pytest.raises(PlancastError, match="another sort of table"):
        add(folder, *(GOOD.replace("gdp", f"x{n}") for n in range(9)))
    assert not (folder / "observations" / "added.csv").exists()


def test_a_plan_never_grows_beyond_what_it_can_read(folder, monkeypatch):
    monkeypatch.setattr(pipeline.storing.reading, "MOST_ROWS", 604)
    with pytest.raises(PlancastError, match="more than it can read"):
        add(folder, *(GOOD.replace("2026 Q1", str(year)) for year in range(1990, 2026)))
    monkeypatch.setattr(pipeline.storing.reading, "MOST_ROWS", 2_000_000)
    monkeypatch.setattr(pipeline.storing.reading, "MOST_BYTES", 10_000)
    with pytest.raises(PlancastError, match="more than it can read"):
        add(folder, GOOD)
    assert not (folder / "observations" / "added.csv").exists()


cell = st.text(st.characters(exclude_categories=("Cs",), max_codepoint=0x2FFF), max_size=12)


@settings(max_examples=25)
@given(notes=st.lists(st.one_of(cell, st.sampled_from(['"', ",", "a\r\nb", "'=1", "  x  "])), max_size=6))
def test_whatever_a_note_says_a_row_reads_back_and_is_there_the_second_time(notes, tmp_path_factory):
    import shutil

    base = Path(__file__).resolve().parents[2] / "bad" / "_base"
    folder = Path(shutil.copytree(base, tmp_path_factory.mktemp("notes") / "plan"))
    plan = pipeline.read_plan(folder)
    head = ("rd_intensity",)
    rows = [
        RawRow((*head, str(1990 + n), "2.50", "%", "2026-03-20", "actual", "bulletins", note.strip()), "t", n)
        for n, note in enumerate(notes)
    ]
    first = pipeline.add_rows(plan, rows, origin="t")
    assert first.n_added + first.n_refused == len(rows)
    second = pipeline.add_rows(plan, rows, origin="t")
    assert (second.n_added, second.n_unchanged, second.n_refused) == (0, first.n_added, first.n_refused)
    assert not [one for one in pipeline.findings_of(folder) if "added" in one.where.file]


def test_columns_stand_as_documented():
    assert ",".join(ALL_COLUMNS) + "\n" == HEAD
