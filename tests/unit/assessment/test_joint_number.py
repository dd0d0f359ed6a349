"""How many targets are met together: counted member by member."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from plancast.assessment import assess_target, count_joint
from plancast.core.reference import ReferenceClass
from sample_plans import make_case, make_indicator, make_target, text_of

SHARE = make_indicator()


def assessed(levels, name="one", **more):
    """Return a target of at least 50 whose members take these levels in its one year."""
    target = make_target(name=name, printed=">=50", by="2026", **more)
    return assess_target(make_case(target, SHARE, members=np.asarray(levels, float)[:, None]))


def like(probability, name="like", **more):
    reference = ReferenceClass(probability, 10, 5, text_of("like"), (0.1, 0.9), 0)
    return assess_target(
        make_case(make_target(name=name, printed=">=50", by="2026", **more), SHARE, reference=reference)
    )


def test_members_are_joint():
    # the same two targets of one half each: together in the same members, or in opposite ones
    one, same, opposite = assessed([40, 60]), assessed([40, 60]), assessed([60, 40])
    assert count_joint([one, same]).all.distribution == (0.5, 0.0, 0.5)
    assert count_joint([one, opposite]).all.distribution == (0.0, 1.0, 0.0)
    assert count_joint([one, same]).all.expected_met == count_joint([one, opposite]).all.expected_met == 1.0


def test_binding_ones_and_themes_are_counted_for_themselves():
    joint = count_joint(
        [
            assessed([40, 60], force="binding", theme="green"),
            assessed([60, 60], theme="green"),
            assessed([60, 60], theme="growth"),
        ]
    )
    assert (joint.all.n_forecast, joint.all.distribution) == (3, (0.0, 0.0, 0.5, 0.5))
    assert (joint.binding.n_forecast, joint.binding.distribution) == (1, (0.5, 0.5))
    assert list(joint.themes) == ["green", "growth"]
    assert joint.themes["green"].distribution == (0.0, 0.5, 0.5)


def test_reference_classes_are_counted_apart():
    joint = count_joint([assessed([40, 60]), like(0.75), like(0.5, force="binding")])
    assert (joint.all.n_forecast, joint.all.expected_met, joint.all.distribution) == (1, 0.5, (0.5, 0.5))
    assert (joint.all.n_reference_class, joint.all.expected_met_reference_class) == (2, 1.25)
    assert (joint.binding.n_reference_class, joint.binding.expected_met_reference_class) == (1, 0.5)


def test_decided_and_open_targets_without_members_are_not_counted():
    met = assess_target(make_case(make_target(printed=">=50", by="2026"), SHARE, {2026: 51.0}))
    unknown = assess_target(make_case(make_target(printed=">=50", by="2026"), SHARE))
    joint = count_joint([met, unknown])
    assert (joint.all.n_forecast, joint.all.n_reference_class) == (0, 0)


def test_of_no_targets_none_is_met_for_sure():
    joint = count_joint([])
    assert (joint.all.n_forecast, joint.all.expected_met, joint.all.distribution) == (0, 0.0, (1.0,))
    assert joint.themes == {}


@given(arrays(float, st.tuples(st.integers(1, 12), st.integers(1, 5)), elements=st.sampled_from([40.0, 50.0, 60.0])))
def test_the_distribution_is_that_of_counting_every_member(levels):
    targets = [assessed(column) for column in levels.T]
    found = count_joint(targets).all
    counted = Counter(sum(level >= 50 for level in member) for member in levels)
    assert found.distribution == pytest.approx([counted[n] / len(levels) for n in range(len(targets) + 1)])
    assert sum(found.distribution) == pytest.approx(1.0)
    assert found.expected_met == pytest.approx(sum(one.outlook.probability for one in targets))
