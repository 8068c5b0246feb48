"""What the properties of chapter 16 run beside the answers: machines that pretend to have GPUs.

On a machine without CUDA nothing can be moved anywhere. So the questions about CUDA are answered as on a
machine with some GPUs, and a tensor that is moved to CUDA goes to torch's "meta" device instead, which
holds no numbers but refuses, as a GPU does, to be mixed with the CPU.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace
from typing import Any
from unittest import mock

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from autograder.probes.common import _may_change

Function = Callable[..., Any]


class _Asked:
    """Whether the machine itself was asked, past what it pretends."""

    really = False


@contextmanager
def _machine(count: int, asked: _Asked) -> Iterator[None]:
    """Pretend to be a machine with `count` GPUs, to everybody who asks in the usual ways."""

    def known(device: Any = None) -> SimpleNamespace:
        index = torch.device(device).index if isinstance(device, str | torch.device) else device
        if (index or 0) >= count:
            raise AssertionError("Invalid device id")
        return SimpleNamespace(name="GPU", major=9, minor=0, total_memory=2**30, multi_processor_count=1)

    def noted(original: Function) -> Function:
        def call(*args: Any, **kwargs: Any) -> Any:
            asked.really = True
            return original(*args, **kwargs)

        return call

    answers = {
        torch.cuda: {
            "is_available": lambda: count > 0,
            "device_count": lambda: count,
            "current_device": lambda: 0,
            "get_device_properties": known,
            "get_device_name": lambda device=None: known(device).name,
            "get_device_capability": lambda device=None: (known(device).major, 0),
            "_lazy_init": noted(torch.cuda._lazy_init),
            "_is_compiled": noted(torch.cuda._is_compiled),
        },
        torch.accelerator: {
            "is_available": lambda: count > 0,
            "device_count": lambda: count,
            "current_accelerator": lambda check_available=False: torch.device("cuda") if count else None,
        },
    }
    with ExitStack() as stack:
        for owner, functions in answers.items():
            for name, function in functions.items():
                if hasattr(owner, name):
                    stack.enter_context(mock.patch.object(owner, name, function))
        yield


def ask_machine(function: Function, count: int, calls: list[tuple[int, ...]]) -> dict[str, Any]:
    """Call `function` with each of the arguments on a machine that pretends to have `count` GPUs.

    Keys: ``answers``; ``really`` (whether the machine itself was asked); ``count`` (its own GPUs).
    """
    asked = _Asked()
    real = torch.cuda.device_count()
    with _machine(count, asked):
        answers = [function(*args) for args in calls]
    return {"answers": answers, "really": asked.really, "count": real}


# --- moving

_TO, _CPU = torch.Tensor.to, torch.Tensor.cpu


def _swapped(value: Any) -> Any:
    if isinstance(value, torch.device) and value.type == "cuda":
        return torch.device("meta")
    if isinstance(value, str) and value.split(":")[0] == "cuda":
        return "meta"
    return value


def _target(args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    for value in (*args, *kwargs.values()):
        if isinstance(value, str | torch.device):
            return torch.device(value).type
        if isinstance(value, Tensor):
            return value.device.type
    return ""


def _to(self: Tensor, *args: Any, **kwargs: Any) -> Tensor:
    if args and type(args[0]) is int:
        args = ("cuda", *args[1:])
    args, kwargs = tuple(map(_swapped, args)), {k: _swapped(v) for k, v in kwargs.items()}
    if self.is_meta and _target(args, kwargs) == "cpu":
        return torch.zeros(self.shape, dtype=self.dtype)
    return _TO(self, *args, **kwargs)


def _cuda(self: Tensor, *_: Any, **__: Any) -> Tensor:
    return _TO(self, "meta")


def _cpu(self: Tensor, *args: Any, **kwargs: Any) -> Tensor:
    return torch.zeros(self.shape, dtype=self.dtype) if self.is_meta else _CPU(self, *args, **kwargs)


@contextmanager
def _moving() -> Iterator[None]:
    with _machine(2, _Asked()), mock.patch.multiple(Tensor, to=_to, cuda=_cuda, cpu=_cpu):
        yield


def sketch(value: Any, device: str = "") -> str:
    """Return nested data in words, container types included; `device` stands in for the tensors' own."""
    if isinstance(value, Tensor):
        where = device or {"meta": "cuda"}.get(value.device.type, value.device.type)
        return f"<{str(value.dtype).removeprefix('torch.')} {tuple(value.shape)} on {where}>"
    if isinstance(value, dict):
        items = [f"{k!r}: {sketch(v, device)}" for k, v in value.items()]
        return ("" if type(value) is dict else type(value).__name__) + "{" + ", ".join(items) + "}"
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        items = [f"{k}={sketch(v, device)}" for k, v in zip(value._fields, value, strict=True)]
        return f"{type(value).__name__}({', '.join(items)})"
    if isinstance(value, list | tuple):
        return f"{type(value).__name__}({', '.join(sketch(v, device) for v in value)})"
    return f"{type(value).__name__} {value!r}"


def moved(function: Function, data: Any, device: str) -> tuple[str, str, str]:
    """Move data to CUDA on a pretended machine; return sketches of the data before, the result, the data after."""
    before = sketch(data)
    with _moving():
        result = function(data, torch.device(device))
    return before, sketch(result), sketch(data)


def moved_back(function: Function, data: Any) -> str:
    """Move data to CUDA on a pretended machine and back again; return a sketch of the result."""
    with _moving():
        return sketch(function(function(data, torch.device("cuda:0")), torch.device("cpu")))


def parameter_moved(function: Function) -> str:
    """Move a parameter in a list to CUDA on a pretended machine; return a sketch of the shape and the place."""
    with _moving():
        (result,) = function([nn.Parameter(torch.ones(2))], torch.device("cuda:0"))
        return sketch(result)


@_may_change
def others_touched(function: Function) -> list[str]:
    """Move a dict of values that are no tensors to CUDA on a pretended machine; return which are not as before."""
    module = nn.Linear(2, 1)
    others: dict[str, Any] = {
        "array": np.arange(3.0),
        "set": {1, 2},
        "range": range(3),
        "bytes": b"ab",
        "dtype": torch.float32,
        "network": module,
    }
    with _moving():
        result = function(dict(others), torch.device("cuda:0"))
    touched = [name for name, value in others.items() if not _alike(result[name], value)]
    at_home = all(p.device.type == "cpu" for p in module.parameters())
    return touched if at_home or "network" in touched else [*touched, "network"]


def _alike(one: Any, two: Any) -> bool:
    if one is two or type(one) is not type(two):
        return one is two
    return np.array_equal(one, two) if isinstance(two, np.ndarray) else bool(one == two)


@_may_change
def gradient_through(function: Function) -> tuple[Tensor, Tensor]:
    """Return the gradients of two tensors, in a list and in a dict, after a move to the CPU."""
    x, y = torch.ones(2, requires_grad=True), torch.ones(3, requires_grad=True)
    out = function([x, {"y": (y,)}], torch.device("cpu"))
    torch.autograd.backward([2 * out[0].sum() + 3 * out[1]["y"][0].sum()])
    assert x.grad is not None and y.grad is not None
    return x.grad, y.grad


def sum_across(function: Function, shape: list[int], places: list[str], device: str) -> str:
    """Add two float32 tensors that are in two places; return a sketch of the sum."""
    with _moving():
        x, y = (_to(torch.ones(shape), place) for place in places)
        return sketch(function(x, y, torch.device(device)))


# --- networks


def _elsewhere(name: str) -> type[Tensor]:
    """Return a kind of tensor that says it is on that device."""
    device = torch.device(name)
    return type(
        "Elsewhere",
        (Tensor,),
        {
            "device": property(lambda self: device),
            "is_cuda": property(lambda self: device.type == "cuda"),
            "is_cpu": property(lambda self: device.type == "cpu"),
            "get_device": lambda self: device.index,
        },
    )


def net_on(places: list[str], buffers: list[str]) -> nn.Module:
    """Return a nested net with one parameter and one buffer for each of the places.

    Each part holds a weight and a bias; biases are frozen. Parameters have gradients; parts differ in their mode.
    """
    net: nn.Module = nn.Sequential()
    parts: list[nn.Module] = []
    for k, place in enumerate(places):
        value = torch.ones(2)
        parameter = nn.Parameter(value if place == "cpu" else value.as_subclass(_elsewhere(place)), k % 2 == 0)
        parameter.grad = torch.ones(2)
        if k % 2:
            parts[-1].bias = parameter
            continue
        parts.append(nn.Module())
        parts[-1].weight = parameter
        net.add_module(f"part{k}", nn.Sequential(nn.ReLU(), parts[-1]).train(k % 4 == 2))
    for k, place in enumerate(buffers):
        value = torch.ones(2)
        net.register_buffer(f"buffer{k}", value if place == "cpu" else value.as_subclass(_elsewhere(place)))
    return net


def snapshot(net: nn.Module) -> tuple[list[bool], list[bool], list[float | None], int]:
    """Return modes, `requires_grad` flags, sums of gradients and the number of hooks."""
    hooks = sum(len(m._forward_hooks) + len(m._forward_pre_hooks) for m in net.modules())
    grads = [None if p.grad is None else float(p.grad.sum()) for p in net.parameters()]
    return [m.training for m in net.modules()], [p.requires_grad for p in net.parameters()], grads, hooks


class _LeNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)
        self.dense = nn.Sequential(nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid())
        self.out = nn.Linear(84, 10)

    def forward(self, X: Tensor) -> Tensor:
        X = functional.avg_pool2d(self.conv1(X).sigmoid(), 2)
        X = functional.avg_pool2d(self.conv2(X).sigmoid(), 2)
        out: Tensor = self.out(self.dense(X.flatten(1)))
        return out


@contextmanager
def _full_precision() -> Iterator[None]:
    """Compute in float32 on CUDA, too: no TF32."""
    old = torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    try:
        yield
    finally:
        torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32 = old


def _lenet(seed: int) -> nn.Module:
    net = _LeNet()
    maker = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(0.4 * torch.rand(p.shape, generator=maker) - 0.2)
    return net


def output_on(device: torch.device) -> dict[str, Any]:
    """Run one net on the CPU and on a device; return both outputs and the device that was used."""
    X = torch.rand(4, 1, 28, 28, generator=torch.Generator().manual_seed(0))
    net = _lenet(1)
    with _full_precision(), torch.no_grad():
        on_cpu = net(X)
        there = net.to(device)(X.to(device))
    return {"on": there.device.type, "cpu": on_cpu, "there": there.cpu()}


@_may_change
def training_step(to_device: Function, device: str) -> dict[str, Any]:
    """Take one training step of a LeNet on the CPU and on a device, the batch moved by `to_device`."""
    maker = torch.Generator().manual_seed(2)
    batch = {"X": torch.rand(8, 1, 28, 28, generator=maker), "y": (torch.arange(8), "labels")}
    told: dict[str, Any] = {}
    for key, place in (("cpu", "cpu"), ("there", device)):
        net = _lenet(3).to(place)
        optimiser = torch.optim.SGD(net.parameters(), lr=0.5)
        moved_batch = to_device(batch, torch.device(place))
        with _full_precision():
            loss = functional.cross_entropy(net(moved_batch["X"]), moved_batch["y"][0])
            torch.autograd.backward([loss])
            optimiser.step()
            after = functional.cross_entropy(net(moved_batch["X"]), moved_batch["y"][0])
        told[key] = loss.detach().cpu(), after.detach().cpu()
        told["on"] = moved_batch["X"].device.type
    return told
