"""The index says what the query over all rows says, is kept by content, and is done without where no cache is."""

from __future__ import annotations

import os
import time
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plancast import pipeline, store
from plancast.core.finding import Where
from plancast.core.observations import Observations
from plancast.core.plan import Indicator
from plancast.core.raw_rows import Meaning, RawRow
from plancast.core.retractions import retraction_days, retraction_note
from plancast.core.units import parse_unit
from plancast.pipeline import releases
from plancast.pipeline.releases import index_of
from plancast.reading import read_observations
from plancast.store import as_of, build_index, index_rows, open_index
from plancast.store import cache as cache_module
from plancast.store.index_rows import BATCH
from sample_plans import make_row


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("PLANCAST_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


days = st.dates(date(2026, 1, 1), date(2026, 1, 6))
cells = st.tuples(
    st.sampled_from(["4", "4.0", "~4", ">3", "3-5", "<5", "4.4", "4.5", "4.04", "-4", "-4.04", "4.10", "1,004"]),
    days,
    st.sampled_from(["actual", "revised", "expectation", "retracted"]),
    st.sampled_from(["2025", "2025Q1"]),
    st.sampled_from(["a", "b"]),
    st.sampled_from(["", "a note"]),
    st.sampled_from(["10.csv", "9.csv"]),
)


def observations_of(said):
    """Return one observation a row, each in a line of its own; what is said twice stands once."""
    found = {}
    for at, (value, day, status, period, source, note, file) in enumerate(said):
        row = make_row("port", period, value, day.isoformat(), source, status, unit="%")
        row = replace(row, note=note, source_rank="ab".index(source), where=Where(file, 100 - at))
        found.setdefault((value, day, status, period, source, note), row)
    return tuple(found.values())


def built(rows):
    """Build an index of observations."""
    noun = Indicator.model_construct(id="port", unit=parse_unit("%"), kind="rate")
    raw = {
        RawRow(
            ("port", row.period.text, row.figure.text, "%", row.release_date.isoformat(), row.release_status.value,
             row.source, row.note), row.where.file, row.where.line,
        ): row
        for row in rows
    }  # fmt: skip

    def fill(take):
        for row, one in raw.items():
            take(row, Meaning(0, 0, noun, one.period, one.release_date, one.release_status, one.source))

    return build_index("key", fill, raw.__getitem__, lambda: True)


def winners_of(index, day):
    """Return period and place of each winner."""
    found = index.winners(day)
    return {index.item_of(item): at for item, at in zip(found["item"], found["place"], strict=True)}


@settings(max_examples=80)
@given(st.lists(cells, max_size=12), days, st.sampled_from([3, BATCH]))
def test_the_winner_of_a_day_is_that_of_the_query_whatever_came_later(said, day, batch):
    rows = observations_of(said)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCAST_CACHE", "")
        patch.setattr(index_rows, "BATCH", batch)
        index = built(rows)
    with closing(index):
        winners = {item: rows[at] for item, at in winners_of(index, day).items()}
    gone = {(rows[at].indicator, rows[at].period.text) for at in retraction_days(rows)}
    known = as_of(Observations(rows), day).releases
    expected = {(name, period.text): one[0] for name, periods in known.items() for period, one in periods.items()}
    assert winners == {item: one for item, one in expected.items() if item not in gone}


lines = st.tuples(
    st.sampled_from(["gdp", "port_teu"]),
    st.sampled_from(["2024", "2025", "2025-03"]),
    st.sampled_from(["4", "4.0", "~4", "4.05", "4.1", "40000", ">3", "400.4", '"1,004"']),
    st.sampled_from(["", "亿元", "万亿元", "万标准箱", "100m yuan"]),
    st.sampled_from(["2026-03-20", "2026-03-21", "2026-04-01"]),
    st.sampled_from(["actual", "final", "expectation", "retracted", "nonsense"]),
    st.sampled_from(["bureau_bulletins", "work_report_2026"]),
    st.sampled_from(["", "a note"]),
)


def test_the_winners_of_any_files_are_those_of_all_rows_read(plan_copy, cache):
    folder = plan_copy("harbour")
    plan = pipeline.read_plan(folder)
    header = "indicator,period,value,unit,release_date,release_status,source,note\n"

    @settings(max_examples=40)
    @given(st.lists(lines, max_size=25), st.dates(date(2026, 3, 19), date(2026, 4, 2)))
    def check(said, day):
        for path in (folder / "observations").iterdir():
            path.unlink()
        for name, some in (("2.csv", said[:12]), ("10.csv", said[12:])):
            text = header + "".join(",".join(line) + "\n" for line in some)
            (folder / "observations" / name).write_text(text, encoding="utf-8")
        rows = read_observations(folder, plan)[0]
        gone = {(rows.rows[at].indicator, rows.rows[at].period.text) for at in retraction_days(rows.rows)}
        known = as_of(rows, day).releases
        expected = {(name, period.text): one[0] for name, periods in known.items() for period, one in periods.items()}
        with closing(index_of(plan)) as index:
            found = {}
            for item, place in winners_of(index, day).items():
                found[item] = index.row_at(place)
            shown = {item: (row.cells[2], row.file, row.line) for item, row in found.items()}
            for name in ("gdp", "port_teu"):
                of_it = [(one.figure.text, one.where.file, one.where.line) for one in rows if one.indicator == name]
                assert [(row.cells[2], row.file, row.line) for row in index.rows_of(name)] == of_it
        assert shown == {
            item: (one.figure.text, one.where.file, one.where.line)
            for item, one in expected.items()
            if item not in gone
        }

    check()


def test_a_figure_with_a_release_taken_back_is_left_to_the_query(cache):
    release = make_row("port", 2025, "4", "2026-01-01", unit="%")
    retraction = make_row("port", 2025, "4", "2026-02-01", status="retracted", line=2, unit="%")
    other = make_row("port", 2024, "3", "2026-01-01", line=3, unit="%")
    rows = (release, replace(retraction, note=retraction_note(release)), other)
    with closing(built(rows)) as index:
        assert [index.item_of(item) for item in index.winners(date(2026, 3, 1))["item"]] == [("port", "2024")]
        assert len(index.rows_of("port", "2025")) == 2


def test_files_that_change_while_they_are_read_leave_no_index(plan_copy, cache, monkeypatch):
    plan = pipeline.read_plan(plan_copy("harbour"))
    keys = iter(range(100))
    monkeypatch.setattr(store, "index_key", lambda folder, files: f"key{next(keys)}")
    with closing(index_of(plan)) as index:
        assert index.rows_of("port_teu")
    assert not list(cache.glob("*.duckdb")) and not list(cache.glob(".building*"))


def test_a_large_plan_shows_through_the_index_what_a_small_one_shows(plan_copy, cache, monkeypatch):
    folder = plan_copy("harbour")
    small = pipeline.show_observations(folder, "port_teu")
    monkeypatch.setattr(releases, "LARGE_BYTES", 0)
    for _ in range(2):  # built, then there
        assert pipeline.show_observations(folder, "port_teu") == small
    assert len(list(cache.glob("*.duckdb"))) == 1
    pipeline.retract_observation(folder, "port_teu", "2018", value="812", on=date(2026, 1, 1))
    shown = pipeline.show_observations(folder, "port_teu", period="2018")
    assert {one.standing for one in shown.periods[0].releases} == {"retracted"}
    assert len(list(cache.glob("*.duckdb"))) == 2, "another content has another key"
    assert not list(cache.glob(".building*"))


def test_a_damaged_index_is_built_anew(plan_copy, cache):
    plan = pipeline.read_plan(plan_copy("harbour"))
    index_of(plan).close()
    (path,) = cache.glob("*.duckdb")
    path.write_bytes(b"not a database" * 1000)
    with closing(index_of(plan)) as index:
        assert index.rows_of("port_teu")
    assert open_index(path.stem) is not None


@pytest.mark.parametrize("place", ["", "no/permission"])
def test_without_a_cache_the_index_is_built_in_memory(plan_copy, tmp_path, monkeypatch, place):
    (tmp_path / "no").write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setenv("PLANCAST_CACHE", str(tmp_path / place) if place else "")
    with closing(index_of(pipeline.read_plan(plan_copy("harbour")))) as index:
        assert index.rows_of("port_teu")


def test_only_the_newest_indexes_are_kept(cache):
    cache.mkdir()
    for n in range(12):
        path = cache / f"{n}.duckdb"
        path.write_bytes(b"x")
        os.utime(path, (1_000_000 + n, 1_000_000 + n))
    stale, fresh = cache / ".building-1-x", cache / ".building-2-x"
    stale.write_bytes(b"x")
    fresh.write_bytes(b"x")
    os.utime(stale, (time.time() - 200_000,) * 2)
    cache_module.tidy(cache)
    assert sorted(int(path.stem) for path in cache.glob("*.duckdb")) == list(range(4, 12))
    assert (stale.exists(), fresh.exists()) == (False, True)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "{home}/xdg"}, "xdg/plancast"),
        ("linux", {"XDG_CACHE_HOME": ""}, ".cache/plancast"),
        ("darwin", {}, "Library/Caches/plancast"),
        ("win32", {"LOCALAPPDATA": "{home}/local"}, "local/plancast"),
    ],
)
def test_the_cache_is_where_the_system_keeps_such_things(tmp_path, monkeypatch, platform, variables, expected):
    monkeypatch.delenv("PLANCAST_CACHE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name, text in variables.items():
        monkeypatch.setenv(name, text.format(home=tmp_path))
    monkeypatch.setattr(cache_module.sys, "platform", platform)
    monkeypatch.setattr(cache_module.Path, "home", lambda: tmp_path)
    assert cache_module.cache_folder() == tmp_path / expected
