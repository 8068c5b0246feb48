"""Probes of chapter 11: random splits, functions to hand to k-fold, networks to count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn


def split_twice(split: Callable[..., Any], n: int, fractions: Sequence[float], seeds: Sequence[int]) -> list[Any]:
    """Return the split under a generator of each seed."""
    return [split(n, fractions, generator=torch.Generator().manual_seed(seed)) for seed in seeds]


def split_on(split: Callable[..., Any], n: int, fractions: Sequence[float], times: int, seed: int) -> list[Any]:
    """Return `times` splits drawn one after the other from one generator."""
    generator = torch.Generator().manual_seed(seed)
    return [split(n, fractions, generator) for _ in range(times)]


def split_from_same_state(split: Callable[..., Any], n: int, fractions: Sequence[float]) -> list[Any]:
    """Return two splits from the same state of torch's global generator, and one drawn after them."""
    state = torch.get_rng_state()
    first = split(n, fractions)
    torch.set_rng_state(state)
    return [first, split(n, fractions), split(n, fractions)]


def split_outcomes(
    split: Callable[..., Any], n: int, fractions: Sequence[float], times: int, own_generator: bool
) -> dict[str, int]:
    """Count how often each partition comes up, the order inside the parts aside."""
    counts: dict[str, int] = {}
    generator = torch.Generator().manual_seed(int(torch.randint(2**31, ()))) if own_generator else None
    for _ in range(times):
        parts = split(n, fractions, generator) if own_generator else split(n, fractions)
        name = "|".join(" ".join(map(str, sorted(p.tolist()))) for p in parts)
        counts[name] = counts.get(name, 0) + 1
    return counts


class _Trace:
    """A fit and an error that remember what they were shown; the error of call j is (j + 1)²."""

    def __init__(self, number: Callable[[float], Any]) -> None:
        self.number = number
        self.models: list[Any] = []
        self.fits: list[tuple[Tensor, Tensor]] = []
        self.errors: list[tuple[int, Tensor, Tensor, float]] = []

    def fit(self, X: Tensor, y: Tensor) -> object:
        model = _Model(len(self.models))
        self.models.append(model)
        self.fits.append((X.detach().clone(), y.detach().clone()))
        return model

    def error(self, model: Any, X: Tensor, y: Tensor) -> Any:
        value = float((len(self.errors) + 1) ** 2)
        self.errors.append((model.number, X.detach().clone(), y.detach().clone(), value))
        return self.number(value)


class _Model:
    def __init__(self, number: int) -> None:
        self.number = number


def k_fold_trace(k_fold_error: Callable[..., Any], k: int, X: Tensor, y: Tensor) -> dict[str, Any]:
    """Run `k_fold_error` with functions that remember; tell what each was shown and what came out.

    The contract leaves open whether an error is a Python float or a 0-d tensor: an answer may take either.
    """
    trace = _Trace(np.float64)
    try:
        value = k_fold_error(k, X, y, trace.fit, trace.error)
    except (TypeError, AttributeError):
        trace = _Trace(torch.tensor)
        value = k_fold_error(k, X, y, trace.fit, trace.error)
    return {"fits": trace.fits, "errors": trace.errors, "value": value}


def fit_mean(X: Tensor, y: Tensor) -> Tensor:
    """Fit the constant model: the mean of y."""
    return y.mean()


def squared_error(model: Tensor, X: Tensor, y: Tensor) -> Tensor:
    """Return the mean squared error of a constant model."""
    return (y - model).square().mean()


def fit_line(X: Tensor, y: Tensor) -> Tensor:
    """Fit a line without intercept through the first feature."""
    x = X[:, 0]
    return (x * y).sum() / (x.square().sum() + 1)


def line_error(model: Tensor, X: Tensor, y: Tensor) -> Tensor:
    """Return the mean squared error of a line, plus the first label, so that order and roles matter."""
    return (y - model * X[:, 0]).square().mean() + 0.25 * y[0] - 0.5 * X[-1, 0]


class _Tied(nn.Module):
    """Two layers that share one weight, registered under two names."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.second = nn.Linear(4, 4)
        self.second.weight = self.first.weight


class _Loose(nn.Module):
    """Parameters outside layers: a scalar, a vector, a buffer, and one that is frozen."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.tensor(2.0))
        self.shift = nn.Parameter(torch.zeros(3))
        self.fixed = nn.Parameter(torch.zeros(5), requires_grad=False)
        self.register_buffer("mean", torch.zeros(7))


def net_to_count(name: str) -> nn.Module:
    """Return a network for `count_parameters`."""
    if name == "linear":
        return nn.Linear(20, 10)
    if name == "nested":
        return nn.Sequential(nn.Sequential(nn.Linear(3, 4), nn.ReLU()), nn.Linear(4, 2, bias=False))
    if name == "twice":
        shared = nn.Linear(4, 4)
        return nn.Sequential(nn.Linear(2, 4), shared, nn.ReLU(), shared)
    if name == "tied":
        return _Tied()
    if name == "loose":
        return _Loose()
    if name == "normalised":
        return nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(8, 3))
    if name == "none":
        return nn.Sequential(nn.Flatten(), nn.ReLU())
    net = nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 2))
    net[0].requires_grad_(False)
    return net


def mlp_to_count(sizes: Sequence[int], bias: bool, frozen: int, shared: bool) -> nn.Module:
    """Return linear layers of these sizes, the first `frozen` frozen; `shared`: the last one twice more."""
    layers = [nn.Linear(a, b, bias=bias) for a, b in pairwise(sizes)]
    for layer in layers[:frozen]:
        layer.requires_grad_(False)
    if shared:
        layers += [layers[-1], layers[-1]]
    return nn.Sequential(*layers).eval()


def parameter_facts(net: nn.Module) -> list[Any]:
    """Return what a count must leave as it is: modes, values, which parameters train."""
    return [
        [m.training for m in net.modules()],
        [p.requires_grad for p in net.parameters()],
        [t.detach().clone() for t in net.state_dict().values()],
    ]
