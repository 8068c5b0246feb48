"""Networks and optimiser steps for chapter 12 (weight decay)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.common import cotangent


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a probe whose arguments may change."""
    function.may_change = True  # type: ignore[attr-defined]
    return function


class Block(nn.Module):
    """Layers under names that mislead whoever goes by names."""

    def __init__(self) -> None:
        super().__init__()
        self.bias_layer = nn.Linear(3, 4)
        self.norm = nn.Linear(4, 2, bias=False)
        self.weight_norms = nn.LayerNorm(4)


class Tied(nn.Module):
    """Two layers that share their weight, and one layer under two names."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = nn.Linear(3, 3)
        self.decoder = nn.Linear(3, 3)
        self.decoder.weight = self.encoder.weight
        self.again = self.encoder


class Others(nn.Module):
    """Parameters that belong to no layer with a rule: they still have to be trained."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(2, 2)
        self.words = nn.Embedding(4, 2)
        self.scale = nn.Parameter(torch.ones(2, 2))
        self.slope = nn.PReLU()


def _frozen() -> nn.Module:
    net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 2))
    net[0].requires_grad_(False)
    return net


NETS: dict[str, Callable[[], nn.Module]] = {
    "perceptron": lambda: nn.Sequential(nn.Flatten(), nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2)),
    "convolutional": lambda: nn.Sequential(
        nn.Conv2d(1, 2, 3),
        nn.BatchNorm2d(2),
        nn.ReLU(),
        nn.Conv2d(2, 2, 1, bias=False),
        nn.Flatten(),
        nn.Linear(8, 2),
    ),
    "dimensions": lambda: nn.ModuleList([nn.Conv1d(1, 2, 3), nn.Conv3d(1, 2, 2), nn.BatchNorm1d(2), nn.BatchNorm3d(2)]),
    "norms": lambda: nn.ModuleList(
        [nn.LayerNorm((2, 3)), nn.GroupNorm(2, 4), nn.InstanceNorm2d(3, affine=True), nn.Linear(2, 1)]
    ),
    "nested": lambda: nn.Sequential(
        nn.Sequential(Block(), nn.ModuleDict({"deep": nn.Conv2d(1, 1, 2)})), nn.Linear(2, 1)
    ),
    "no bias": lambda: nn.Linear(3, 2, bias=False),
    "bare": lambda: nn.Linear(3, 2),
    "tied": Tied,
    "others": Others,
    "frozen": _frozen,
}
DECAYED = {
    "perceptron": {"1.weight", "3.weight"},
    "convolutional": {"0.weight", "3.weight", "5.weight"},
    "dimensions": {"0.weight", "1.weight"},
    "norms": {"3.weight"},
    "nested": {"0.0.bias_layer.weight", "0.0.norm.weight", "0.1.deep.weight", "1.weight"},
    "no bias": {"weight"},
    "bare": {"weight"},
    "tied": {"encoder.weight"},
    "others": {"layer.weight"},
    "frozen": {"1.weight"},
}
"""The parameters of each net that decay."""
FREE = {"others": {"words.weight", "scale", "slope.weight"}, "frozen": {"0.weight", "0.bias"}}
"""Those for which there is no rule, or which are not trained."""


def make_net(kind: str) -> nn.Module:
    """Return a new net of a kind."""
    return NETS[kind]()


@_may_change
def places(optimizer: Any, net: nn.Module) -> dict[str, int]:
    """Tell for each trainable parameter how many times it is in the optimiser's groups."""
    held = [id(p) for group in optimizer.param_groups for p in group["params"]]
    return {name: held.count(id(p)) for name, p in net.named_parameters() if p.requires_grad}


@_may_change
def strangers(optimizer: Any, net: nn.Module) -> int:
    """Return how many of the optimiser's parameters are none of the net's."""
    own = {id(p) for p in net.parameters()}
    return sum(id(p) not in own for group in optimizer.param_groups for p in group["params"])


@_may_change
def kinds(value: object) -> list[str]:
    """Return the names of the value's class and its bases."""
    return [f"{k.__module__}.{k.__qualname__}" for k in type(value).__mro__]


@_may_change
def steps(optimizer: Any, net: nn.Module, value: float, slope: float, count: int) -> dict[str, list[float]]:
    """From parameters that are all `value`, take steps with gradients of `slope`; tell each one's values.

    Only trainable parameters get a gradient. The result holds, by name, the smallest and the largest
    element after each step, in turn.
    """
    told: dict[str, list[float]] = {name: [] for name, _ in net.named_parameters()}
    with torch.no_grad():
        for p in net.parameters():
            p.fill_(value)
    for _ in range(count):
        for p in net.parameters():
            p.grad = torch.full_like(p, slope) if p.requires_grad else None
        optimizer.step()
        for name, p in net.named_parameters():
            told[name] += [float(p.detach().min()), float(p.detach().max())]
    return told


@_may_change
def trainable(net: nn.Module) -> list[bool]:
    """Return `requires_grad` of every parameter."""
    return [p.requires_grad for p in net.parameters()]


def weight_slopes(function: Callable[..., Any], X: Tensor, y: Tensor, lam: float) -> tuple[Tensor, Tensor]:
    """Return the gradients of Σ cᵢ·wᵢ for the first result w of `function(X, y, lam)`, in X and in y."""
    X, y = X.detach().clone().requires_grad_(), y.detach().clone().requires_grad_()
    w = function(X, y, lam)[0]
    grad_X, grad_y = torch.autograd.grad((w * cotangent(w)).sum(), (X, y))
    return grad_X, grad_y


@_may_change
def step_on_cuda(function: Callable[..., Any], lr: float, wd: float, batch_size: int) -> Tensor:
    """Return a weight of 2 with gradient 4 after `function([p], lr, wd, batch_size)` on CUDA."""
    p = torch.full((1, 1), 2.0, device="cuda", requires_grad=True)
    p.grad = torch.full_like(p, 4.0)
    function([p], lr, wd, batch_size)
    return p.detach().cpu()
