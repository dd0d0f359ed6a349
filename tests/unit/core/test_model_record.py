"""How good a model has been, in words, for the kind of indicator it is asked about."""

import pytest

from plancast.core.model_record import ModelRecord, record_in_words
from sample_plans import make_growth, make_indicator


def row(kind, panel="provinces", **more):
    known = {"rival": "drift", "gain": 3.3, "cover_80": 0.81, "n_series": 26, "n_origins": 7, **more}
    return ModelRecord(model="pooled", kind=kind, panel_en=panel, panel_zh="省份", **known)


GROWTH = make_growth()


def test_growth_is_told_by_the_record_on_growth():
    assert record_in_words([row("rate"), row("growth", "countries")], GROWTH).en == (
        "pooled on countries: errors 3 % smaller than if the trend goes on, 80 % intervals held 81 %"
    )


@pytest.mark.parametrize(("kind", "told"), [("level", "level"), ("index", "level"), ("count", "count")])
def test_an_index_is_told_by_the_record_on_levels(kind, told):
    indicator = make_indicator("size", "100 million CNY" if kind == "level" else "firms", kind)
    rows = [row(one, one) for one in ("level", "count", "share", "rate", "growth")]
    assert record_in_words(rows, indicator).en.startswith(f"pooled on {told}: ")


def test_a_rate_that_is_no_growth_is_told_by_rates():
    assert record_in_words([row("growth")], make_indicator(kind="rate")) is None


def test_a_model_that_was_worse_says_so():
    found = record_in_words([row("share", gain=-2.6, cover_80=0.305)], make_indicator())
    assert found.en == "pooled on provinces: errors 3 % larger than if the trend goes on, 80 % intervals held 30 %"
    assert found.zh.endswith("误差比“按趋势外推”高3%，80%区间在历史检验中的实际命中率为30%")


def test_each_panel_is_named():
    found = record_in_words([row("share"), row("share", "countries", gain=0.0)], make_indicator())
    assert found.en == (
        "pooled on provinces: errors 3 % smaller than if the trend goes on, 80 % intervals held 81 %; "
        "countries: errors 0 % smaller than if the trend goes on, 80 % intervals held 81 %"
    )


def test_a_kind_on_which_it_was_never_tried_has_no_record():
    assert record_in_words([], GROWTH) is None
    assert record_in_words([row("count")], make_indicator()) is None
