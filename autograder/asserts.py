"""Assertions of the judge: type, shape, dtype, then values, each with its own message.

The tolerance is chosen here, once. A sum of n products of numbers as large as `scale` may differ by about
n·eps·scale between two right orders of summation, whatever the result; so tolerances are

    (16 + 4·terms)·eps(dtype)·max(scale, |expected|)

with `terms` the number of terms that flow into one result. NaN never equals anything.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from autograder.language import Text, text
from autograder.sandbox.wire import Foreign
from autograder.student import Proxy, Side, StudentRaised, on_device, vjp

__all__ = [
    "Wrong",
    "assert_bool",
    "assert_close",
    "assert_count",
    "assert_equal",
    "assert_gradient",
    "assert_mean",
    "assert_numeric_gradient",
    "assert_raises",
    "assert_same_on_cuda",
    "assert_scalar",
    "assert_shape",
    "assert_tensor",
    "assert_that",
    "tolerance",
]

FALSE_ALARM_Z = 6.0
"""Standard deviations: one in 500 million for a normal statistic; hundreds of checks stay under one in a million."""


class Wrong(AssertionError):
    """The answer is wrong: what a student reads, with what came and what was expected."""

    def __init__(self, message: Text, got: Any = None, expected: Any = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.got = got
        self.expected = expected


def assert_that(condition: object, en: str, zh: str, got: Any = None, expected: Any = None) -> None:
    """Fail with a message in both languages unless `condition` holds."""
    if not condition:
        raise Wrong(Text(en, zh), got, expected)


def tolerance(dtype: torch.dtype, terms: int = 16, scale: float = 1.0) -> float:
    """Return the absolute difference that two right orders of arithmetic may show."""
    eps = torch.finfo(dtype).eps if dtype.is_floating_point or dtype.is_complex else 0.0
    return (16 + 4 * terms) * eps * scale


def _kind(value: object) -> str:
    if isinstance(value, Proxy):
        return value._kind
    if isinstance(value, Foreign):
        return value.kind
    return type(value).__name__


def assert_tensor(
    got: Any, *, shape: Sequence[int] | None = None, dtype: torch.dtype | None = None
) -> Tensor:
    """Fail unless `got` is a tensor of that shape and dtype; return it."""
    if not isinstance(got, Tensor):
        raise Wrong(text("The result is a {got}, expected a tensor.", got=_kind(got)), got, shape)
    if shape is not None:
        assert_shape(got, shape)
    if dtype is not None and got.dtype != dtype:
        raise Wrong(
            text("The result's dtype is {got}, expected {expected}.", got=got.dtype, expected=dtype), got
        )
    return got


def assert_shape(got: Any, shape: Sequence[int]) -> None:
    """Fail unless the tensor's shape is `shape`."""
    have = tuple(got.shape) if isinstance(got, Tensor | np.ndarray) else None
    if have is None:
        raise Wrong(text("The result is a {got}, expected a tensor.", got=_kind(got)), got)
    if have != tuple(shape):
        raise Wrong(
            text("The result's shape is {got}, expected {expected}.", got=have, expected=tuple(shape)), got
        )


def assert_close(got: Any, expected: Any, *, terms: int = 16, scale: float | Tensor | None = None) -> None:
    """Fail unless `got` has `expected`'s type, shape, dtype and, within the tolerance, its values.

    `expected` may be a tensor, a number (see `assert_scalar`), or a tuple, list or dict of these.
    `terms`: how many terms are summed into one result. `scale`: how large the terms are (a number or a
    tensor of the result's shape), where larger than the result itself.
    """
    if isinstance(expected, tuple | list):
        _assert_sequence(got, expected, lambda g, e: assert_close(g, e, terms=terms, scale=scale))
    elif isinstance(expected, dict):
        if not isinstance(got, dict) or list(map(str, got)) != list(map(str, expected)):
            raise Wrong(
                text("The result is {got}, expected a dict with other keys.", got=_kind(got)), got, expected
            )
        for key, value in expected.items():
            assert_close(got[key], value, terms=terms, scale=scale)
    elif isinstance(expected, Tensor):
        assert_tensor(got, shape=expected.shape, dtype=expected.dtype)
        _assert_values(got, expected, terms, scale)
    else:
        assert_scalar(got, expected, terms=terms, scale=1.0 if scale is None else float(scale))


def _assert_sequence(got: Any, expected: Sequence[Any], check: Callable[[Any, Any], None]) -> None:
    if not isinstance(got, tuple | list):
        raise Wrong(
            text("The result is a {got}, expected a {expected}.", got=_kind(got), expected=_kind(expected)),
            got,
            expected,
        )
    if len(got) != len(expected):
        raise Wrong(
            text("The result has {got} parts, expected {expected}.", got=len(got), expected=len(expected)),
            got,
            expected,
        )
    for g, e in zip(got, expected, strict=True):
        check(g, e)


def _assert_values(got: Tensor, expected: Tensor, terms: int, scale: float | Tensor | None) -> None:
    if not expected.numel():
        return
    if not (expected.dtype.is_floating_point or expected.dtype.is_complex):
        if not torch.equal(got, expected):
            raise Wrong(text("The values differ."), got, expected)
        return
    if torch.equal(got, expected):
        return
    g, e = got.detach().to(torch.float64), expected.detach().to(torch.float64)
    finite = e.isfinite()
    # Infinities must be the same infinities; a NaN in the answer fails every comparison below.
    if not torch.equal(g[~finite], e[~finite]):
        raise Wrong(text("The values differ."), got, expected)
    if scale is None:
        scale = max(1.0, float(e[finite].abs().max()) if finite.any() else 1.0)
    size = (
        torch.as_tensor(scale, dtype=torch.float64).expand_as(e).clamp_min(0)
        if not isinstance(scale, float)
        else scale
    )
    allowed = tolerance(expected.dtype, terms) * (
        e.abs().clamp_min(size) if isinstance(size, float) else torch.maximum(e.abs(), size)
    )
    good = (g - e).abs() <= allowed
    if not bool(good[finite].all()):
        raise Wrong(_difference(g, e, good | ~finite), got, expected)


def _difference(got: Tensor, expected: Tensor, good: Tensor) -> Text:
    if got.ndim == 0:
        return text(
            "The value is {got}, expected {expected}.", got=f"{got.item():g}", expected=f"{expected.item():g}"
        )
    where = tuple(int(i) for i in (~good).nonzero()[0])
    index = ", ".join(map(str, where))
    return text(
        "The value at [{index}] is {got}, expected {expected}; {wrong} of {count} values differ.",
        index=index,
        got=f"{got[where].item():.6g}",
        expected=f"{expected[where].item():.6g}",
        wrong=int((~good).sum()),
        count=good.numel(),
    )


def assert_scalar(
    got: Any, expected: Any, *, terms: int = 16, scale: float = 1.0, dtype: torch.dtype | None = None
) -> None:
    """Fail unless `got` is a Python number or a 0-d tensor near `expected`.

    Compared in the coarser of the two precisions: a float32 tensor's, else float64's, or `dtype`'s.
    """
    g = _number(got)
    e = _number(expected)
    precision = dtype
    for value in (got, expected):
        if isinstance(value, Tensor) and value.dtype.is_floating_point and precision is None:
            precision = value.dtype
        if isinstance(value, Tensor) and value.dtype == torch.float32:
            precision = torch.float32
    if g == e:
        return
    allowed = tolerance(precision or torch.float64, terms) * max(abs(scale), abs(e))
    if not (math.isfinite(g) and math.isfinite(e) and abs(g - e) <= allowed):
        raise Wrong(
            text("The value is {got}, expected {expected}.", got=f"{g:.8g}", expected=f"{e:.8g}"),
            got,
            expected,
        )


def _number(value: Any) -> float:
    if isinstance(value, Tensor | np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | float | np.integer | np.floating):
        shape = f" of shape {tuple(value.shape)}" if isinstance(value, Tensor) else ""
        raise Wrong(text("The result is a {got}, expected a number.", got=_kind(value) + shape), value)
    return float(value)


def assert_bool(got: Any, expected: bool) -> None:
    """Fail unless `got` is the Python bool or 0-d bool tensor `expected`."""
    value = got.item() if isinstance(got, Tensor) and got.ndim == 0 and got.dtype == torch.bool else got
    if isinstance(value, np.bool_):
        value = bool(value)
    if not isinstance(value, bool):
        raise Wrong(text("The result is a {got}, expected True or False.", got=_kind(got)), got, expected)
    if value is not expected:
        raise Wrong(
            text("The result is {got}, expected {expected}.", got=value, expected=expected), got, expected
        )


def assert_equal(got: Any, expected: Any) -> None:
    """Fail unless `got` equals `expected` exactly, with its type: whole numbers, strings, dtypes, tuples, lists."""
    if isinstance(expected, Tensor):
        assert_tensor(got, shape=expected.shape, dtype=expected.dtype)
        if not torch.equal(got, expected):
            raise Wrong(text("The values differ."), got, expected)
    elif isinstance(expected, tuple | list):
        _assert_sequence(got, expected, assert_equal)
    elif isinstance(expected, bool):
        assert_bool(got, expected)
    else:
        if isinstance(got, Tensor | np.generic) and got.ndim == 0:
            got = got.item()
        same_kind = isinstance(got, type(expected)) and not isinstance(got, bool)
        if not same_kind or got != expected:
            raise Wrong(
                text("The result is {got}, expected {expected}.", got=_short(got), expected=_short(expected)),
                got,
                expected,
            )


def _short(value: Any) -> str:
    return _kind(value) if isinstance(value, Proxy) else repr(value)[:200]


def assert_raises(function: Proxy, *args: Any, error: str = "ValueError", **kwargs: Any) -> None:
    """Fail unless the call raises `error` (or a subclass of it)."""
    try:
        value = function(*args, **kwargs)
    except StudentRaised as raised:
        if error in raised.kinds:
            return
        if "NotImplementedError" in raised.kinds:
            raise
        raise Wrong(
            text("It raised {got}, expected {expected}.", got=raised.kinds[0], expected=error),
            raised.message.en,
            error,
        ) from None
    raise Wrong(text("It returned a result, expected {expected} to be raised.", expected=error), value, error)


def assert_gradient(
    student: Side,
    reference: Side,
    name: str,
    *args: Any,
    wrt: tuple[int, ...] = (0,),
    terms: int = 64,
    scale: float | Tensor | None = None,
    **kwargs: Any,
) -> None:
    """Fail unless autograd through the student's function gives the reference's vector-Jacobian products."""
    expected = vjp(getattr(reference, name), *args, wrt=wrt, **kwargs)
    got = vjp(getattr(student, name), *args, wrt=wrt, **kwargs)
    assert_close(got, expected, terms=terms, scale=scale)


def assert_numeric_gradient(
    function: Proxy,
    *args: Any,
    wrt: tuple[int, ...] = (0,),
    h: float = 1e-5,
    bound: float = 1e-5,
    **kwargs: Any,
) -> None:
    """Fail unless autograd agrees with central differences of the function itself.

    Arguments in `wrt` must be float64 and small (each element costs two calls). `bound` is the relative
    error of central differences in float64: h² of truncation and eps/h of rounding.
    """
    got = vjp(function, *args, wrt=wrt, **kwargs)
    for grad, k in zip(got, wrt, strict=True):
        x = args[k].detach()
        assert_shape(grad, x.shape)
        expected = torch.zeros_like(x).reshape(-1)
        for i in range(x.numel()):
            ends = []
            for sign in (1, -1):
                moved = x.clone().reshape(-1)
                moved[i] += sign * h
                out = function(*args[:k], moved.reshape(x.shape), *args[k + 1 :], **kwargs)
                ends.append(_weighted(out))
            expected[i] = (ends[0] - ends[1]) / (2 * h)
        expected = expected.reshape(x.shape)
        worst = float((grad - expected).abs().max()) if grad.numel() else 0.0
        size = max(1.0, float(expected.abs().max()) if expected.numel() else 1.0)
        if not worst <= bound * size:
            raise Wrong(text("autograd's gradient is not the slope of the function itself."), grad, expected)


def _weighted(out: Any) -> float:
    from autograder.probes.common import cotangent

    parts = list(out) if isinstance(out, tuple | list) else [out]
    return sum(
        float((p.detach() * cotangent(p)).sum())
        for p in parts
        if isinstance(p, Tensor) and p.is_floating_point()
    )


def assert_same_on_cuda(
    student: Side,
    reference: Side,
    name: str,
    *args: Any,
    terms: int = 64,
    scale: float | Tensor | None = None,
    **kwargs: Any,
) -> None:
    """Fail unless the function, given CUDA tensors, gives the reference's CPU numbers, on CUDA."""
    told = on_device("cuda", getattr(student, name), *args, **kwargs)
    if not isinstance(told, dict) or told.get("devices") not in (["cuda"], []):
        raise Wrong(text("Given CUDA tensors, the result is on another device."), told)
    # A CUDA kernel may multiply in TF32 where the reference does not; sums are still float32.
    assert_close(told.get("value"), getattr(reference, name)(*args, **kwargs), terms=terms, scale=scale)


def assert_mean(samples: Tensor, mean: float, std: float, *, z: float = FALSE_ALARM_Z) -> None:
    """Fail if the mean of independent samples is more than `z` standard errors from `mean`."""
    n = samples.numel()
    got = float(samples.detach().double().mean())
    if not abs(got - mean) <= z * std / math.sqrt(n):
        raise Wrong(
            text(
                "The mean of {n} draws is {got}, expected about {expected}.",
                n=n,
                got=f"{got:.4g}",
                expected=f"{mean:.4g}",
            ),
            got,
            mean,
        )


def assert_count(count: int, n: int, p: float, *, z: float = FALSE_ALARM_Z) -> None:
    """Fail if `count` successes of `n` independent trials of chance `p` are more than `z` deviations off."""
    spread = math.sqrt(n * p * (1 - p))
    if not abs(count - n * p) <= z * spread + 1:
        raise Wrong(
            text(
                "It happened {got} times in {n}, expected about {expected}.",
                got=count,
                n=n,
                expected=f"{n * p:.0f}",
            ),
            count,
            n * p,
        )
