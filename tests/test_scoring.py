"""Scores: exact arithmetic, and no points for what was not shown to hold."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import outcome

from autograder.language import Text
from autograder.outcome import Verdict
from autograder.scoring import SEVERITY, score_exercise

V = Verdict
REASON = Text("not allowed", "不允许")


def score(*outcomes, points=4, banned=None, local=False):
    return score_exercise("corr2d", points, outcomes, banned, local=local)


def test_score_is_points_times_passed_weight_over_weight_that_ran():
    result = score(outcome(weight=3), outcome(V.WRONG, weight=2))
    assert (result.score, result.max_score, result.verdict) == (2.4, 4.0, V.WRONG)


def test_gpu_property_leaves_the_total_without_cuda_and_counts_with_it():
    without = score(outcome(weight=1), outcome(V.SKIPPED, weight=3, gpu=True))
    assert (without.score, without.max_score, without.verdict) == (4.0, 4.0, V.PASSED)
    passing = score(outcome(weight=1), outcome(weight=3, gpu=True))
    assert passing.score == 4.0
    failing = score(outcome(weight=1), outcome(V.WRONG, weight=3, gpu=True))
    assert failing.score == 1.0


def test_exercise_of_skipped_properties_only_is_worth_nothing():
    result = score(outcome(V.SKIPPED, gpu=True))
    assert (result.score, result.max_score, result.verdict) == (0.0, 0.0, V.SKIPPED)


def test_banned_scores_zero_whatever_passed():
    result = score(outcome(), outcome(), banned=REASON)
    assert (result.score, result.max_score, result.verdict) == (0.0, 4.0, V.BANNED)


def test_banned_by_one_property_scores_zero():
    result = score(outcome(weight=9), outcome(V.BANNED))
    assert (result.score, result.verdict) == (0.0, V.BANNED)


def test_banned_and_nothing_run_scores_zero_of_the_points():
    for outcomes in ((), (outcome(V.SKIPPED, gpu=True),)):
        result = score(*outcomes, banned=REASON)
        assert (result.score, result.max_score, result.verdict) == (0.0, 4.0, V.BANNED)


@pytest.mark.parametrize("banned", [None, REASON])
def test_broken_withholds_the_score(banned):
    result = score(outcome(), outcome(V.BROKEN), banned=banned)
    assert (result.score, result.max_score, result.verdict) == (None, 4.0, V.BROKEN)


def test_no_outcome_at_all_is_broken():
    assert score().score is None


@pytest.mark.parametrize("weight", [0, -1, math.nan, math.inf])
def test_weight_that_is_not_positive_is_broken(weight):
    assert score(outcome(), outcome(weight=weight)).score is None


def test_only_a_local_check_may_skip_a_property_that_needs_no_gpu():
    outcomes = outcome(), outcome(V.SKIPPED, hidden=True, weight=3)
    graded = score(*outcomes)
    assert (graded.score, graded.verdict) == (None, V.BROKEN)
    assert graded.properties[1].verdict is V.BROKEN
    checked = score(*outcomes, local=True)
    assert (checked.score, checked.verdict) == (4.0, V.PASSED)
    assert checked.waiting == (outcomes[1],)


@pytest.mark.parametrize(("graver", "lighter"), list(pairwise(SEVERITY)))
def test_gravest_verdict_names_the_exercise(graver, lighter):
    result = score(outcome(), outcome(lighter), outcome(graver), outcome(V.SKIPPED, gpu=True))
    assert result.verdict is graver


def test_severity_ranks_every_verdict_of_a_fault():
    assert set(SEVERITY) == set(V) - {V.PASSED, V.SKIPPED}


def test_third_is_rounded_once_to_four_decimals():
    assert score(outcome(), outcome(V.WRONG), outcome(V.WRONG), points=2).score == 0.6667


def test_decimal_points_and_weights_are_taken_as_written():
    assert score(outcome(weight=0.1), outcome(V.WRONG, weight=0.2), points=0.3).score == 0.1


@given(
    st.floats(0.25, 100),
    st.lists(
        st.tuples(st.sampled_from([V.PASSED, V.WRONG, V.RAISED]), st.integers(1, 10)),
        min_size=1,
    ),
)
def test_score_stays_between_zero_and_the_points(points, drawn):
    points = round(points, 2)
    result = score(*(outcome(v, weight=w) for v, w in drawn), points=points)
    assert 0 <= result.score <= points
    verdicts = {v for v, _ in drawn}
    assert (result.score == points) is (verdicts == {V.PASSED})
    assert (result.score == 0) is (V.PASSED not in verdicts)
