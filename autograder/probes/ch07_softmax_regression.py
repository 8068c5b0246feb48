"""Networks and data for chapter 07: what they saw while the student's code ran them."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


def _may_change(function: Any) -> Any:
    function.may_change = True
    return function


class Log:
    """What a net saw; a copy of the net goes on writing here."""

    def __init__(self) -> None:
        self.modes: list[bool] = []
        self.graphs: list[bool] = []

    def __deepcopy__(self, memo: object) -> Log:
        return self


class Watched(nn.Module):
    """A linear classifier behind batch normalisation and dropout; remembers how it was run.

    In evaluation mode it gives ``X @ W`` (up to batch normalisation's eps); in training mode something else.
    """

    def __init__(self, W: Tensor) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(W.shape[0], eps=0.0, dtype=W.dtype)
        self.drop = nn.Dropout(0.9)
        self.weight = nn.Parameter(W.clone())
        self.log = Log()

    def forward(self, X: Tensor) -> Tensor:
        """Return the scores (n, k) of features (n, d)."""
        out: Tensor = self.drop(self.norm(X)) @ self.weight
        self.log.modes.extend([self.training, self.norm.training, self.drop.training])
        self.log.graphs.append(out.requires_grad)
        return out


@_may_change
def make_net(W: Tensor, training: bool) -> nn.Module:
    """Return a `Watched` net in the given mode."""
    return Watched(W).train(training)


@_may_change
def account(net: Watched) -> dict[str, Any]:
    """Tell what the net saw: modes and graphs of its runs, its mode, statistics, gradients and hooks now."""
    return {
        "runs": len(net.log.graphs),
        "ran_in_training": any(net.log.modes),
        "graph": any(net.log.graphs),
        "training": [m.training for m in net.modules()],
        "mean": net.norm.running_mean,
        "batches": int(net.norm.num_batches_tracked or 0),
        "weight": net.weight.detach().clone(),
        "has_grad": net.weight.grad is not None,
        "requires_grad": net.weight.requires_grad,
        "hooks": sum(len(m._forward_hooks) + len(m._forward_pre_hooks) for m in net.modules()),
    }


@_may_change
def make_loader(X: Tensor, y: Tensor, batch_size: int) -> DataLoader[Any]:
    """Return a DataLoader over the examples in order."""
    return DataLoader(TensorDataset(X, y), batch_size=batch_size)


@_may_change
def value_and_gradient(function: Any, logits: Tensor, y: Tensor) -> Any:
    """Return the value and the gradient of a scalar loss; the gradient is None for a plain number."""
    X = logits.detach().clone().requires_grad_()
    value = function(X, y)
    if not isinstance(value, Tensor):
        return float(value), None
    (gradient,) = torch.autograd.grad(value, X)
    return value.detach(), gradient
