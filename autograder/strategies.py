"""Strategies of the kit: small shapes and small whole numbers first, then awkward ones.

What Hypothesis draws first and most often can be checked by hand: a counterexample is then a lesson.
The awkward part (non-contiguous, float64, huge, tiny, negative, repeated, requires grad) is mixed in.
"""

from __future__ import annotations

from typing import Any

import torch
from hypothesis import strategies as st
from torch import Tensor

__all__ = [
    "awkward",
    "dtypes",
    "images",
    "labels",
    "matrices",
    "scalars",
    "shapes",
    "tensors",
    "vectors",
]

LISTED = 3
"""Elements up to which Hypothesis chooses each one."""
FLOATS = (torch.float32, torch.float64)


def dtypes() -> st.SearchStrategy[torch.dtype]:
    """Float32, less often float64."""
    return st.sampled_from([torch.float32, torch.float32, torch.float64])


def scalars(low: float = -4.0, high: float = 4.0) -> st.SearchStrategy[float]:
    """Small whole numbers, or quarters between them: exact in float32."""
    whole = st.integers(int(low), int(high)).map(float)
    quarters = st.integers(int(4 * low), int(4 * high)).map(lambda k: k / 4)
    return whole | quarters


def shapes(ndim: int, low: int = 1, high: int = 5) -> st.SearchStrategy[tuple[int, ...]]:
    """Shapes of `ndim` axes, each `low` to `high`."""
    return st.tuples(*[st.integers(low, high)] * ndim)


@st.composite
def tensors(
    draw: st.DrawFn,
    shape: tuple[int, ...] | st.SearchStrategy[tuple[int, ...]],
    dtype: torch.dtype | None = None,
    low: int = -4,
    high: int = 4,
    *,
    plain: bool = False,
    distinct: bool = False,
) -> Tensor:
    """Float tensors of a shape: whole numbers from `low` to `high`; unless `plain`, also awkward ones.

    `distinct`: no two equal entries (whole numbers from a shuffled range).
    """
    size = draw(shape) if isinstance(shape, st.SearchStrategy) else shape
    kind = draw(dtypes()) if dtype is None else dtype
    count = 1
    for n in size:
        count *= n
    if distinct:
        values: Any = draw(st.permutations(range(low, low + count)))
    elif count <= LISTED:
        values = draw(st.lists(st.integers(low, high), min_size=count, max_size=count))
    else:
        # Long lists of draws are slow and full of near repeats; a seeded pattern is small numbers too.
        seed = draw(st.integers(0, 2**16))
        values = torch.randint(
            low, high + 1, (count,), generator=torch.Generator().manual_seed(seed)
        ).tolist()
    x = torch.tensor(values, dtype=kind).reshape(size)
    if plain or not x.numel():
        return x
    return draw(awkward(x))


@st.composite
def awkward(draw: st.DrawFn, x: Tensor, *, scale: bool = True, grad: bool = True) -> Tensor:
    """The tensor itself, or one with fractions, another scale, another memory layout, or requiring grad."""
    if x.is_floating_point():
        how = draw(st.sampled_from(["whole", "whole", "whole", "fractions", "scaled"]))
        if how == "fractions":
            seed = draw(st.integers(0, 2**16))
            x = x + torch.rand(
                x.shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64
            ).to(x.dtype)
        elif how == "scaled" and scale:
            x = x * draw(st.sampled_from([1e-3, 1e3]))
    layout = draw(st.sampled_from(["plain", "plain", "plain", "transposed", "strided"]))
    if layout == "transposed" and x.ndim >= 2:
        x = x.transpose(-1, -2).contiguous().transpose(-1, -2)
    elif layout == "strided" and x.ndim >= 1:
        wide = torch.zeros(*x.shape[:-1], 2 * x.shape[-1], dtype=x.dtype)
        wide[..., ::2] = x
        x = wide[..., ::2]
    if grad and x.is_floating_point() and draw(st.sampled_from([False, False, False, True])):
        x = x.detach().requires_grad_()
    return x


def vectors(low: int = 1, high: int = 6, **kwargs: Any) -> st.SearchStrategy[Tensor]:
    """1-d float tensors of `low` to `high` elements."""
    return tensors(shapes(1, low, high), **kwargs)


def matrices(low: int = 1, high: int = 5, **kwargs: Any) -> st.SearchStrategy[Tensor]:
    """2-d float tensors, each side `low` to `high`."""
    return tensors(shapes(2, low, high), **kwargs)


def images(low: int = 1, high: int = 6, **kwargs: Any) -> st.SearchStrategy[Tensor]:
    """One-channel images ``(h, w)``, each side `low` to `high`."""
    return tensors(shapes(2, low, high), **kwargs)


def labels(n: int, num_classes: int) -> st.SearchStrategy[Tensor]:
    """LongTensors ``(n,)`` of class numbers."""
    return st.lists(st.integers(0, num_classes - 1), min_size=n, max_size=n).map(
        lambda values: torch.tensor(values, dtype=torch.int64)
    )
