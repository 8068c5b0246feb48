"""Functions to differentiate, and programs to run on a student's Dual and Value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from autograder.probes.common import _may_change

CAPTURED = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)


def twice_squared_length(x: Tensor) -> Tensor:
    """Return 2·Σx²: the gradient is 4x."""
    return 2 * (x * x).sum()


def first_squared(x: Tensor) -> Tensor:
    """Return the first element squared: the gradient is 0 elsewhere."""
    return x.reshape(-1)[0] ** 2


def weighted_sines(x: Tensor) -> Tensor:
    """Return Σ k·sin(x_k): another slope for each element."""
    steps = torch.arange(1, x.numel() + 1, dtype=x.dtype, device=x.device).reshape(x.shape)
    return (steps * x.sin()).sum()


def held(x: Tensor) -> Tensor:
    """Return Σ x·x with the first factor detached: autograd gives x, a difference quotient 2x."""
    return (x.detach() * x).sum()


def branching(x: Tensor) -> Tensor:
    """Return 3·Σx where that is positive, else Σx²."""
    return 3 * x.sum() if x.sum() > 0 else (x * x).sum()


def with_captured_leaf(x: Tensor) -> Tensor:
    """Return Σ w·x with a leaf w that requires grad itself."""
    return (CAPTURED.to(x.dtype) * x).sum()


@_may_change
def call_twice(function: Callable[..., Any], *args: Any) -> dict[str, Any]:
    """Call on the very same arguments twice; tell both results and the last tensor's state after each."""
    x = args[-1]
    told: dict[str, Any] = {}
    for which in ("first", "second"):
        value = function(*args)
        told[which] = value.detach().clone() if isinstance(value, Tensor) else value
        told[f"requires_grad after {which}"] = x.requires_grad
        told[f"grad after {which}"] = None if x.grad is None else x.grad.detach().clone()
    return told


class _Engine:
    """The backward engine, noting that it was used."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.used = False

    def run_backward(self, *args: Any, **kwargs: Any) -> Any:
        self.used = True
        return self._engine.run_backward(*args, **kwargs)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)


@_may_change
def asks_autograd(function: Callable[..., Any], *args: Any) -> bool:
    """Tell whether the call runs autograd: its backward engine or its forward mode."""
    import torch._functorch.predispatch as forward

    owner: Any = torch.autograd.Variable
    held_engine, held_dual = owner._execution_engine, forward._make_dual
    engine = _Engine(held_engine)

    def dual(*a: Any, **k: Any) -> Any:
        engine.used = True
        return held_dual(*a, **k)

    owner._execution_engine, forward._make_dual = engine, dual
    try:
        function(*args)
    finally:
        owner._execution_engine, forward._make_dual = held_engine, held_dual
    return engine.used


@_may_change
def run_dual(cls: Any, expression: str, **leaves: Any) -> tuple[Any, Any]:
    """Return (value, deriv) of an expression in Duals; leaves are pairs (value, deriv)."""
    names = {name: cls(*pair) for name, pair in leaves.items()}
    out = eval(expression, {"__builtins__": {}}, names)
    return out.value, out.deriv


@_may_change
def run_value(cls: Any, program: str, **leaves: Any) -> dict[str, Any]:
    """Run a program on Values and tell ``{name: (data, grad)}`` of all its variables.

    `program` holds the assignments and backward calls; leaves are numbers.
    """
    names: dict[str, Any] = {name: cls(number) for name, number in leaves.items()}
    exec(program, {"__builtins__": {}}, names)
    return {name: (node.data, node.grad) for name, node in names.items()}


@_may_change
def run_value_chain(cls: Any, step: str, times: int, **leaves: Any) -> dict[str, Any]:
    """Repeat a step that changes ``y``, call ``y.backward()``, tell (data, grad) of the leaves, and of y as ``out``."""
    names: dict[str, Any] = {name: cls(number) for name, number in leaves.items()}
    first = dict(names)
    code = compile(step, "<step>", "exec")
    for _ in range(times):
        exec(code, {"__builtins__": {}}, names)
    names["y"].backward()
    return {name: (node.data, node.grad) for name, node in {**first, "out": names["y"]}.items()}
