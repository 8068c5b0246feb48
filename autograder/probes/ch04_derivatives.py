"""Functions to differentiate numerically; none of them uses autograd."""

from __future__ import annotations

import math

import torch
from torch import Tensor


def square(x: Tensor) -> Tensor:
    """Return x²."""
    return x.mul(x)


def cube(x: Tensor) -> Tensor:
    """Return x³."""
    return x.pow(3)


def sine(x: Tensor) -> Tensor:
    """Return sin x."""
    return x.sin()


def exponential(x: Tensor) -> Tensor:
    """Return eˣ."""
    return x.exp()


def ripple(x: Tensor) -> Tensor:
    """Return sin 4πx, which repeats every ½: points ½ or ¼ to both sides show no slope."""
    return (x.mul(4 * math.pi)).sin()


def fine_ripple(x: Tensor) -> Tensor:
    """Return sin(2π·10⁴·x), which repeats every 1e-4."""
    return (x.mul(2e4 * math.pi)).sin()


def _numbers(x: Tensor) -> Tensor:
    return torch.arange(1, x.numel() + 1, dtype=x.dtype, device=x.device)


def first_element(x: Tensor) -> Tensor:
    """Return x₁, a view of what came."""
    return x[0]


def weighted_sum(x: Tensor) -> Tensor:
    """Return Σ k·x_k."""
    return (_numbers(x) * x).sum()


def squared_sum(x: Tensor) -> Tensor:
    """Return (Σx)²: every coordinate matters for every slope."""
    return x.sum() ** 2


def weighted_squares(x: Tensor) -> Tensor:
    """Return Σ k·x_k²."""
    return (_numbers(x) * x * x).sum()


def weighted_sines(x: Tensor) -> Tensor:
    """Return Σ sin(k·x_k)."""
    return (_numbers(x) * x).sin().sum()


def ripples(x: Tensor) -> Tensor:
    """Return Σ sin 4πx_k: points ½ or ¼ to both sides show no slope."""
    return (4 * math.pi * x).sin().sum()


def fine_ripples(x: Tensor) -> Tensor:
    """Return Σ sin(2π·10⁴·x_k), which repeats every 1e-4."""
    return (2e4 * math.pi * x).sin().sum()


def identity(x: Tensor) -> Tensor:
    """Return x itself."""
    return x


def affine(x: Tensor) -> Tensor:
    """Return Ax + 1 with A_ij = 10i + j, of one row more than x is long."""
    n = x.numel()
    rows = 10.0 * torch.arange(n + 1, dtype=x.dtype, device=x.device)
    return (rows[:, None] + torch.arange(n, dtype=x.dtype, device=x.device)) @ x + 1


def sum_and_squares(x: Tensor) -> Tensor:
    """Return (Σx, Σx²)."""
    return torch.stack([x.sum(), (x * x).sum()])


def one_output(x: Tensor) -> Tensor:
    """Return (Σ k·x_k²), of length 1."""
    return (_numbers(x) * x * x).sum().reshape(1)


def sines(x: Tensor) -> Tensor:
    """Return sin(k·x_k), one for each coordinate."""
    return (_numbers(x) * x).sin()


def ripple_each(x: Tensor) -> Tensor:
    """Return sin 4πx_k, one for each coordinate."""
    return (4 * math.pi * x).sin()


def fine_ripple_each(x: Tensor) -> Tensor:
    """Return sin(2π·10⁴·x_k), one for each coordinate."""
    return (2e4 * math.pi * x).sin()
