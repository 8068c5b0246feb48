"""Probes on whole networks that see the function they compute, not how they are written.

Two right nets may register their layers in another order, under other names, as lazy layers, or write a
1×1 convolution as a linear layer. So parameters are told apart by their `size` alone, and filled with
numbers that depend on that size. Runs beside student code; imports nothing else of the kit but probes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.common import cotangent

LARGE = 2**22
"""Elements from which a parameter is filled where it lies: a copy would cost too much memory."""


def may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a probe whose arguments may change."""
    function.may_change = True  # type: ignore[attr-defined]
    return function


def size(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Return the shape of a parameter without axes of 1, all but the first flattened."""
    axes = [n for n in shape if n != 1] or [1]
    return (axes[0],) if len(axes) == 1 else (axes[0], math.prod(axes[1:]))


def bound(shape: tuple[int, ...]) -> float:
    """Return how far from 0 a parameter of this shape is filled: weights so that signals keep their size."""
    axes = size(shape)
    return 0.5 if len(axes) == 1 else math.sqrt(6 / axes[1])


def numbers(shape: tuple[int, ...], seed: int) -> Tensor:
    """Return the numbers that `fill` writes into a parameter of this shape, in float64."""
    drawn = torch.rand(math.prod(shape), generator=_generator(shape, seed)).double()
    return ((2 * drawn - 1) * bound(shape)).reshape(shape)


def _generator(shape: tuple[int, ...], seed: int) -> torch.Generator:
    key = seed
    for n in size(shape):
        key = (key * 1_000_003 + n + 1) % 2**31
    return torch.Generator().manual_seed(key)


@may_change
def fill(net: nn.Module, X: Tensor, seed: int) -> None:
    """Make lazy layers known by a pass over X, then fill every parameter with `numbers` of its size."""
    materialise(net, X)
    with torch.no_grad():
        for p in net.parameters():
            shape = tuple(p.shape)
            if p.numel() >= LARGE:
                p.uniform_(-bound(shape), bound(shape), generator=_generator(shape, seed))
            else:
                p.copy_(numbers(shape, seed))


@may_change
def constant(net: nn.Module, X: Tensor, weight: float, bias: float) -> None:
    """Make lazy layers known, then set all weights to one number and all biases to another."""
    materialise(net, X)
    with torch.no_grad():
        for p in net.parameters():
            p.fill_(weight if p.ndim > 1 else bias)


@may_change
def materialise(net: nn.Module, X: Tensor) -> None:
    """Run the net once, without effect, if it has parameters whose shape is not known yet."""
    if any(isinstance(p, nn.UninitializedParameter) for p in net.parameters()):
        with _mode(net, False), torch.no_grad():
            net(X)


@contextmanager
def _mode(net: nn.Module, training: bool) -> Iterator[None]:
    flags = [(m, m.training) for m in net.modules()]
    net.train(training)
    try:
        yield
    finally:
        for m, flag in flags:
            m.training = flag


@may_change
def sizes(net: nn.Module, X: Tensor) -> list[tuple[int, ...]]:
    """Return the `size` of every parameter, sorted."""
    materialise(net, X)
    return sorted(size(tuple(p.shape)) for p in net.parameters())


@may_change
def forward(net: nn.Module, X: Tensor, seed: int, training: bool = False) -> Tensor:
    """Fill the net and return its output on X, in training or evaluation mode."""
    fill(net, X, seed)
    with _mode(net, training), torch.no_grad():
        return net(X)  # type: ignore[no-any-return]


@may_change
def input_gradient(net: nn.Module, X: Tensor, seed: int, training: bool = False) -> Tensor:
    """Fill the net and return the gradient of Σ cᵢ·net(X)ᵢ with respect to X."""
    fill(net, X, seed)
    X = X.detach().clone().requires_grad_()
    with _mode(net, training):
        Y = net(X)
        (grad,) = torch.autograd.grad((Y * cotangent(Y)).sum(), X)
    return grad


@may_change
def parameter_slopes(net: nn.Module, X: Tensor, seed: int, training: bool = False) -> dict[str, Tensor]:
    """Fill the net; return the gradient of Σ cᵢ·net(X)ᵢ by parameter size, summed over parameters of one size."""
    fill(net, X, seed)
    named = list(net.parameters())
    with _mode(net, training):
        Y = net(X)
        grads = torch.autograd.grad((Y * cotangent(Y)).sum(), named, allow_unused=True)
    total: dict[tuple[int, ...], Tensor] = {}
    for p, g in zip(named, grads, strict=True):
        key = size(tuple(p.shape))
        total[key] = total.get(key, torch.zeros(key, dtype=p.dtype)) + (0 if g is None else g.reshape(key))
    return {str(k): total[k] for k in sorted(total)}


@may_change
def learns(net: nn.Module, X: Tensor) -> list[bool]:
    """Tell for each parameter whether it requires a gradient."""
    materialise(net, X)
    return [p.requires_grad for p in net.parameters()]


@may_change
def count(net: nn.Module, X: Tensor) -> int:
    """Return how many trainable numbers the net has."""
    materialise(net, X)
    return sum(p.numel() for p in net.parameters() if p.requires_grad)


@may_change
def facts(net: nn.Module) -> dict[str, Any]:
    """Tell what a function that only looks at a net must leave as it was."""
    modules = list(net.modules())
    return {
        "mode": net.training,
        "state": {n: t.detach().clone() for n, t in net.state_dict().items()},
        "learns": [p.requires_grad for p in net.parameters()],
        "grads": [p.grad is not None for p in net.parameters()],
        "hooks": sum(len(m._forward_hooks) + len(m._forward_pre_hooks) for m in modules),
        "children": [type(m).__name__ for m in net.children()],
    }


@may_change
def slope_sums(net: nn.Module, X: Tensor, seed: int, training: bool = False) -> dict[str, float]:
    """Return one number for each entry of `parameter_slopes`: a weighted sum, small enough to send for a large net."""
    slopes = parameter_slopes(net, X, seed, training)
    return {k: float((g * cotangent(g)).sum()) for k, g in slopes.items()}
