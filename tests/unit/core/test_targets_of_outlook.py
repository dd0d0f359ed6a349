"""Targets of an outlook: found by id, and laid out as a data frame."""

from datetime import date

import pytest

from plancast.core.target_outlook import Targets
from sample_outlooks import sample_outlook


@pytest.fixture(scope="module")
def targets():
    return sample_outlook().targets


def test_a_target_is_found_by_its_id(targets):
    assert all(targets.of(one.id) is one for one in targets)


def test_an_unknown_target_is_told_with_the_ids_there_are(targets):
    with pytest.raises(KeyError, match=r"no target 'rd'; there are: gdp_growth_avg, "):
        targets.of("rd")


def test_targets_stay_targets_when_an_outlook_is_made(targets):
    assert isinstance(targets, Targets)
    assert isinstance(targets, tuple)


def test_the_frame_has_one_row_a_target_in_the_order_of_the_plan(targets):
    frame = targets.to_frame()
    assert list(frame.index) == [one.id for one in targets]


def test_the_frame_holds_texts_in_english_and_figures_as_columns(targets):
    one = targets.of("gdp_growth_avg")
    row = targets.to_frame().loc["gdp_growth_avg"]
    assert (row["name"], row["class"], row["status"]) == ("Mean growth of GDP", "faster", "forecast")
    assert (row["latest_period"], row["latest_value"]) == ("2026 Q1-Q3", 5.4)
    assert row["latest_release_date"] == date(2026, 10, 22)
    assert (row["running_year_year"], row["running_year_value"]) == (2026, 5.31)
    assert row["assumed"] == [text.en for text in one.assumed]
    assert row["probability"] == one.probability
    assert not {"used", "neighbours", "yearly", "trajectory", "record", "moved"} & set(targets.to_frame().columns)


def test_a_base_becomes_two_columns_and_a_missing_one_is_empty(targets):
    frame = targets.to_frame()
    for one in targets:
        found = frame.loc[one.id]
        if one.base is None:
            assert found["base_period"] is None or found["base_period"] != found["base_period"]
        else:
            assert (found["base_period"], found["base_value"]) == (one.base.period, one.base.value)
    assert any(one.base is not None for one in targets)


def test_no_cell_holds_a_dictionary(targets):
    frame = targets.to_frame()
    assert not frame.map(lambda cell: isinstance(cell, dict)).to_numpy().any()


def test_no_targets_make_an_empty_frame():
    assert len(Targets().to_frame()) == 0
