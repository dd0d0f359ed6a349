"""A plan is a folder or a bundled name; else one clear sentence."""

from __future__ import annotations

import pytest

from plancast.core.finding import PlancastError
from plancast.reading import bundled
from plancast.reading.bundled import bundled_plans, find_plan
from plancast.reading.shipped import read_shipped_text


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    for name in ("harbour", "shanghai-15"):
        (tmp_path / "shelf" / name).mkdir(parents=True)
        (tmp_path / "shelf" / name / "plan.yaml").write_text("schema: 1\n")
    (tmp_path / "shelf" / "notes").mkdir()
    monkeypatch.setattr(bundled, "_SHELVES", (tmp_path / "nowhere", tmp_path / "shelf"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "shelf"


@pytest.mark.parametrize("name", ["harbour", "plans/harbour", "./plans/harbour/", "plans\\harbour"])
def test_a_bundled_plan_is_found_by_its_name(shelf, name):
    assert find_plan(name) == shelf / "harbour"
    assert bundled_plans() == ("harbour", "shanghai-15")


def test_a_folder_wins_over_a_bundled_name(shelf, tmp_path):
    (tmp_path / "plans" / "harbour").mkdir(parents=True)
    assert find_plan("plans/harbour").resolve() == (tmp_path / "plans" / "harbour").resolve()


@pytest.mark.parametrize("name", ["harbuor", "plans/harbuor"])
def test_a_wrong_name_is_answered_with_the_nearest(shelf, name):
    with pytest.raises(PlancastError, match=r"Did you mean 'harbour'\? Bundled plans: harbour, shanghai-15") as caught:
        find_plan(name)
    assert "是否指“harbour”" in caught.value.text.zh


@pytest.mark.parametrize("name", ["", "a\x00b", "x" * 5000, "../..//nowhere"])
def test_what_is_no_path_is_no_traceback(shelf, name):
    if name == "":
        assert find_plan(name)  # the folder one stands in
        return
    with pytest.raises(PlancastError):
        find_plan(name)


def test_a_file_is_no_plan(shelf):
    with pytest.raises(PlancastError, match="is a file; expected a plan folder"):
        find_plan(str(shelf / "harbour" / "plan.yaml"))


def test_shipped_tables_are_read_by_name():
    assert read_shipped_text("new_plan/plan.yaml").startswith("# yaml-language-server")
    for name in ("nothing.csv", "../core/plan.py", "new_plan"):
        with pytest.raises(ValueError, match="is not shipped"):
            read_shipped_text(name)
