"""The assertions accept what is right in any order of arithmetic, and nothing else."""

from __future__ import annotations

import math

import pytest
import torch

from autograder.asserts import Wrong, assert_bool, assert_close, assert_count, assert_equal, assert_mean, assert_scalar

X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])


def refused(check, *arguments, **named):
    with pytest.raises(Wrong) as caught:
        check(*arguments, **named)
    assert caught.value.message.zh
    return caught.value.message.en


def test_rounding_is_accepted_and_a_real_difference_is_not():
    assert_close(X * (1 + 1e-6), X)
    assert "[0, 1]" in refused(assert_close, X + torch.tensor([[0, 1e-3], [0, 0]]), X)


def test_the_tolerance_follows_the_size_of_what_was_summed():
    got, expected = torch.tensor([1e-2]), torch.tensor([0.0])
    refused(assert_close, got, expected)
    assert_close(got, expected, scale=1e6, terms=16)


def test_float64_is_held_to_float64():
    refused(assert_close, (X.double() + 1e-9), X.double())


@pytest.mark.parametrize(
    "got", [X.double(), X[0], X.reshape(4), X.tolist(), 1.0, None, X.int(), X.unsqueeze(0), (X,)], ids=str
)
def test_type_shape_and_dtype_count(got):
    refused(assert_close, got, X)


def test_nan_never_equals_and_infinities_must_be_the_same():
    refused(assert_close, torch.tensor([math.nan]), torch.tensor([math.nan]))
    refused(assert_close, torch.tensor([math.nan]), torch.tensor([1.0]))
    assert_close(torch.tensor([math.inf, 1.0]), torch.tensor([math.inf, 1.0]))
    refused(assert_close, torch.tensor([-math.inf]), torch.tensor([math.inf]))
    refused(assert_close, torch.tensor([math.inf]), torch.tensor([1.0]))


def test_an_answer_of_the_wrong_shape_is_not_broadcast():
    refused(assert_close, torch.zeros(1), torch.zeros(3))


@pytest.mark.parametrize("got", [2.0, 2, torch.tensor(2.0), torch.tensor(2.0, dtype=torch.float64)], ids=repr)
def test_a_scalar_may_be_a_number_or_a_0d_tensor(got):
    assert_scalar(got, 2.0)


@pytest.mark.parametrize("got", [True, "2", torch.tensor([2.0]), None, 2.1, math.nan], ids=repr)
def test_what_is_no_such_scalar(got):
    refused(assert_scalar, got, 2.0)


def test_bools():
    assert_bool(True, True)
    assert_bool(torch.tensor(False), False)
    for wrong in (1, None, torch.tensor([True]), False):
        refused(assert_bool, wrong, True)


def test_exact_values_with_their_type():
    assert_equal((1, "a"), (1, "a"))
    for got in ((1, "b"), (1.0, "a"), (1,), (True, "a")):
        refused(assert_equal, got, (1, "a"))


def test_statistics_hold_at_their_limits():
    draws = torch.randn(10_000, generator=torch.Generator().manual_seed(0))
    assert_mean(draws, 0.0, 1.0)
    refused(assert_mean, draws + 0.1, 0.0, 1.0)
    assert_count(5000, 10_000, 0.5)
    refused(assert_count, 5400, 10_000, 0.5)
