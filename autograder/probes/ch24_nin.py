"""Probes of chapter 24: 1×1 convolutions, and where NiN's dropout stands."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.networks import materialise, may_change, size


def make_conv(weight: Tensor, bias: Tensor | None) -> nn.Conv2d:
    """Return a 1×1 convolution with these numbers; weight: (co, ci)."""
    co, ci = weight.shape
    conv = nn.Conv2d(ci, co, 1, bias=bias is not None, dtype=weight.dtype)
    with torch.no_grad():
        conv.weight.copy_(weight.reshape(co, ci, 1, 1))
        if bias is not None and conv.bias is not None:
            conv.bias.copy_(bias)
    return conv


@may_change
def linear_facts(layer: Any, conv: nn.Conv2d) -> dict[str, Any]:
    """Tell what kind of layer it is."""
    is_linear = isinstance(layer, nn.Linear)
    return {
        "linear": is_linear,
        "features": [layer.in_features, layer.out_features] if is_linear else [],
        "weight": list(layer.weight.shape) if is_linear else [],
    }


@may_change
def dropped(net: nn.Module, X: Tensor, width: int) -> Tensor:
    """Return the training output of a net whose features are 3 wherever the third pooling ends.

    The net has `width` channels there and as many classes. All weights are 0, all biases of `width`
    numbers 1, and what follows passes each channel on and adds 1 three times.
    """
    materialise(net, X)
    with torch.no_grad():
        for p in net.parameters():
            axes = size(tuple(p.shape))
            p.fill_(1.0 if axes == (width,) else 0.0)
            if axes == (width, width):
                p.copy_(torch.eye(width).reshape(p.shape))
            elif axes == (width, 9 * width):
                p.reshape(width, width, 9)[:, :, 4] = torch.eye(width)
        net.train()
        return net(X)  # type: ignore[no-any-return]


@may_change
def unused(net: nn.Module, X: Tensor) -> int:
    """Return how many parameters take no part in the output of a net in evaluation mode.

    Parameters of one size are filled alike, so a layer used twice in place of its twin shows only here.
    """
    materialise(net, X)
    grads = torch.autograd.grad(net.eval()(X).sum(), list(net.parameters()), allow_unused=True)
    return sum(g is None for g in grads)
