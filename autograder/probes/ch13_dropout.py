"""Repeated random calls for chapter 13 (dropout)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.common import cotangent


def draws(function: Callable[..., Tensor], calls: int, *args: Any) -> Tensor:
    """Return the results of `calls` equal calls, stacked along a new first axis."""
    return torch.stack([function(*args).detach() for _ in range(calls)])


def value_and_slope(function: Callable[..., Tensor], X: Tensor, *args: Any) -> tuple[Tensor, Tensor]:
    """Return one call's result and the gradient of its sum with respect to X."""
    X = X.detach().clone().requires_grad_()
    Y = function(X, *args)
    (slope,) = torch.autograd.grad(Y.sum(), X)
    return Y.detach(), slope


def replayed(function: Callable[..., Tensor], *args: Any) -> tuple[Tensor, Tensor, Tensor]:
    """Return two results from one state of torch's global generator, and one drawn after them."""
    state = torch.get_rng_state()
    first = function(*args).detach()
    torch.set_rng_state(state)
    again = function(*args).detach()
    return first, again, function(*args).detach()


def without_grad(function: Callable[..., Tensor], *args: Any) -> Tensor:
    """Return the result of a call under `torch.no_grad()`."""
    with torch.no_grad():
        return function(*args)


def in_a_net(layer: nn.Module, X: Tensor) -> list[Tensor]:
    """Return what the layer gives inside an nn.Sequential that is put in train, eval and train mode again."""
    net = nn.Sequential(layer)
    return [net.train(mode)(X).detach() for mode in (True, False, True)]


def _fill(layer: Any, weight: Tensor, bias: Tensor) -> None:
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)


def fill_layers(net: nn.Module, values: dict[str, tuple[Tensor, Tensor]], X: Tensor) -> None:
    """Give each named layer its weight and bias, after a forward pass (layers may be lazy)."""
    with torch.no_grad():
        net(X)
    for name, (weight, bias) in values.items():
        _fill(getattr(net, name), weight, bias)


fill_layers.may_change = True  # type: ignore[attr-defined]


def layer_gradients(net: nn.Module, X: Tensor) -> list[Tensor]:
    """Return the gradients of Σ cᵢ·net(X)ᵢ for weight and bias of lin1, lin2, lin3."""
    parameters = [p for name in ("lin1", "lin2", "lin3") for p in (getattr(net, name).weight, getattr(net, name).bias)]
    Y = net(X)
    grads = torch.autograd.grad((Y * cotangent(Y)).sum(), parameters, allow_unused=True)
    return [torch.zeros_like(p) if g is None else g for p, g in zip(parameters, grads, strict=True)]
