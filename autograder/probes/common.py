"""Named functions that run on the side of the answers: gradients, changed arguments, parts of objects.

A probe is called like an answer and returns plain values. Probes run beside student code and import
nothing else of the kit. What a probe says about a student's answer is the student process's word: the
judge compares it, it never takes it for a verdict.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn

OPERATORS = {
    name: getattr(operator, name)
    for name in ("add", "sub", "mul", "truediv", "pow", "neg", "matmul", "getitem", "length_hint")
}


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a probe whose arguments may change: it tells about the change itself."""
    function.may_change = True  # type: ignore[attr-defined]
    return function


def _tensors(value: object) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value]
    if isinstance(value, list | tuple):
        return [t for v in value for t in _tensors(v)]
    return []


def cotangent(like: Tensor) -> Tensor:
    """Return the fixed weights that turn an output of any shape into a number: cos 1, cos 2, …"""
    steps = torch.arange(1, like.numel() + 1, dtype=torch.float64)
    return torch.cos(steps).reshape(like.shape).to(like.dtype).to(like.device)


@_may_change
def vjp(function: Callable[..., Any], wrt: list[int], args: list[Any], kwargs: dict[str, Any]) -> Any:
    """Return the vector-Jacobian products of `function` with respect to the arguments in `wrt`.

    Arguments are detached copies that require grad. The cotangent is `cotangent(output)`. An argument
    that the output does not depend on has a gradient of zeros.
    """
    args = [a.detach().clone().requires_grad_() if k in wrt else a for k, a in enumerate(args)]
    outputs = [t for t in _tensors(function(*args, **kwargs)) if t.is_floating_point()]
    total = sum((t * cotangent(t)).sum() for t in outputs)
    if not isinstance(total, Tensor) or not total.requires_grad:
        raise RuntimeError("autograd does not reach the result: it has no grad_fn")
    inputs = [args[k] for k in wrt]
    grads = torch.autograd.grad(total, inputs, allow_unused=True)
    return tuple(torch.zeros_like(x) if g is None else g for x, g in zip(inputs, grads, strict=True))


@_may_change
def after(function: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Call `function` and tell its value, the arguments after it, and what the value shares.

    Keys: ``value``; ``args`` (as they are now); ``grads`` (``.grad`` of each tensor argument or None);
    ``is_argument`` (position of the argument that the value is, or None); ``same_memory`` (positions of
    the tensor arguments that still have the memory they had); ``requires_grad`` and ``has_graph`` (of
    the value); ``args_have_graph``; ``args_require_grad``.
    """
    flat = [t for a in args for t in _tensors(a)]
    pointers = [t.data_ptr() for t in flat]
    value = function(*args, **kwargs)
    now = [t for a in args for t in _tensors(a)]
    tensor = value if isinstance(value, Tensor) else None
    return {
        "value": value,
        "args": [_copy(a) for a in args],
        "grads": [None if not t.is_leaf or t.grad is None else t.grad.clone() for t in flat],
        "is_argument": next((k for k, a in enumerate(args) if a is value and a is not None), None),
        "same_memory": [k for k, (t, p) in enumerate(zip(flat, pointers, strict=True)) if t.data_ptr() == p],
        "same_objects": [a is b for a, b in zip(flat, now, strict=False)],
        "requires_grad": tensor is not None and tensor.requires_grad,
        "has_graph": tensor is not None and tensor.grad_fn is not None,
        "args_have_graph": [t.grad_fn is not None for t in flat],
        "args_require_grad": [t.requires_grad for t in flat],
    }


def _copy(value: Any) -> Any:
    if isinstance(value, Tensor):
        return value.detach().clone()
    if type(value) in (list, tuple):
        return type(value)(_copy(v) for v in value)
    return value


def graph(function: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]) -> list[bool]:
    """Tell for each tensor in the value whether it carries a graph."""
    return [t.requires_grad for t in _tensors(function(*args, **kwargs))]


@_may_change
def on_device(device: str, function: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
    """Call `function` with every tensor moved to `device`; tell the value on the CPU and its devices."""
    value = function(*[_moved(a, device) for a in args], **{k: _moved(v, device) for k, v in kwargs.items()})
    devices = sorted({t.device.type for t in _tensors(value)})
    return {"value": _moved(value, "cpu"), "devices": devices}


def _moved(value: Any, device: str) -> Any:
    if isinstance(value, Tensor):
        return value.detach().to(device).requires_grad_(value.requires_grad and value.is_leaf)
    if type(value) in (list, tuple):
        return type(value)(_moved(v, device) for v in value)
    if isinstance(value, nn.Module):
        return value.to(device)
    return value


@_may_change
def take(iterable: Iterable[Any], limit: int) -> list[Any]:
    """Return at most `limit` items of an iterable."""
    return list(itertools.islice(iter(iterable), limit))


@_may_change
def get(value: Any, name: str) -> Any:
    """Return an attribute."""
    return getattr(value, name)


@_may_change
def put(value: Any, name: str, new: Any) -> None:
    """Set an attribute; a tensor is copied into a parameter or buffer that is there."""
    old = getattr(value, name, None)
    if isinstance(old, Tensor) and isinstance(new, Tensor) and isinstance(value, nn.Module):
        with torch.no_grad():
            old.copy_(new.reshape(old.shape))
    else:
        setattr(value, name, new)


@_may_change
def operate(name: str, *values: Any) -> Any:
    """Apply a Python operator."""
    return OPERATORS[name](*values)


@_may_change
def length(value: Any) -> int:
    """Return len(value)."""
    return len(value)


@_may_change
def call_method(value: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    """Call a method."""
    return getattr(value, name)(*args, **kwargs)


@_may_change
def to_device(net: nn.Module, device: str) -> None:
    """Move a module."""
    net.to(device)


@_may_change
def parameter_gradients(net: nn.Module, args: list[Any]) -> dict[str, Tensor]:
    """Return the gradient of every parameter of Σ cᵢ·net(*args)ᵢ by name; zeros where it does not reach."""
    named = [(name, p) for name, p in net.named_parameters() if p.requires_grad]
    outputs = [t for t in _tensors(net(*args)) if t.is_floating_point()]
    total = sum((t * cotangent(t)).sum() for t in outputs)
    if not isinstance(total, Tensor) or not total.requires_grad:
        raise RuntimeError("autograd does not reach the result: it has no grad_fn")
    grads = torch.autograd.grad(total, [p for _, p in named], allow_unused=True)
    return {n: torch.zeros_like(p) if g is None else g for (n, p), g in zip(named, grads, strict=True)}


@_may_change
def state(net: nn.Module) -> dict[str, Tensor]:
    """Return copies of all parameters and buffers by name."""
    return {name: t.detach().clone() for name, t in net.state_dict().items()}


@_may_change
def fill_by_shape(net: nn.Module, seed: int, scale: float = 0.1) -> None:
    """Fill every parameter with numbers that depend on its shape alone, not on its name or place.

    Two nets of the same layers, registered in any order or way, then compute the same function: equal
    shapes get equal numbers.
    """
    with torch.no_grad():
        for p in net.parameters():
            key = seed
            for n in p.shape:
                key = (key * 1_000_003 + n + 1) % 2**31
            draw = torch.rand(p.shape, generator=torch.Generator().manual_seed(key), dtype=torch.float64)
            p.copy_((2 * draw - 1) * scale)


@_may_change
def training_flags(net: nn.Module) -> list[bool]:
    """Return `training` of the net and all its parts, in order."""
    return [m.training for m in net.modules()]


@_may_change
def parameter_shapes(net: nn.Module) -> list[tuple[int, ...]]:
    """Return the shapes of all parameters, sorted: independent of names and order."""
    return sorted(tuple(p.shape) for p in net.parameters())
