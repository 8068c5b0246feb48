"""Write values and calls as Python a student can paste into a cell."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from autograder.outcome import Picture
from autograder.student import Proxy, Request

__all__ = ["picture", "show_calls", "show_value"]

MAX_ELEMENTS = 200
MAX_TEXT = 1500


def show_value(value: Any) -> str:
    """Return Python source for a value, or words for what has none."""
    if isinstance(value, torch.Tensor):
        return _tensor(value)
    if isinstance(value, Proxy):
        return value._shown
    if isinstance(value, list | tuple):
        inside = ", ".join(show_value(v) for v in value)
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k!r}: {show_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, np.ndarray):
        return f"np.array({value.tolist()!r})"[:MAX_TEXT]
    if type(value).__module__.partition(".")[0] == "pandas" and hasattr(value, "to_dict"):
        if getattr(value, "ndim", 2) == 1:  # a Series or an Index, where a table was due
            return f"pd.{type(value).__name__}({show_value(value.tolist())})"[:MAX_TEXT]
        return f"pd.DataFrame({show_value(value.to_dict(orient='list'))})"[:MAX_TEXT]
    if isinstance(value, float) and not np.isfinite(value):
        return f"float('{value}')"
    if callable(value) and hasattr(value, "__qualname__"):
        return str(value.__qualname__)
    return repr(value)[:MAX_TEXT]


def _tensor(value: torch.Tensor) -> str:
    data = value.detach()
    if data.numel() > MAX_ELEMENTS:
        return f"<{str(data.dtype).removeprefix('torch.')} tensor of shape {tuple(data.shape)}>"
    extra = ""
    if data.dtype not in (torch.float32, torch.int64, torch.bool):
        extra += f", dtype={data.dtype}"
    if value.requires_grad:
        extra += ", requires_grad=True"
    if 0 in data.shape:
        return f"torch.empty({tuple(data.shape)}{extra})"
    return f"torch.tensor({_numbers(data.tolist())}{extra})"


def _numbers(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_numbers(v) for v in value) + "]"
    if isinstance(value, float):
        if not np.isfinite(value):
            return f"float('{value}')"
        return f"{int(value)}." if value == int(value) and abs(value) < 1e6 else f"{value:.7g}"
    return repr(value)


def show_calls(requests: list[Request]) -> str:
    """Return the calls of one example as lines to paste; the last line is the call that failed."""
    lines = []
    names: dict[str, str] = {}
    for request in requests:
        lines.append(_call(request, names))
    # Only what leads to the last line matters; a long example is shown from its end.
    return "\n".join(lines[-6:])[: 4 * MAX_TEXT]


def _call(request: Request, names: dict[str, str]) -> str:
    function, args, kwargs = request.call
    if isinstance(function, Proxy):
        return f"{function._shown}({_arguments(args, kwargs)})"
    path = function.path
    if path == "common.vjp":
        target, wrt, inner, extra = args
        which = ", ".join(str(k + 1) for k in wrt)
        return f"{_name(target)}({_arguments(inner, extra)})  # gradient with respect to argument {which}"
    if path == "common.after":
        target, inner, extra = args
        return f"{_name(target)}({_arguments(inner, extra)})"
    if path == "common.on_device":
        device, target, inner, extra = args
        return f"{_name(target)}({_arguments(inner, extra)})  # on {device}"
    if path == "common.get":
        return f"{_name(args[0])}.{args[1]}"
    if path == "common.call_method":
        return f"{_name(args[0])}.{args[1]}({_arguments(args[2:], kwargs)})"
    if path == "common.put":
        return f"{_name(args[0])}.{args[1]} = {show_value(args[2])}"
    if path == "common.take":
        return f"list({_name(args[0])})"
    if path == "common.length":
        return f"len({_name(args[0])})"
    if path == "common.operate":
        return _operation(args)
    return f"{path.partition('.')[2]}({_arguments(args, kwargs)})"


SIGNS = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "pow": "**", "matmul": "@"}


def _operation(args: list[Any]) -> str:
    name, *values = args
    shown = [show_value(v) for v in values]
    if name == "neg":
        return f"-{shown[0]}"
    if name == "getitem":
        return f"{shown[0]}[{shown[1]}]"
    return f"{shown[0]} {SIGNS.get(name, name)} {shown[1]}"


def _name(value: Any) -> str:
    return value._shown if isinstance(value, Proxy) else show_value(value)


def _arguments(args: Any, kwargs: dict[str, Any]) -> str:
    parts = [show_value(a) for a in args] + [f"{k}={show_value(v)}" for k, v in kwargs.items()]
    return ", ".join(parts)


def picture(got: Any, expected: Any) -> Picture | None:
    """Return both results as small matrices to draw, if both are 2-D number tensors of one shape."""
    both = (got, expected)
    if not all(isinstance(v, torch.Tensor) and v.ndim == 2 and 0 < v.numel() <= MAX_ELEMENTS for v in both):
        return None
    if got.shape != expected.shape or got.is_complex() or expected.is_complex():
        return None
    rows = [tuple(tuple(float(x) for x in row) for row in v.detach().tolist()) for v in both]
    return Picture(rows[0], rows[1])
