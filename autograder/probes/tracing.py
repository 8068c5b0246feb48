"""Write down every operation that numbers pass through on their way from a function's input to its result.

Tensors are watched in torch's dispatcher. Numbers and arrays that leave torch (`tolist`, `item`, `numpy`)
are handed out as look-alikes that go on writing. What leaves by a road that cannot be followed is told in
`Trace.lost`.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import BuiltinFunctionType
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

LIMIT = 4096
"""Elements above which a value is not kept: hand-set weights are few."""


class Event(NamedTuple):
    """One operation with the numbers that went in and came out."""

    name: str
    inputs: tuple[np.ndarray, ...]
    outputs: tuple[np.ndarray, ...]


@dataclass
class Trace:
    """All operations of one call, in order."""

    events: list[Event] = field(default_factory=list)
    lost: bool = False
    """Whether numbers left by a road that cannot be followed, or the call failed while it was watched."""

    def note(self, name: str, inputs: tuple[np.ndarray, ...], result: Any) -> None:
        """Append one operation."""
        self.events.append(Event(name, inputs, numbers(result)))


def numbers(*values: Any) -> tuple[np.ndarray, ...]:
    """Return copies of all tensors, arrays and numbers among nested values, as float64 arrays."""
    return tuple(a for value in tree_leaves(values) for a in [_array(value)] if a is not None)


def _array(value: Any) -> np.ndarray | None:
    if isinstance(value, Tensor):
        if value.numel() > LIMIT or value.is_complex() or value.layout != torch.strided:
            return None
        flat = value.detach().to("cpu", torch.float64).reshape(-1).tolist()
        return np.array(flat, dtype=np.float64).reshape(tuple(value.shape))
    if isinstance(value, np.ndarray | np.generic | int | float):
        array = np.asarray(_base(value))
        return array.astype(np.float64) if array.dtype.kind in "biuf" and array.size <= LIMIT else None
    return None


class _Operators(TorchDispatchMode):  # type: ignore[no-untyped-call]
    def __init__(self, trace: Trace) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._trace = trace

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        # True would import the whole compiler at the first operation: a second for every submission.
        return False

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        name = func.name().removeprefix("aten::").partition(".")[0]
        inputs = numbers(args, kwargs or {})
        result = func(*args, **(kwargs or {}))
        if not name.startswith(("empty", "new_empty")):
            self._trace.note(name, inputs, result)
        return result


class _Exits(TorchFunctionMode):
    def __init__(self, trace: Trace) -> None:
        super().__init__()
        self._trace = trace

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        name = getattr(func, "__name__", "")
        if name in ("tolist", "item", "numpy"):
            return alike(result, self._trace)
        if name in ("__array__", "__float__", "__int__"):
            self._trace.lost = True
        return result


def alike(value: Any, trace: Trace) -> Any:
    """Return a look-alike of a number, an array or a list of them that writes into `trace`."""
    if isinstance(value, list):
        return [alike(v, trace) for v in value]
    if isinstance(value, np.ndarray):
        array = value.view(_Array)
        array.written = trace
        return array
    if isinstance(value, bool | np.bool_):
        return value
    if isinstance(value, float | int | np.floating | np.integer):
        number = _Float(value) if isinstance(value, float | np.floating) else _Int(value)
        number.written = trace
        return number
    return value


def _method(name: str, function: Callable[..., Any], swapped: bool = False) -> Callable[..., Any]:
    def method(self: Any, *others: Any) -> Any:
        if not all(isinstance(o, int | float | np.number) for o in others if o is not None):
            return NotImplemented
        plain = [_plain(v) for v in (self, *others)]
        result = function(*(reversed(plain) if swapped else plain))
        self.written.note(name, numbers(plain), result)
        return alike(result, self.written)

    return method


def _plain(value: Any) -> Any:
    kind = float if isinstance(value, _Float) else int if isinstance(value, _Int) else None
    return value if kind is None else kind.__add__(value, 0)


BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor")
COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")


def _methods(base: type) -> dict[str, Any]:
    found: dict[str, Any] = {"__hash__": base.__hash__, "written": Trace()}
    for name in BINARY:
        if hasattr(base, f"__{name}__"):
            function = getattr(operator, name + "_" * (name in ("and", "or")))
            found[f"__{name}__"] = _method(name, function)
            found[f"__r{name}__"] = _method(name, function, swapped=True)
    for name in COMPARISONS:
        found[f"__{name}__"] = _method(name, getattr(operator, name))
    for name in ("neg", "abs", "pos"):
        found[f"__{name}__"] = _method(name, getattr(operator, name))
    found["__round__"] = _method("round", round)
    return found


_Float: Any = type("float", (float,), _methods(float))
_Int: Any = type("int", (int,), _methods(int))


class _Array(np.ndarray):
    written: Trace

    def __array_finalize__(self, source: Any) -> None:
        self.written = getattr(source, "written", None) or Trace()

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Any:
        if "out" in kwargs:
            kwargs["out"] = tuple(_base(v) for v in kwargs["out"])
        before = numbers(inputs)
        result = getattr(ufunc, method)(*(_base(v) for v in inputs), **kwargs)
        name = ufunc.__name__ if method == "__call__" else f"{ufunc.__name__} {method}"
        self.written.note(name, before, result)
        return alike(result, self.written)

    def __array_function__(self, func: Any, types: Any, args: Any, kwargs: Any) -> Any:
        before = numbers(args, kwargs)
        result = super().__array_function__(func, types, args, kwargs)
        self.written.note(func.__name__, before, result)
        return alike(result, self.written)

    def __getitem__(self, index: Any) -> Any:
        result = super().__getitem__(index)
        return result if isinstance(result, _Array) else alike(result, self.written)

    def tolist(self) -> Any:
        """Return nested lists of watched numbers."""
        return alike(_base(self).tolist(), self.written)


def _base(value: Any) -> Any:
    return value.view(np.ndarray) if isinstance(value, _Array) else value


class _Math:
    """Stands in for `math` (or one of its functions) while a call is watched."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace

    def __getattr__(self, name: str) -> Any:
        value = getattr(math, name)
        return self.wrap(name, value) if callable(value) else value

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, writing down its calls."""

        def wrapped(*args: Any) -> Any:
            result = function(*args)
            self._trace.note(name, numbers(args), result)
            return alike(result, self._trace)

        return wrapped


def _float(trace: Trace) -> Callable[..., Any]:
    def convert(value: Any = 0.0) -> Any:
        if isinstance(value, Tensor):
            return alike(float(value.item()), trace)
        return alike(float(value), trace)

    return convert


@contextmanager
def _shadowed(function: Any, trace: Trace) -> Iterator[None]:
    """Put look-alikes of `float` and `math` in the function's globals for a while."""
    names = getattr(function, "__globals__", {})
    watched = _Math(trace)
    new: dict[str, Any] = {} if "float" in names else {"float": _float(trace)}
    for name, value in names.items():
        if value is math:
            new[name] = watched
        elif isinstance(value, BuiltinFunctionType) and value.__module__ == "math":
            new[name] = watched.wrap(value.__name__, value)
    old = {name: names[name] for name in new if name in names}
    names.update(new)
    try:
        yield
    finally:
        for name in new:
            if name in old:
                names[name] = old[name]
            else:
                names.pop(name, None)


def trace(function: Callable[..., Any], *args: Any) -> Trace:
    """Call `function` and return what its numbers went through; always from the same random state."""
    written = Trace()
    with torch.random.fork_rng(devices=[]), torch.no_grad(), _shadowed(function, written):
        torch.manual_seed(0)
        try:
            with _Operators(written), _Exits(written):
                function(*args)
        except Exception:
            # Being watched may be what failed; what was seen so far is all there is.
            written.lost = True
    return written
