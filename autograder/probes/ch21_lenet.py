"""Networks, batches and records for chapter 21 (LeNet)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from autograder.probes.common import cotangent, fill_by_shape


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a probe whose arguments may change."""
    function.may_change = True  # type: ignore[attr-defined]
    return function


class Halve(nn.Module):
    """Keeps every other column."""

    def forward(self, X: Tensor) -> Tensor:
        """(..., w) → (..., ⌈w/2⌉)."""
        return X[..., ::2]


class Flip(nn.Module):
    """The identity in train mode, the negative in eval mode: shows which mode a net runs in."""

    def forward(self, X: Tensor) -> Tensor:
        """Return X or −X."""
        return X if self.training else -X


class Watch(nn.Module):
    """A linear classifier that notes whether a graph is recorded while it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(2, 2)
        self.graphs: list[bool] = []

    def forward(self, X: Tensor) -> Tensor:
        """(n, 2) → (n, 2)."""
        Y: Tensor = self.layer(X)
        self.graphs.append(Y.requires_grad)
        return Y


class Mixed(nn.Module):
    """Layers of many kinds, nested, under names of their own; never run."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(3, 4, (3, 5))
        self.norm = nn.BatchNorm2d(4)
        self.many = nn.ModuleList(
            [nn.Linear(6, 5), nn.ModuleDict({"deep": nn.Sequential(nn.Linear(5, 7, bias=False))})]
        )
        self.inner = nn.Sequential(nn.Sequential(nn.Conv2d(4, 2, 1, bias=False), nn.ReLU()), nn.LayerNorm(3))
        self.line = nn.Conv1d(2, 3, 3)
        self.back = nn.ConvTranspose2d(2, 3, 3)
        self.volume = nn.Conv3d(1, 2, 2)
        self.words = nn.Embedding(5, 3)
        self.own = nn.Parameter(torch.zeros(3, 3))


def _convolutional() -> nn.Module:
    return nn.Sequential(nn.Conv2d(1, 6, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(96, 10))


def _normalised() -> nn.Module:
    return nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4), nn.Sigmoid(), nn.Linear(4, 3))


def _book() -> nn.Module:
    shrink = [
        nn.Conv2d(1, 2, 5, padding=2),
        nn.Sigmoid(),
        nn.AvgPool2d(2),
        nn.Conv2d(2, 3, 5),
        nn.Sigmoid(),
        nn.AvgPool2d(2),
    ]
    return nn.Sequential(*shrink, nn.Flatten(), nn.Linear(75, 8), nn.Sigmoid(), nn.Linear(8, 4))


def _hooked() -> nn.Module:
    net = nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 2))
    net[0].register_forward_hook(lambda module, args, output: None)
    return net


NETS: dict[str, Callable[[], nn.Module]] = {
    "book": _book,
    "normalised images": lambda: nn.Sequential(
        nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.5)
    ),
    "nested": lambda: nn.Sequential(
        nn.Sequential(nn.Conv2d(2, 4, 1), nn.Sequential(nn.ReLU(), nn.AvgPool2d((2, 1)))),
        Halve(),
        nn.Flatten(),
    ),
    "hooked": _hooked,
    "one": lambda: nn.Sequential(nn.Flatten(1, 2)),
    "equal layers": lambda: nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 4), nn.ReLU()),
    "linear": lambda: nn.Linear(2, 3),
    "hidden": lambda: nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 3)),
    "flip": lambda: nn.Sequential(nn.Linear(2, 3), Flip()),
    "normalised": _normalised,
    "digits": _convolutional,
    "watch": Watch,
    "no parameters": Flip,
    "dropout": lambda: nn.Sequential(nn.Dropout(0.9), Flip()),
    "mixed": Mixed,
    "wide": lambda: nn.Sequential(nn.Linear(100, 300), nn.Linear(300, 100)),
    "wide images": lambda: nn.Sequential(nn.Conv2d(8, 24, 5), nn.Conv2d(24, 8, (3, 7))),
    "bare linear": lambda: nn.Linear(60, 40),
    "bare images": lambda: nn.Conv2d(4, 12, 5),
    "twins": lambda: nn.Sequential(nn.Linear(30, 30), nn.Linear(30, 30)),
    "double": lambda: nn.Linear(60, 40).double(),
}


def make_net(kind: str) -> nn.Module:
    """Return a new net of a kind, in train mode."""
    return NETS[kind]()


@_may_change
def fill_all(net: nn.Module, value: float) -> None:
    """Fill every parameter with one number."""
    with torch.no_grad():
        for p in net.parameters():
            p.fill_(value)


@_may_change
def fill_shapes(net: nn.Module, values: list[tuple[tuple[int, ...], float]], X: Tensor) -> None:
    """Fill the parameters of each shape with a number and the others with 0, after a forward pass."""
    table = dict(values)
    with torch.no_grad():
        net(X)
        for p in net.parameters():
            p.fill_(table.get(tuple(p.shape), 0.0))


@_may_change
def fill(net: nn.Module, seed: int, scale: float, X: Tensor) -> None:
    """Fill the parameters by their shapes (see `common.fill_by_shape`), after a forward pass."""
    with torch.no_grad():
        net(X)
    fill_by_shape(net, seed, scale)


@_may_change
def gradients(net: nn.Module, X: Tensor) -> list[Tensor]:
    """Return the gradients of Σ cᵢ·net(X)ᵢ with respect to all parameters, sorted by shape."""
    Y = net(X)
    parameters = sorted(net.parameters(), key=lambda p: tuple(p.shape))
    grads = torch.autograd.grad((Y * cotangent(Y)).sum(), parameters, allow_unused=True)
    return [torch.zeros_like(p) if g is None else g for p, g in zip(parameters, grads, strict=True)]


@_may_change
def requires_grad(net: nn.Module) -> list[bool]:
    """Return `requires_grad` of every parameter."""
    return [p.requires_grad for p in net.parameters()]


@_may_change
def condition(net: nn.Module) -> dict[str, Any]:
    """Return all that a function which only looks at a net must leave alone."""
    modules = list(net.modules())
    return {
        "mode": [m.training for m in modules],
        "hooks": [len(m._forward_hooks) + len(m._forward_pre_hooks) for m in modules],
        "requires_grad": [p.requires_grad for p in net.parameters()],
        "gradients": [p.grad is None for p in net.parameters()],
        "parameters": [p.detach().clone() for p in net.parameters()],
        "buffers": [b.detach().clone() for b in net.buffers()],
    }


@_may_change
def in_place(function: Callable[..., Any], net: nn.Module) -> dict[str, list[str]]:
    """Call `function(net)`; name the parameters that are now other objects or have a graph."""
    before = {name: (p, p.requires_grad) for name, p in net.named_parameters()}
    function(net)
    after = dict(net.named_parameters())
    return {
        "replaced": [n for n, (p, _) in before.items() if after.get(n) is not p],
        "with_graph": [n for n, (p, r) in before.items() if p.grad_fn is not None or p.requires_grad != r],
    }


@_may_change
def replayed(function: Callable[..., Any], net: nn.Module) -> list[list[Tensor]]:
    """Return the parameters after two calls from one state of torch's generator, and after a third."""
    results = []
    state = torch.get_rng_state()
    for again in (False, True, False):
        if again:
            torch.set_rng_state(state)
        function(net)
        results.append([p.detach().clone() for p in net.parameters()])
    return results


def stream(batches: Iterable[Any]) -> Iterator[Any]:
    """Yield the batches once: no length, no second pass."""
    yield from batches


def loader(X: Tensor, y: Tensor, batch_size: int) -> DataLoader[Any]:
    """Return a DataLoader over examples in their order."""
    return DataLoader(TensorDataset(X, y), batch_size=batch_size)


@_may_change
def devices(net: nn.Module) -> list[str]:
    """Return the kinds of device that hold the net's parameters."""
    return sorted({p.device.type for p in net.parameters()})
