"""Where the two inputs of an exclusive-or first meet, and looks into a perceptron's network.

A function of two signs has four values, v = a + b·x₁ + c·x₂ + e·x₁x₂. Weighted sums never make the last
term: e ≠ 0 marks where the inputs meet. In a network they meet where a neuron's activation is applied to a
weighted sum of both; anywhere else (a product, a comparison of the columns) the answer is put in by hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from autograder.probes.tracing import Event, Trace, trace

Array = np.ndarray[Any, Any]

CORNERS = ((-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0))
FIRST, SECOND = np.array(CORNERS).T
SMALL = 1e-6
SUMS = {"mm", "addmm", "mv", "addmv", "dot", "vdot", "bmm", "baddbmm", "matmul", "sum", "mean", "add reduce"}
"""Operations that are weighted sums by themselves; additions of two values are, too."""
ADDITIONS = {"add", "sub", "rsub", "add_", "sub_", "subtract"}


def _may_change(function: Any) -> Any:
    function.may_change = True
    return function


class _Values:
    """The values that one place of the trace takes at the four corners: an array (4, elements)."""

    def __init__(self, corners: Sequence[Array]) -> None:
        self.shape = corners[0].shape
        self.v = np.stack([c.reshape(-1) for c in corners])
        self.size = np.maximum(1.0, np.abs(self.v).max(0, initial=0.0))

    def _is(self, coefficient: Array) -> Array:
        found: Array = np.abs(coefficient) > SMALL * self.size
        return found

    @property
    def met(self) -> Array:
        """Which elements depend on both inputs together, beyond a weighted sum."""
        return self._is((self.v * (FIRST * SECOND)[:, None]).mean(0))

    @property
    def mixed(self) -> Array:
        """Which elements depend on each of the two inputs."""
        first, second = (self._is((self.v * s[:, None]).mean(0)) for s in (FIRST, SECOND))
        return first & second

    @property
    def pure(self) -> Array:
        """Which elements are the exclusive-or itself, up to scale."""
        first, second = (self._is((self.v * s[:, None]).mean(0)) for s in (FIRST, SECOND))
        return self.met & ~first & ~second

    @property
    def varies(self) -> bool:
        """Whether any element depends on the inputs at all."""
        return bool((np.ptp(self.v, axis=0) > SMALL * self.size).any())

    def spread(self, shape: tuple[int, ...]) -> Array | None:
        """Return the values broadcast to a shape, (4, elements), or None where that cannot be."""
        try:
            return np.stack([np.broadcast_to(row.reshape(self.shape), shape).reshape(-1) for row in self.v])
        except ValueError:
            return None


def _aligned(parts: Sequence[tuple[Array, ...]]) -> list[_Values] | None:
    if len({len(p) for p in parts}) != 1:
        return None
    columns = list(zip(*parts, strict=True))
    if any(len({a.shape for a in column}) != 1 for column in columns):
        return None
    with np.errstate(all="ignore"):
        return [_Values([np.nan_to_num(a, nan=0.0, posinf=1e30, neginf=-1e30) for a in c]) for c in columns]


def _is_neuron(inputs: list[_Values], output: _Values) -> bool:
    """Tell whether every meeting in `output` is a function of one weighted sum of both inputs."""
    data = [i.spread(output.shape) for i in inputs if i.varies]
    mixed = [i for i in inputs if i.varies and i.mixed.any()]
    if any(d is None for d in data):
        return False
    return any(_explains(m.spread(output.shape), data, output) for m in mixed)


def _explains(z: Array | None, data: list[Any], output: _Values) -> bool:
    if z is None:
        return False
    for k in output.met.nonzero()[0]:
        one = _Values([np.array([v]) for v in z[:, k]])
        if not one.mixed[0] or not all(_is_line(z[:, k], d[:, k]) for d in data):
            return False
        same = np.abs(z[:, k][:, None] - z[:, k]) <= SMALL * one.size
        apart = np.abs(output.v[:, k][:, None] - output.v[:, k]) > SMALL * output.size[k]
        if (same & apart).any():
            return False
    return True


def _is_line(z: Array, d: Array) -> bool:
    design = np.stack([z, np.ones(4)], axis=1)
    left = d - design @ np.linalg.lstsq(design, d, rcond=None)[0]
    return bool(np.abs(left).max() <= SMALL * max(1.0, np.abs(d).max()))


def _combines(name: str, inputs: list[_Values]) -> bool:
    if not any(i.met.any() for i in inputs):
        return False
    return name in SUMS or (name in ADDITIONS and sum(i.varies for i in inputs) > 1)


def _judge(traces: Sequence[Trace]) -> list[str] | None:
    """Return what was done in one step, [] if a hidden layer was seen, None if nothing was seen."""
    proper, combined = False, False
    alone: list[str] = []
    for step in zip(*[t.events for t in traces], strict=False):
        if len({event.name for event in step}) != 1:
            break  # the student's own branches: what decided them was seen before
        inputs, outputs = _aligned([e.inputs for e in step]), _aligned([e.outputs for e in step])
        if inputs is None or outputs is None:
            continue
        combined = combined or (bool(alone) and _combines(step[0].name, inputs))
        met = [o for o in outputs if o.met.any()]
        if not met or any(i.met.any() for i in inputs) or not any(i.varies for i in inputs):
            continue
        if not all(_is_neuron(inputs, o) for o in met):
            return [step[0].name]
        if all((o.pure == o.met).all() for o in met):
            alone.append(step[0].name)
        else:
            proper = True
    if proper or (alone and combined):
        return []
    return alone[:1] or None


OFF = ((0.5, 2.0), (-0.5, 2.0), (3.0, -0.25), (-2.0, -0.125), (2.0, 2.0), (-3.0, 3.0), (0.25, -0.25), (1.0, 0.75))
SHORT_CUTS: tuple[Callable[[float, float], float], ...] = (
    lambda a, b: -a * b,
    lambda a, b: -1.0 if a * b > 0 else 1.0,
    lambda a, b: 1.0 if a != b else -1.0,
    lambda a, b: -1.0 if a == b else 1.0 if a == -b else -a * b,
    lambda a, b: 1.0 if a == -b else -1.0,
    lambda a, b: abs(a - b) - 1,
    lambda a, b: 1 - abs(a + b),
    lambda a, b: (a - b) ** 2 / 2 - 1,
    lambda a, b: 1 - (a + b) ** 2 / 2,
    lambda a, b: -b if a > 0 else b,
    lambda a, b: -a if b > 0 else a,
)


def _is_short_cut(function: Callable[[Tensor], Tensor]) -> bool:
    """Tell whether the function, off the corners, is one of the usual short cuts."""
    try:
        found = [float(function(torch.tensor([p], dtype=torch.float64)).reshape(-1)[0]) for p in OFF]
    except Exception:
        return False
    return any(all(abs(f - cut(*p)) < SMALL for f, p in zip(found, OFF, strict=True)) for cut in SHORT_CUTS)


@_may_change
def short_cuts(function: Callable[[Tensor], Tensor]) -> list[str]:
    """Name what made the exclusive-or in one step; [] if it passed through a hidden layer.

    Numbers that left for a place that cannot be followed are given the benefit of the doubt, unless the
    function equals a product or comparison off the corners too.
    """
    traces = [trace(function, torch.tensor([corner], dtype=torch.float64)) for corner in CORNERS]
    seen = _judge(traces)
    if seen is not None:
        return seen
    if _is_short_cut(function):
        return ["a product or comparison"]
    return [] if any(t.lost for t in traces) else ["no weighted sum"]


@_may_change
def is_sequential(net: nn.Module) -> bool:
    """Tell whether the net is an nn.Sequential."""
    return isinstance(net, nn.Sequential)


@_may_change
def linears(net: nn.Module) -> list[dict[str, Any]]:
    """Return weight (out, in) and bias of each linear layer, in order; a layer used twice comes twice."""
    found = []
    for _, module in net.named_modules(remove_duplicate=False):
        if isinstance(module, nn.Linear):
            bias = None if module.bias is None else module.bias.detach().clone()
            found.append({"weight": module.weight.detach().clone(), "bias": bias})
    return found


__all__ = ["Event", "is_sequential", "linears", "short_cuts"]
