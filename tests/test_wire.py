"""Values cross the wire as they are; bytes that are no value are refused."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import torch

from autograder.sandbox.wire import Foreign, Reader, WireFault, Writer


def other(value):
    return {"x": type(value).__name__}


def special(key, body):
    raise WireFault("unknown")


def across(value, *, layout=False):
    writer = Writer(other, layout=layout)
    header = json.loads(json.dumps(writer.write(value)))
    return Reader(bytearray(writer.payload), special).read(header)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        -(2**80),
        1.5,
        "中文",
        [1, [2]],
        (1, (2,)),
        {"a": 1, 2: [3]},
        1 + 2j,
        torch.float64,
        slice(1, None, 2),
    ],
    ids=repr,
)
def test_plain_values_come_back_as_they_are(value):
    back = across(value)
    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_infinities(value):
    assert across(value) == value


def test_nan():
    assert math.isnan(across(math.nan))


@pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float64, torch.bfloat16, torch.int64, torch.bool, torch.complex64]
)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3)])
def test_tensors(dtype, shape):
    x = torch.ones(shape).to(dtype)
    back = across(x)
    assert back.dtype == dtype
    assert torch.equal(back, x)


def test_layout_grad_and_requires_grad_cross_with_an_argument():
    x = torch.arange(6.0).reshape(2, 3).t().requires_grad_()
    back = across(x, layout=True)
    assert (back.stride(), back.requires_grad) == (x.stride(), True)
    p = torch.ones(2, requires_grad=True)
    p.grad = torch.tensor([3.0, 4.0])
    assert torch.equal(across(p, layout=True).grad, p.grad)


def test_a_result_is_its_values_whatever_its_layout():
    x = torch.arange(8.0)[::2]
    assert torch.equal(across(x), x)


def test_numpy_and_subclasses_come_as_base_values():
    assert across(np.float32(1.5)) == np.float32(1.5)
    assert np.array_equal(across(np.arange(4).reshape(2, 2)), np.arange(4).reshape(2, 2))
    assert type(across(type("Name", (str,), {})("a"))) is str
    assert type(across(torch.nn.Parameter(torch.ones(1)))) is torch.Tensor


def test_what_cannot_cross_is_told_in_words():
    assert isinstance(across(torch.ones(2).to_sparse()), Foreign)
    assert isinstance(across(torch.ones(2, device="meta")), Foreign)
    assert isinstance(across(object()), Foreign)


def test_a_list_that_holds_itself_is_refused():
    endless = []
    endless.append(endless)
    with pytest.raises(WireFault):
        across(endless)


@pytest.mark.parametrize(
    "header",
    [
        {"t": ["float32", [2, 2], [0, 8]]},
        {"t": ["float32", [2], [0, 10**9]]},
        {"t": ["float32", [-1], [0, 8]]},
        {"t": ["float32", [10**30], [0, 8]]},
        {"t": ["object", [2], [0, 8]]},
        {"t": ["float32", [2], [1, 8]]},
        {"t": ["float32", [2], [-16, 8]]},
        {"n": ["O", [1], [0, 8]]},
        {"f": "eval"},
        {"h": [0]},
        {},
        {"D": [[[1], 2]]},
        {"T": 3},
        {"np": ["<U9", "a"]},
    ],
    ids=json.dumps,
)
def test_malformed_values_are_refused(header):
    with pytest.raises(WireFault):
        Reader(bytearray(8), special).read(header)
