"""Layers that chapter 18 hands to the answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.common import cotangent


def may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a probe whose arguments may change."""
    function.may_change = True  # type: ignore[attr-defined]
    return function


def make_conv(weight: Tensor, bias: Tensor | None, options: dict[str, Any], training: bool = True) -> nn.Conv2d:
    """Return a one-channel nn.Conv2d with this ``(kh, kw)`` weight and ``(1,)`` bias."""
    height, width = weight.shape
    conv = nn.Conv2d(1, 1, (height, width), bias=bias is not None, dtype=weight.dtype, **options)
    with torch.no_grad():
        conv.weight.copy_(weight)
        if conv.bias is not None and bias is not None:
            conv.bias.copy_(bias)
    return conv.train(training)


@may_change
def gradients(function: Callable[..., Any], conv: nn.Conv2d, X: Tensor) -> list[Tensor]:
    """Return the gradients of Σ cᵢ·function(conv, X)ᵢ for X and for every parameter of conv."""
    X = X.detach().clone().requires_grad_()
    out = function(conv, X)
    if not isinstance(out, Tensor) or not out.requires_grad:
        raise RuntimeError("autograd does not reach the result: it has no grad_fn")
    inputs = [X, *conv.parameters()]
    grads = torch.autograd.grad((out * cotangent(out)).sum(), inputs, allow_unused=True)
    return [torch.zeros_like(x) if g is None else g for x, g in zip(inputs, grads, strict=True)]
