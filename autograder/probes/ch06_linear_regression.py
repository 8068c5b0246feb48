"""Gradients to follow, and what a student's data and training do over many calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from autograder.probes.common import _may_change, cotangent


def bowl(w: Tensor) -> Tensor:
    """Return the gradient of ½Σ k·w_k²: another steepness for each coordinate."""
    return w * torch.arange(1, w.numel() + 1, dtype=w.dtype, device=w.device)


def plain_bowl(w: Tensor) -> Tensor:
    """Return the gradient of ½Σw², which is w: the very tensor that came."""
    return w


def shifted_bowl(w: Tensor) -> Tensor:
    """Return the gradient of ½Σ(w − 1)²."""
    return w - 1


def waves(w: Tensor) -> Tensor:
    """Return the gradient of −Σcos w."""
    return w.sin()


def ridge(w: Tensor) -> Tensor:
    """Return the gradient of ½Σw² + ½(Σw)²: every coordinate of it depends on all of w."""
    return w + w.sum()


def slope(w: Tensor) -> Tensor:
    """Return the gradient of 2Σw: the same everywhere."""
    return torch.full_like(w, 2.0)


def doubled(w: Tensor) -> Tensor:
    """Return the gradient of Σw²."""
    return 2 * w


@_may_change
def data_from_generator(function: Callable[..., Any], seed: int, args: list[Any]) -> dict[str, Any]:
    """Call twice with generators of one seed; tell the data and which generators were used."""
    told: dict[str, Any] = {}
    before = torch.get_rng_state()
    for which in ("first", "second"):
        generator = torch.Generator().manual_seed(seed)
        fresh = generator.get_state()
        told[which] = function(*args, generator=generator)
        told["used"] = not torch.equal(generator.get_state(), fresh)
    told["global left"] = torch.equal(torch.get_rng_state(), before)
    return told


@_may_change
def data_from_global(function: Callable[..., Any], seed: int, args: list[Any]) -> dict[str, Any]:
    """Call twice from one global seed and once more; tell the data."""
    told: dict[str, Any] = {}
    with torch.random.fork_rng(devices=[]):
        for which in ("first", "second"):
            torch.manual_seed(seed)
            np.random.seed(len(told))
            told[which] = function(*args)
        told["next"] = function(*args)
    return told


def epoch(data_iter: Callable[..., Any], batch_size: int, features: Tensor, labels: Tensor) -> list[Any]:
    """Return the batches of one epoch."""
    return [tuple(batch) for batch in data_iter(batch_size, features, labels)]


def orders(data_iter: Callable[..., Any], batch_size: int, n: int, epochs: int) -> list[list[int]]:
    """Return the order of the examples in each of many epochs."""
    features = torch.arange(float(n)).reshape(n, 1)
    labels = features.clone()
    return [
        [int(v) for _, y in data_iter(batch_size, features, labels) for v in y.reshape(-1).tolist()]
        for _ in range(epochs)
    ]


@_may_change
def weights_gradient(normal_equation: Callable[..., Any], X: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """Return the gradients of Σ cᵢ·wᵢ with respect to X and y."""
    X, y = X.detach().clone().requires_grad_(), y.detach().clone().requires_grad_()
    w = normal_equation(X, y)[0]
    gx, gy = torch.autograd.grad((w * cotangent(w)).sum(), (X, y))
    return gx, gy


@_may_change
def parts(net: nn.Module) -> dict[str, Any]:
    """Tell what a network is made of."""
    return {
        "linear": any(isinstance(m, nn.Linear) for m in net.modules()),
        "parameters": sorted(tuple(p.shape) for p in net.parameters()),
    }


@_may_change
def step_on(device: str, sgd: Callable[..., Any]) -> tuple[Tensor, str]:
    """Take one step on a parameter that lives on `device`; tell it on the CPU, and where it was."""
    p = torch.tensor([5.0, -1.0], device=device, requires_grad=True)
    p.grad = torch.tensor([8.0, 4.0], device=device)
    sgd([p], 0.5, 4)
    return p.detach().cpu(), p.device.type
