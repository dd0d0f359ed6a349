"""What moved a probability: each cause by itself, parts that add up, an earlier result held against the files."""

import csv
import json
import shutil
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline, rendering, reporting
from plancast.core.finding import PlancastError
from plancast.core.moves import Cause
from plancast.reading import find_plan, read_earlier
from sample_plans import DOCUMENTS, make_indicator, make_plan, make_target

HEADER = ("indicator", "period", "value", "unit", "release_date", "release_status", "source")
SHARE = make_indicator()
BASE = {"period": "2025", "value": "40 %"}
AT_LEAST_50 = make_target(printed=">=50", by="2030", base=BASE)
DAY = date(2027, 6, 30)
N_MEMBERS = 200


def row(period, value, day, status="actual", indicator="share"):
    return (indicator, period, value, "%", day, status, "bulletin")


SHARES = [row(year, 20 + 2 * (year - 2015), f"{year + 1}-03-01") for year in range(2015, 2026)]


@pytest.fixture
def outlook_of(tmp_path):
    """Return the outlook of a plan and rows that are written beside it."""

    def run(plan, rows, **options):
        (tmp_path / "observations").mkdir(exist_ok=True)
        with (tmp_path / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([HEADER, *rows])
        known = plan.model_copy(update={"folder": str(tmp_path)})
        return pipeline.outlook(known, **{"as_of": DAY, "n_members": N_MEMBERS, **options})

    return run


def causes(result, target="share"):
    return [move.cause for move in result.targets.of(target).moved]


def test_a_figure_of_a_period_that_had_none_is_a_new_figure(outlook_of):
    rows = [*SHARES, row(2026, 47, "2027-03-01")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows)
    (move,) = (one for one in result.targets.of("share").moved if one.cause is Cause.NEW_FIGURE)
    assert result.moved_since == date(2026, 3, 1)
    (figure,) = move.figures
    assert (figure.period, figure.printed, figure.before, figure.source) == ("2026", "47", None, "bulletin")
    assert move.change == move.to - move.from_ != 0


def test_a_later_release_of_a_known_figure_is_a_revision(outlook_of):
    rows = [*SHARES, row(2025, 34, "2026-11-02", "revised")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows, as_of=date(2026, 12, 1))
    assert causes(result) == [Cause.REVISION]
    (move,) = result.targets.of("share").moved
    assert [(one.period, one.before, one.printed) for one in move.figures] == [("2025", "40", "34")]
    assert move.change < 0


def test_a_base_that_becomes_known_is_a_plan_edit(outlook_of):
    documents = {**DOCUMENTS, "correction": {"title": "Correction", "published": "2027-05-01", "rank": "government"}}
    target = make_target(
        "amount",
        printed="double 2020",
        by="2030",
        base={"period": "2020", "value": "60 km", "source": {"document": "correction"}},
    )
    amount = make_indicator("amount", "km", "level")
    rows = [
        ("amount", year, 100 + 4 * (year - 2021), "km", f"{year + 1}-03-01", "actual", "bulletin")
        for year in range(2021, 2027)
    ]
    result = outlook_of(make_plan([amount], [target], documents=documents), rows)
    assert Cause.PLAN_EDIT in causes(result, "amount")
    (move,) = (one for one in result.targets.of("amount").moved if one.cause is Cause.PLAN_EDIT)
    assert (move.note.en, move.note.zh) == ("base none -> 60 km of 2020", "基期值由无改为60 km（2020年）")


def test_a_day_on_which_nothing_was_released_moves_nothing(outlook_of):
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), SHARES, as_of=date(2026, 4, 1), since=date(2026, 3, 15))
    assert result.targets.of("share").moved == ()


def test_nothing_is_told_where_there_is_no_earlier_release(outlook_of):
    rows = [row(2025, 40, "2026-03-01")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows)
    assert (result.moved_since, result.targets.of("share").moved) == (None, None)


def test_the_later_day_must_be_later(outlook_of):
    with pytest.raises(PlancastError, match="expected a day before the as-of day 2027-06-30"):
        outlook_of(make_plan([SHARE], [AT_LEAST_50]), SHARES, since=DAY)


def _levels(result):
    decided = {"met": 1.0, "missed": 0.0}
    return {one.id: decided.get(one.status.value, one.probability) for one in result.targets}


@pytest.mark.parametrize("plan", ["harbour", "shanghai-15"])
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(back=st.integers(0, 500), gap=st.integers(1, 400))
def test_parts_add_up_to_the_difference_of_two_runs(plan, back, gap):
    day = date(2026, 10, 29) - timedelta(days=back)
    since = day - timedelta(days=gap)
    now = pipeline.outlook(plan, as_of=day, since=since, n_members=N_MEMBERS)
    then = _levels(pipeline.outlook(plan, as_of=since, n_members=N_MEMBERS))
    for one in now.targets:
        level, before = _levels(now)[one.id], then.get(one.id)
        assert (level == before) or one.moved, one.id
        if one.moved:
            assert (one.moved[0].from_, one.moved[-1].to) == (before, level), one.id
            assert all(first.to == second.from_ for first, second in zip(one.moved, one.moved[1:], strict=False))
        if level is not None and before is not None:
            assert sum(move.change for move in one.moved) == pytest.approx(level - before, abs=1e-12), one.id


@pytest.fixture
def told(tmp_path):
    """Return a copy of Harbour, and the file of what was said of it on a day."""
    folder = tmp_path / "harbour"
    shutil.copytree(find_plan("harbour"), folder)
    result = pipeline.outlook(folder, as_of=date(2026, 6, 30), n_members=N_MEMBERS)
    path = tmp_path / "last.json"
    path.write_text(rendering.render_json(result), encoding="utf-8")
    return folder, path


def _since(folder, path, **options):
    options = {"as_of": date(2026, 10, 29), "n_members": N_MEMBERS, **options}
    return pipeline.outlook(folder, since=read_earlier(path), **options)


def test_an_earlier_result_is_replayed_before_it_is_compared(told):
    folder, path = told
    from_file, from_day = (
        _since(folder, path),
        pipeline.outlook(folder, as_of=date(2026, 10, 29), since=date(2026, 6, 30), n_members=N_MEMBERS),
    )
    assert [len(one.moved) for one in from_file.targets] == [len(one.moved) for one in from_day.targets]
    assert from_file.moved_since == date(2026, 6, 30)
    same_day = _since(folder, path, as_of=date(2026, 6, 30))
    assert all(one.moved == () for one in same_day.targets)  # replayed: not a digit has moved


def test_a_bound_edited_in_place_is_told_as_a_plan_edit(told):
    folder, path = told
    targets = folder / "targets.yaml"
    text = targets.read_text(encoding="utf-8")
    start = text.index("rd_intensity:")
    targets.write_text(text[:start] + text[start:].replace("3.6", "3.9", 2), encoding="utf-8")
    moves = _since(folder, path, as_of=date(2026, 6, 30)).targets.of("rd_intensity").moved
    assert [move.cause for move in moves] == [Cause.PLAN_EDIT]
    assert moves[0].change < 0


def test_another_answer_from_the_same_content_is_told_as_the_model(told):
    folder, path = told
    said = json.loads(path.read_text(encoding="utf-8"))
    (one,) = (target for target in said["targets"] if target["id"] == "rd_intensity")
    one["probability"] -= 0.1
    path.write_text(json.dumps(said), encoding="utf-8")
    moves = _since(folder, path, as_of=date(2026, 6, 30)).targets.of("rd_intensity").moved
    assert [(move.cause, round(move.change, 6)) for move in moves] == [(Cause.MODEL, 0.1)]


def test_a_result_of_another_seed_is_refused_with_the_way_to_run(told):
    folder, path = told
    with pytest.raises(PlancastError, match=f"Run with --seed 1 --members {N_MEMBERS}"):
        _since(folder, path, seed=2)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"schema": "plancast/score/1"}', '{"schema": "plancast/outlook/1"}', "[" * 100_000]
)
def test_what_is_no_earlier_result_is_refused(text, tmp_path):
    path = tmp_path / "last.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlancastError, match="expected a day"):
        read_earlier(path)


def test_levels_of_an_earlier_result_that_are_no_probabilities_are_refused(told):
    _, path = told
    said = json.loads(path.read_text(encoding="utf-8"))
    said["targets"][0]["probability"] = "likely"
    path.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(PlancastError, match="expected a day"):
        read_earlier(path)


def _retracted(period, value, day, released, status="actual"):
    return ("share", period, value, "%", day, "retracted", "bulletin", f"released {released} ({status})")


def test_a_release_that_is_taken_back_is_named(tmp_path):
    rows = [*SHARES, row(2025, 34, "2026-11-02", "revised")]
    taken = _retracted(2025, 34, "2026-11-10", "2026-11-02", "revised")
    (tmp_path / "observations").mkdir()
    with (tmp_path / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([(*HEADER, "note"), *((*one, "") for one in rows), taken])
    plan = make_plan([SHARE], [AT_LEAST_50]).model_copy(update={"folder": str(tmp_path)})
    result = pipeline.outlook(plan, as_of=date(2026, 12, 1), since=date(2026, 11, 5), n_members=N_MEMBERS)
    (move,) = result.targets.of("share").moved
    assert move.cause is Cause.REVISION
    (figure,) = move.figures
    assert (figure.period, figure.before, figure.printed) == ("2025", "34", "40")
    assert (figure.retracted, figure.release_date) == (True, date(2026, 11, 10))
    for lang, words in (("en", "2025: 34 → taken back → 40 (2026-11-10)"), ("zh", "2025年：34 → 撤回 → 40")):
        assert words in rendering.render_terminal(reporting.report_explain(result, "share", lang), width=140)


def test_of_a_figure_taken_back_with_none_left_the_retraction_alone_is_told(tmp_path):
    rows = [*SHARES[:-1], row(2025, 45, "2026-03-01")]
    taken = _retracted(2025, 45, "2026-11-10", "2026-03-01")
    (tmp_path / "observations").mkdir()
    with (tmp_path / "observations" / "all.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([(*HEADER, "note"), *((*one, "") for one in rows), taken])
    plan = make_plan([SHARE], [AT_LEAST_50]).model_copy(update={"folder": str(tmp_path)})
    result = pipeline.outlook(plan, as_of=date(2026, 12, 1), since=date(2026, 11, 5), n_members=N_MEMBERS)
    (figure,) = (one for move in result.targets.of("share").moved for one in move.figures)
    assert (figure.before, figure.printed, figure.retracted) == ("45", None, True)


def test_a_level_of_an_earlier_result_that_is_no_share_is_refused(told):
    _, path = told
    said = json.loads(path.read_text(encoding="utf-8"))
    said["targets"][0]["probability"] = 7
    path.write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(PlancastError, match=rf"found levels\.{said['targets'][0]['id']}: 7"):
        read_earlier(path)


def test_a_result_of_members_that_give_no_short_fraction_is_replayed_too(told):
    folder, path = told
    result = pipeline.outlook(folder, as_of=date(2026, 6, 30), n_members=300)
    path.write_text(rendering.render_json(result), encoding="utf-8")
    again = _since(folder, path, as_of=date(2026, 6, 30), n_members=300)
    assert all(one.moved == () for one in again.targets)


def test_what_was_retracted_and_comes_again_is_a_new_figure(outlook_of):
    rows = [*SHARES, row(2026, 74, "2027-02-01"), row(2026, 74, "2027-02-02", "retracted"), row(2026, 47, "2027-03-01")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows, since=date(2027, 2, 2))
    (move,) = (one for one in result.targets.of("share").moved if one.figures)
    assert move.cause is Cause.NEW_FIGURE
    assert [(one.before, one.printed) for one in move.figures] == [(None, "47")]


def test_a_bound_that_can_no_longer_be_measured_is_told_by_what_took_it_away(told):
    folder, path = told
    targets = folder / "targets.yaml"
    text = targets.read_text(encoding="utf-8")
    start = text.index("\nport_connectivity:")
    end = text.index("printed:", start)
    line = text.index("\n", end)
    targets.write_text(text[:end] + "printed: {en: much more, zh: 大幅提高}" + text[line:], encoding="utf-8")
    result = _since(folder, path)
    assert result.targets.of("port_connectivity").probability is None
    (move,) = result.targets.of("port_connectivity").moved
    assert (move.cause, move.to) == (Cause.PLAN_EDIT, None)


def test_a_figure_of_before_a_change_of_definition_is_not_named(outlook_of):
    source = {"document": "bulletin"}
    share = make_indicator(breaks=[{"period": "2018", "reason": "new definition", "source": source}])
    rows = [*SHARES, *(row(year, 30, "2026-11-02", "revised") for year in (2016, 2025))]
    result = outlook_of(make_plan([share], [AT_LEAST_50]), rows, as_of=date(2026, 12, 1))
    (move,) = result.targets.of("share").moved
    assert [one.period for one in move.figures] == ["2025"]


def test_what_is_hoped_is_not_named_among_the_figures(outlook_of):
    rows = [*SHARES, row(2026, 47, "2027-03-01"), row(2027, 48, "2027-03-01", "expectation")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows)
    (move,) = (one for one in result.targets.of("share").moved if one.cause is Cause.NEW_FIGURE)
    assert [one.period for one in move.figures] == ["2026"]


def test_a_figure_printed_again_alike_is_not_named_beside_one_that_changed(outlook_of):
    again = ("share", 2024, 38, "%", "2026-11-02", "actual", "plan")
    rows = [*SHARES, again, row(2025, 34, "2026-11-02", "revised")]
    result = outlook_of(make_plan([SHARE], [AT_LEAST_50]), rows, as_of=date(2026, 12, 1))
    (move,) = result.targets.of("share").moved
    assert [one.period for one in move.figures] == ["2025"]


def test_an_indicator_that_is_edited_is_named_with_its_keys(outlook_of):
    documents = {**DOCUMENTS, "notice": {"title": "Notice", "published": "2026-11-02", "rank": "bureau"}}
    breaks = [{"period": "2020", "reason": "new definition", "source": {"document": "notice"}}]
    plan = make_plan([make_indicator(breaks=breaks)], [AT_LEAST_50], documents=documents)
    result = outlook_of(plan, SHARES, as_of=date(2026, 12, 1), since=date(2026, 10, 1))
    (move,) = result.targets.of("share").moved
    assert (move.cause, move.note.en) == (Cause.PLAN_EDIT, "entries of indicators: share (breaks)")


def test_a_figure_from_the_start_of_the_year_is_named():
    result = pipeline.outlook("harbour", as_of=date(2026, 10, 29), since=date(2026, 8, 1), n_members=N_MEMBERS)
    named = {
        (one.indicator, one.period)
        for target in result.targets
        for move in target.moved
        if move.cause is Cause.NEW_FIGURE
        for one in move.figures
    }
    assert ("gdp_growth_ytd", "2026 Q1-Q3") in named
