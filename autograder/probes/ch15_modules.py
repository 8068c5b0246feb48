"""What the properties of chapter 15 run beside the answers: nets to look at, files to load."""

from __future__ import annotations

import contextlib
import itertools
import os
import pickle
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from autograder.probes.common import _may_change, cotangent


def _fill(net: nn.Module, seed: int) -> None:
    maker = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for value in net.state_dict().values():
            if value.is_floating_point():
                # Off the whole numbers, and above 0 so that variances stay right.
                value.copy_(torch.rand(value.shape, generator=maker, dtype=torch.float64) + 0.125)


def layers(widths: list[int], seed: int) -> list[nn.Module]:
    """Return Linear modules of these widths with a Tanh between, their numbers drawn from `seed`."""
    maker = torch.Generator().manual_seed(seed)
    made: list[nn.Module] = []
    for before, behind in itertools.pairwise(widths):
        linear = nn.Linear(before, behind)
        with torch.no_grad():
            for p in linear.parameters():
                p.copy_(torch.randint(-8, 9, p.shape, generator=maker) / 8)
        made += [linear, nn.Tanh()] if len(made) + 2 < 2 * (len(widths) - 1) else [linear]
    return made


def same_object(one: object, two: object) -> bool:
    """Tell whether both are one object."""
    return one is two


def has_parameters_of(net: nn.Module, modules: list[nn.Module]) -> bool:
    """Tell whether the parameters of the modules, as objects, are exactly the net's."""
    return {id(p) for p in net.parameters()} == {id(p) for m in modules for p in m.parameters()}


def has_same_parameters(one: nn.Module, two: nn.Module) -> bool:
    """Tell whether two nets have a parameter object in common."""
    return bool({id(p) for p in one.parameters()} & {id(p) for p in two.parameters()})


@_may_change
def to_double(net: nn.Module) -> nn.Module:
    """Return the net itself, its numbers in float64 from now on."""
    return net.double()


@_may_change
def in_eval(net: nn.Module) -> nn.Module:
    """Return the net itself, in eval mode from now on."""
    return net.eval()


def uses_no_sequential(net: nn.Module) -> bool:
    """Touch every nn.Sequential in a net, so that a ban on it speaks."""
    return all(nn.Sequential.__len__(m) < 0 for m in net.modules() if isinstance(m, nn.Sequential))


@_may_change
def after_linear(layer: nn.Module, X: Tensor) -> Tensor:
    """Return what the layer gives as the second module of an nn.Sequential, behind an identity."""
    result: Tensor = nn.Sequential(nn.Identity(), layer)(X)
    return result


@_may_change
def gradients_by_shape(net: nn.Module, X: Tensor) -> list[Tensor]:
    """Return the gradients of Σ cᵢ·net(X)ᵢ, one for each parameter shape in sorted order.

    Equal shapes are added up, so that neither names nor places matter.
    """
    found: dict[tuple[int, ...], Tensor] = {}
    parameters = list(net.parameters())
    output = net(X)
    grads = torch.autograd.grad((output * cotangent(output)).sum(), parameters, allow_unused=True)
    for p, g in zip(parameters, grads, strict=True):
        shape = tuple(p.shape)
        found[shape] = found.get(shape, torch.zeros_like(p)) + (torch.zeros_like(p) if g is None else g)
    return [found[shape] for shape in sorted(found)]


def trainable(net: nn.Module) -> list[bool]:
    """Return `requires_grad` of every parameter."""
    return [p.requires_grad for p in net.parameters()]


def _constants(net: nn.Module) -> dict[str, Tensor]:
    parameters = {name for name, _ in net.named_parameters(remove_duplicate=False)}
    return {name: t for name, t in net.state_dict().items() if name not in parameters}


def constants(net: nn.Module) -> list[Tensor]:
    """Return copies of what the state dict holds besides parameters."""
    return [t.detach().clone() for t in _constants(net).values()]


@_may_change
def set_fixed(net: nn.Module, weight: Tensor, bias: Tensor, constant: Tensor) -> None:
    """Fill the shared layer and the constant weight, found by shape and kind."""
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(weight if p.ndim == 2 else bias)
        for t in _constants(net).values():
            if t.ndim == 2:
                t.copy_(constant)


@_may_change
def fill_distinct(net: nn.Module, seed: int) -> list[Tensor]:
    """Fill every distinct parameter with eighths of its own; return the values in the net's order."""
    maker = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(torch.randint(-8, 9, p.shape, generator=maker) / 8)
    return [p.detach().clone() for p in net.parameters()]


@_may_change
def step_in_place(net: nn.Module, X: Tensor, lr: float) -> None:
    """Take one step of plain gradient descent on Σ cᵢ·net(X)ᵢ."""
    output = net(X)
    (output * cotangent(output)).sum().backward()
    with torch.no_grad():
        for p in net.parameters():
            if p.grad is not None:
                p.sub_(lr * p.grad)
                p.grad = None


class _Branch(nn.Module):
    """A module that holds modules under names of their own, and one that is not a Linear."""

    def __init__(self) -> None:
        super().__init__()
        self.shift = nn.Parameter(torch.full((3,), 7.0), requires_grad=False)
        self.deep = nn.ModuleDict({"last": nn.Linear(200, 100), "row": nn.Sequential(nn.Linear(100, 100, bias=False))})
        self.conv = nn.Conv2d(2, 4, (3, 5), bias=False)


def nested() -> nn.Module:
    """Return a net with Linear layers at several depths among other modules."""
    net = nn.Sequential(nn.Linear(150, 200), nn.BatchNorm1d(200), nn.Sequential(nn.Linear(100, 100)), _Branch())
    _fill(net, 5)
    return net


def linear(num_inputs: int, num_outputs: int) -> nn.Linear:
    """Return one Linear."""
    return nn.Linear(num_inputs, num_outputs)


def linear_parameters(net: nn.Module) -> tuple[list[Tensor], list[Tensor]]:
    """Return copies of the weights and of the biases of every Linear, in order."""
    found = [m for m in net.modules() if isinstance(m, nn.Linear)]
    weights = [m.weight.detach().clone() for m in found]
    return weights, [m.bias.detach().clone() for m in found if m.bias is not None]


def other_state(net: nn.Module) -> list[Tensor]:
    """Return copies of all parameters and buffers that belong to no Linear."""
    own = {id(p) for m in net.modules() if isinstance(m, nn.Linear) for p in m.parameters()}
    kept = [p for p in net.parameters() if id(p) not in own]
    return [t.detach().clone() for t in [*kept, *net.buffers()]]


def parameter_objects(net: nn.Module) -> Any:
    """Return a handle on the parameter objects themselves."""
    return iter(list(net.parameters()))


@_may_change
def has_objects(net: nn.Module, objects: Any) -> bool:
    """Tell whether the net's parameters are these objects, leaves still, with their `requires_grad`."""
    before, now = list(objects), list(net.parameters())
    if len(before) != len(now) or any(a is not b for a, b in zip(before, now, strict=True)):
        return False
    # The one frozen parameter of `nested` is its branch's shift, of shape (3,).
    return all(p.is_leaf and p.requires_grad == (p.shape != (3,)) for p in now)


def shaped(name: str) -> nn.Module:
    """Return a net whose parameter names and shapes are known."""
    if name == "row":
        return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
    if name == "norm":
        return nn.Sequential(nn.Conv2d(1, 2, (3, 5), bias=False), nn.BatchNorm2d(2), nn.Dropout())
    if name == "branch":
        return _Branch().eval()
    if name == "none":
        return nn.Sequential(nn.Flatten(), nn.ReLU())
    net = nn.Module()
    net.scale = nn.Parameter(torch.tensor(2.0))
    return net


def snapshot(net: nn.Module) -> tuple[list[Tensor], list[bool], int]:
    """Return the state, the modes and the number of hooks of a net."""
    hooks = sum(len(m._forward_hooks) + len(m._forward_pre_hooks) + len(m._backward_hooks) for m in net.modules())
    return [t.detach().clone() for t in net.state_dict().values()], [m.training for m in net.modules()], hooks


# --- files


def stored(kind: str, seed: int) -> nn.Module:
    """Return a net to save or to load into."""
    if kind == "linear":
        net: nn.Module = nn.Linear(3, 2)
    elif kind == "norm":
        net = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU(), nn.Linear(4, 2))
    elif kind == "double":
        net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
    else:
        net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 2)))
        net[0].weight.requires_grad_(False)
    _fill(net, seed)
    return net


Function = Callable[..., Any]


@_may_change
def round_trip(save: Function, load: Function, kinds: list[str]) -> list[dict[str, Any]]:
    """Save nets, each to its own file; rename the files; load each into a fresh net of its kind."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        nets = [stored(kind, seed) for seed, kind in enumerate(kinds)]
        before, learning = [snapshot(net) for net in nets], [trainable(net) for net in nets]
        for k, net in enumerate(nets):
            save(net, str(Path(folder) / f"net{k}.params"))
        written = [(Path(folder) / f"net{k}.params").is_file() for k in range(len(kinds))]
        for k, net in enumerate(nets):
            if not written[k]:
                told.append({"written": False})
                continue
            # Under its new name only what is in the file can come back.
            moved = str((Path(folder) / f"net{k}.params").rename(Path(folder) / f"moved{k}.params"))
            fresh = stored(kinds[k], 100 + k)
            flags = trainable(fresh)
            load(fresh, moved)
            told.append(_compared(net, (*before[k], learning[k]), fresh, flags))
    return told


def _compared(net: nn.Module, before: Any, fresh: nn.Module, flags: list[bool]) -> dict[str, Any]:
    now, loaded = snapshot(net), snapshot(fresh)
    told = {
        "written": True,
        "saved_unchanged": _same(now[0], before[0]) and (*now[1:], trainable(net)) == before[1:],
        "equal": _same(loaded[0], now[0]),
        "mode": loaded[1] == before[1],
        "trainable": trainable(fresh) == flags,
    }
    X = torch.linspace(-1, 1, 6, dtype=next(net.parameters()).dtype).reshape(2, 3)
    with torch.no_grad():
        told["outputs"] = net.eval()(X), fresh.eval()(X)
    return told


def _same(one: list[Tensor], two: list[Tensor]) -> bool:
    return len(one) == len(two) and all(
        a.dtype == b.dtype and a.shape == b.shape and torch.equal(a, b) for a, b in zip(one, two, strict=True)
    )


def _misfit(case: str) -> tuple[nn.Module, nn.Module]:
    """Return a net to save and one of other shapes, names alike, to load it into."""
    if case == "last":
        return _row(4, 3, 2), _row(4, 3, 5)
    if case == "first":
        return _row(4, 3, 2), _row(6, 3, 2)
    if case == "middle":
        return _row(4, 3, 3, 2), _row(4, 3, 7, 2)
    if case == "broadcast":
        return _row(4, 3, 1), _row(4, 3, 2)
    if case == "transposed":
        return nn.Sequential(nn.Linear(3, 3), nn.Linear(2, 6, bias=False)), nn.Sequential(
            nn.Linear(3, 3), nn.Linear(6, 2, bias=False)
        )
    norms = [nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(n, affine=False)) for n in (1, 3)]
    return norms[0], norms[1]


def _row(*widths: int) -> nn.Sequential:
    return nn.Sequential(*[nn.Linear(a, b) for a, b in itertools.pairwise(widths)])


@_may_change
def mismatch(save: Function, load: Function, case: str) -> dict[str, Any]:
    """Load a file whose shapes differ; tell what was raised and whether the net is as it was."""
    saved, net = _misfit(case)
    _fill(saved, 1)
    _fill(net, 2)
    before = snapshot(net)
    raised = ""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "net.params")
        save(saved, path)
        load(_misfit(case)[0], path)  # a net that the file fits must do, or refusing would prove nothing
        try:
            load(net, path)
        except Exception as error:
            raised = type(error).__name__
    now = snapshot(net)
    return {"raised": raised, "unchanged": _same(now[0], before[0]) and now[1:] == before[1:]}


_SPRUNG = "AUTOGRADER_TRAP_SPRUNG"


class _Trap:
    """Unpickling this sets an environment variable: it stands for the code of a stranger.

    Only names of the standard library are pickled: the kit's own modules cannot be found by name here.
    """

    def __init__(self, value: Any) -> None:
        self._value = value

    def __reduce__(self) -> tuple[Any, ...]:
        return exec, (f"import os; os.environ[{_SPRUNG!r}] = '1'",)


class _Trapped(nn.Linear):
    """A net whose state dict brings a trap along, to be saved by the student's own function."""

    def state_dict(self, *args: Any, **kwargs: Any) -> Any:
        state = super().state_dict(*args, **kwargs)
        state["extra"] = _Trap(torch.zeros(1))
        return state


def _write_trap(kind: str, save: Function, path: str) -> None:
    state = nn.Linear(3, 2).state_dict()
    if kind == "torch":
        torch.save(_Trap(dict(state)), path)
    elif kind == "inside":
        torch.save({**state, "extra": _Trap(torch.zeros(1))}, path)
    elif kind == "legacy":
        torch.save(_Trap(dict(state)), path, _use_new_zipfile_serialization=False)
    elif kind == "pickle":
        with open(path, "wb") as file:
            pickle.dump(_Trap(dict(state)), file, protocol=2)
    elif kind == "numpy":
        with open(path, "wb") as file:
            arrays: dict[str, Any] = {k: np.array([_Trap(v), None], dtype=object)[:1] for k, v in state.items()}
            np.savez(file, **arrays)
    else:
        save(_Trapped(3, 2), path)


@_may_change
def trap(save: Function, load: Function, kind: str) -> bool:
    """Load a file that would run code if it were unpickled; tell whether the code ran."""
    net = stored("linear", 3)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "net.params")
        try:
            _write_trap(kind, save, path)
        except Exception:
            return False  # a format that cannot even hold a trap
        os.environ.pop(_SPRUNG, None)
        with contextlib.suppress(Exception):  # refusing the file is a right answer
            load(net, path)
    return os.environ.pop(_SPRUNG, None) is not None


@_may_change
def across_devices(save: Function, load: Function) -> dict[str, Any]:
    """Save a net on CUDA and load it into one on the CPU, and the other way round."""
    told: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "net.params")
        for source, target in (("cuda", "cpu"), ("cpu", "cuda")):
            net, fresh = stored("norm", 1).to(source), stored("norm", 2).to(target)
            save(net, path)
            load(fresh, path)
            kept = {t.device.type for t in fresh.state_dict().values()} == {target}
            kept = kept and {t.device.type for t in net.state_dict().values()} == {source}
            told[f"{source} to {target}"] = kept and _same(snapshot(net.cpu())[0], snapshot(fresh.cpu())[0])
    return told


def device_types(net: nn.Module) -> list[str]:
    """Return the kinds of devices that hold the net's parameters."""
    return sorted({p.device.type for p in net.parameters()})


@_may_change
def cuda_matches_cpu(net: nn.Module, X: Tensor) -> tuple[Tensor, Tensor]:
    """Return the net's outputs on the CPU and, computed without TF32, on CUDA."""
    old = torch.backends.cuda.matmul.allow_tf32
    torch.backends.cuda.matmul.allow_tf32 = False
    try:
        with torch.no_grad():
            return net(X), net.to("cuda")(X.to("cuda")).cpu()
    finally:
        torch.backends.cuda.matmul.allow_tf32 = old
        net.to("cpu")
