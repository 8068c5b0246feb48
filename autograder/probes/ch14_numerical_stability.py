"""Probes of chapter 14: gradients to clip, networks to initialise and to look into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import torch
from torch import Tensor, nn


def _iterable(params: Sequence[Tensor], how: str) -> Iterable[Tensor]:
    if how == "generator":
        return (p for p in params)
    if how == "tuple":
        return tuple(params)
    if how == "dict":
        return {str(k): p for k, p in enumerate(params)}.values()
    if how == "iterator":
        return iter(params)
    if how == "parameters":
        return nn.ParameterList(params).parameters()
    return params


def clip(
    grad_clipping: Callable[..., Any],
    grads: Sequence[Tensor | None],
    theta: float,
    how: str = "list",
    device: str = "cpu",
) -> dict[str, Any]:
    """Clip the gradients of fresh parameters; tell the value, and the gradients and parameters after it."""
    like = next(g for g in grads if g is not None)
    params = []
    for k, grad in enumerate(grads):
        shape = (2, 2) if grad is None else grad.shape
        p = nn.Parameter(torch.full(shape, k + 1.0, dtype=like.dtype, device=device))
        p.grad = None if grad is None else grad.detach().clone().to(device)
        params.append(p)
    value = grad_clipping(_iterable(params, how), theta)
    return {
        "value": value.detach().cpu() if isinstance(value, Tensor) else value,
        "grads": [None if p.grad is None else p.grad.detach().cpu() for p in params],
        "on_device": all(p.grad is None or p.grad.device.type == device for p in params),
        "params": [float(p.detach().mean()) for p in params],
        "graph": any(p.grad is not None and p.grad.requires_grad for p in params),
    }


def fill_twice(fill: Callable[[Tensor], Tensor], shape: Sequence[int]) -> list[Tensor]:
    """Return three fillings: two from the same state of torch's generator, and one drawn after them."""
    state = torch.get_rng_state()
    out = [fill(torch.zeros(*shape)).detach().clone()]
    torch.set_rng_state(state)
    return out + [fill(torch.zeros(*shape)).detach().clone() for _ in range(2)]


def fill_on(fill: Callable[[Tensor], Tensor], shape: Sequence[int], device: str) -> dict[str, Any]:
    """Fill a matrix on a device; tell it on the CPU, and where it was."""
    w = torch.zeros(*shape, device=device)
    out = fill(w)
    return {"value": out.detach().cpu(), "device": w.device.type, "same": out is w}


class _Branches(nn.Module):
    """Linear layers in lists and dicts, beside modules that have weights too."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(5, 30)
        self.steps = nn.ModuleList([nn.Linear(30, 40), nn.LayerNorm(40)])
        self.heads = nn.ModuleDict({"deep": nn.Sequential(nn.Sequential(nn.Linear(40, 20, bias=False)))})
        self.scale = nn.Parameter(torch.full((3,), 7.0))


def net_to_init(name: str) -> nn.Module:
    """Return a network whose every parameter differs from what an initialisation would give."""
    if name == "alone":
        net: nn.Module = nn.Linear(40, 30)
    elif name == "nested":
        inner = nn.Sequential(nn.Linear(32, 30), nn.ReLU(), nn.Sequential(nn.Linear(30, 50, bias=False)))
        net = nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.Flatten(), inner, nn.Linear(50, 20))
    else:
        net = _Branches()
    with torch.no_grad():
        for p in net.parameters():
            p.fill_(5.0)
    return net.eval()


def parameter_facts(net: nn.Module) -> dict[str, Any]:
    """Return what an initialisation must keep: identity of the parameters, flags, modes."""
    return {
        "ids": [id(p) for p in net.parameters()],
        "requires_grad": [p.requires_grad for p in net.parameters()],
        "graph": [p.grad_fn is not None for p in net.parameters()],
        "training": [m.training for m in net.modules()],
    }


class _Net(nn.Module):
    """A net with a layer used twice, one that is frozen, and one that is not used."""

    def __init__(self) -> None:
        super().__init__()
        self.unused = nn.Linear(2, 2)
        self.first = nn.Linear(3, 4)
        self.frozen = nn.Linear(4, 4)
        self.twice = nn.Linear(4, 4)
        self.last = nn.Linear(4, 1)
        self.frozen.requires_grad_(False)

    def forward(self, X: Tensor) -> Tensor:
        h = torch.tanh(self.frozen(torch.tanh(self.first(X))))
        out: Tensor = self.last(self.twice(torch.tanh(self.twice(h))))
        return out


def _net(name: str, dtype: torch.dtype) -> nn.Module:
    if name == "line":
        net: nn.Module = nn.Linear(1, 1)
    elif name == "branches":
        net = _Net()
    else:
        net = nn.Sequential(nn.Linear(3, 5), nn.Tanh(), nn.Linear(5, 4, bias=False), nn.Sigmoid(), nn.Linear(4, 2))
    maker = torch.Generator().manual_seed(len(list(net.parameters())))
    with torch.no_grad():
        for p in net.parameters():
            p.copy_(2 * torch.rand(p.shape, generator=maker) - 1)
        if name == "line":
            net.weight.fill_(2.0)  # type: ignore[operator]
            net.bias.fill_(1.0)  # type: ignore[operator]
    return net.to(dtype).eval()


def look(
    gradient_norms: Callable[..., Any],
    name: str,
    X: Tensor,
    scale: float = 1.0,
    stored: bool = False,
    device: str = "cpu",
) -> dict[str, Any]:
    """Ask for the gradient norms of the loss scale·Σ net(X)²; tell them, and every .grad before and after.

    `stored`: parameters hold gradients of an earlier loss, but for the first one.
    """
    net = _net(name, X.dtype).to(device)
    if stored:
        for k, p in enumerate(net.parameters()):
            p.grad = torch.full_like(p, k * 10.0) if k else None
    loss = scale * net(X.to(device)).square().sum()
    before = [None if p.grad is None else p.grad.detach().cpu().clone() for p in net.parameters()]
    values = [p.detach().cpu().clone() for p in net.parameters()]
    flags = [p.requires_grad for p in net.parameters()]
    norms = gradient_norms(net, loss)
    return {
        "norms": norms,
        "before": before,
        "after": [None if p.grad is None else p.grad.detach().cpu().clone() for p in net.parameters()],
        "kept": all(torch.equal(p.detach().cpu(), v) for p, v in zip(net.parameters(), values, strict=True))
        and [p.requires_grad for p in net.parameters()] == flags
        and not any(m.training for m in net.modules()),
    }
