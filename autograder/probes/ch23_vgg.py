"""Probes of chapter 23: where VGG's dropout stands, and at what rate."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from autograder.probes.networks import materialise, may_change, size


@may_change
def dropped(net: nn.Module, X: Tensor, hidden: int) -> list[Tensor]:
    """Return the outputs of a net with `hidden` classes, in training and in evaluation, with telling parameters.

    The features that go into the first linear layer are all 1, each hidden unit reads one of them, each
    later unit the unit with its number; every bias is 1. So a unit's number tells what became of it.
    """
    materialise(net, X)
    with torch.no_grad():
        for p in net.parameters():
            axes = size(tuple(p.shape))
            if p.ndim == 1:
                p.fill_(1.0)
            elif axes[0] == hidden:
                p.zero_()
                rows = p.reshape(hidden, -1)
                units = torch.arange(hidden)
                rows[units, units % rows.shape[1]] = 1.0
            else:
                p.zero_()
        trained = net.train()(X).clone()
        return [trained, net.eval()(X).clone()]


@may_change
def unused(net: nn.Module, X: Tensor) -> int:
    """Return how many parameters take no part in the output of a net in evaluation mode.

    Parameters of one size are filled alike, so a layer used twice in place of its twin shows only here.
    """
    materialise(net, X)
    grads = torch.autograd.grad(net.eval()(X).sum(), list(net.parameters()), allow_unused=True)
    return sum(g is None for g in grads)
