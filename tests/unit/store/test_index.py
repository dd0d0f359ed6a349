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

from plancast import pipeline
from plancast.core.observations import Observations
from plancast.core.retractions import retraction_note
from plancast.pipeline import releases
from plancast.pipeline.releases import index_of
from plancast.store import as_of, build_index, open_index
from plancast.store import cache as cache_module
from sample_plans import make_row


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("PLANCAST_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


days = st.dates(date(2026, 1, 1), date(2026, 1, 6))
some_rows = st.lists(
    st.builds(
        lambda value, day, status, period, line: make_row("port", period, value, day.isoformat(), "b", status, line),
        st.sampled_from(["4", "4.0", "~4", ">3", "3-5", "<5", "4.4", "4.5"]),
        days,
        st.sampled_from(["actual", "revised", "expectation"]),
        st.sampled_from(["2025", "2025Q1"]),
        st.integers(1, 9),
    ),
    max_size=10,
)


@settings(max_examples=40)
@given(some_rows, days)
def test_the_winner_of_a_day_is_that_of_the_query_whatever_came_later(rows, day):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCAST_CACHE", "")
        index = build_index("key", Observations(tuple(rows)), lambda: True)
    with closing(index):
        found = index.winners(day)
        winners = {index.item_of(item): rows[at] for item, at in zip(found["item"], found["place"], strict=True)}
    known = as_of(Observations(tuple(rows)), day).releases
    expected = {(name, period.text): one[0] for name, periods in known.items() for period, one in periods.items()}
    assert winners.keys() == expected.keys()
    assert {item: str(one) for item, one in winners.items()} == {item: str(one) for item, one in expected.items()}


def test_a_figure_with_a_release_taken_back_is_left_to_the_query(cache):
    release = make_row("port", 2025, "4", "2026-01-01")
    retraction = replace(make_row("port", 2025, "4", "2026-02-01", status="retracted"), note=retraction_note(release))
    rows = Observations((release, retraction, make_row("port", 2024, "3", "2026-01-01")))
    with closing(build_index("key", rows, lambda: True)) as index:
        assert [index.item_of(item) for item in index.winners(date(2026, 3, 1))["item"]] == [("port", "2024")]
        assert len(index.rows_of("port", "2025")) == 2


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
