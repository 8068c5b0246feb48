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
