"""Versions of targets: a later document changes no earlier day, and a looser bound is never the less likely one."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plancast import pipeline, rendering
from plancast.core.plan import Document, TargetVersion

NEWEST = date(2026, 10, 29)
N_MEMBERS = 100
LEVELS = {
    "port_teu": (1100, 1300),
    "rd_intensity": (3.2, 4.0),
    "patents_per_10k": (55, 90),
    "life_expectancy": (83, 85),
}
REASONS = st.sampled_from(["adjusted", "set", "also_printed"])


def _with(plan, target, published, versions):
    """Return a plan with another document and the versions of a target that it states."""
    document = Document(id="later", title="Later", published=published)
    stated = tuple(TargetVersion.model_validate({"source": {"document": "later"}, **one}) for one in versions)
    changed = plan.targets[target].model_copy(update={"versions": (*plan.targets[target].versions, *stated)})
    return plan.model_copy(
        update={"documents": {**plan.documents, "later": document}, "targets": {**plan.targets, target: changed}}
    )


def _outlook(plan, day):
    return pipeline.outlook(plan, as_of=day, seed=3, n_members=N_MEMBERS)


@pytest.fixture(scope="module")
def harbour():
    return pipeline.read_plan("harbour")


@st.composite
def versions(draw, target):
    low, high = LEVELS[target]
    bound = {"at_least": f"{draw(st.floats(low, high)):.4g}"} if draw(st.booleans()) else {}
    years = {"by": draw(st.sampled_from(["2028", "2031", "2030-06-30"]))} if draw(st.booleans()) or not bound else {}
    return {"reason": draw(REASONS), **bound, **years}


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(LEVELS)), st.integers(0, 400), st.integers(1, 900), st.data())
def test_a_later_version_leaves_every_earlier_day_byte_equal(harbour, target, days, lag, data):
    day = NEWEST - timedelta(days=days)
    more = _with(
        harbour, target, day + timedelta(days=lag), data.draw(st.lists(versions(target), min_size=1, max_size=3))
    )
    texts = [rendering.render_json(_outlook(plan, day)) for plan in (harbour, more)]
    assert texts[0] == texts[1]


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(LEVELS)), st.data())
def test_a_looser_bound_of_like_deadline_is_never_less_likely(harbour, target, data):
    low, high = LEVELS[target]
    bounds = data.draw(st.lists(st.floats(low, high), min_size=2, max_size=4))
    stated = [{"reason": data.draw(REASONS), "at_least": f"{bound:.6g}"} for bound in bounds]
    found = _outlook(_with(harbour, target, NEWEST, stated), NEWEST).targets.of(target)
    judged = sorted(found.versions, key=lambda one: one.bound)
    chances = [one.probability for one in judged]
    assert None not in chances and len({one.by for one in judged}) == 1
    assert chances == sorted(chances, reverse=True)
    assert sum(one.in_force for one in judged) == 1
