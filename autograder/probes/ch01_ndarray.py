"""Probes of chapter 1: functions that write into the tensor they are given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.probes.common import cotangent


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    function.may_change = True  # type: ignore[attr-defined]
    return function


@_may_change
def in_view(function: Callable[..., Any], whole: Tensor) -> Tensor:
    """Call an in-place function on every second column of `whole`; return `whole` afterwards."""
    function(whole[:, ::2])
    return whole


@_may_change
def slope_in_place(function: Callable[..., Any], x: Tensor) -> tuple[Tensor, Tensor] | None:
    """Return the gradient at x through an in-place function, by its result and by its argument.

    The function gets a copy that is no leaf; both sums are weighted with `cotangent`. None if autograd
    refuses, because the function overwrote what its own backward step needs.
    """
    grads = []
    for part in ("result", "argument"):
        leaf = x.detach().clone().requires_grad_()
        copy = leaf * 1
        result = function(copy)
        out = result if part == "result" else copy
        try:
            (grad,) = torch.autograd.grad((out * cotangent(out)).sum(), leaf)
        except RuntimeError as error:
            if "inplace operation" in str(error):
                return None
            raise
        grads.append(grad)
    return grads[0], grads[1]
