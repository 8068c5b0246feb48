"""Probes of chapter 26: convolutions to fold, and batch normalisation seen over several steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.probes.networks import fill, may_change


def make_conv(weight: Tensor, bias: Tensor | None, options: dict[str, Any]) -> nn.Conv2d:
    """Return a convolution with these parameters; `options` are stride, padding, dilation, …"""
    co, per_group, kh, kw = weight.shape
    ci = per_group * options.get("groups", 1)
    conv = nn.Conv2d(ci, co, (kh, kw), bias=bias is not None, dtype=weight.dtype, **options)
    with torch.no_grad():
        conv.weight.copy_(weight)
        if bias is not None and conv.bias is not None:
            conv.bias.copy_(bias)
    return conv


@may_change
def conv_facts(conv: nn.Conv2d) -> dict[str, Any]:
    """Tell everything about a convolution that folding must leave as it was."""
    return {
        "weight": conv.weight.detach().clone(),
        "bias": None if conv.bias is None else conv.bias.detach().clone(),
        "learns": [p.requires_grad for p in conv.parameters()],
        "training": conv.training,
        "hooks": len(conv._forward_hooks) + len(conv._forward_pre_hooks),
        "grads": [p.grad is not None for p in conv.parameters()],
    }


@may_change
def is_new_conv(folded: Any, conv: nn.Conv2d) -> list[bool]:
    """Tell whether `folded` is an nn.Conv2d, whether it is another one, and whether it has memory of its own."""
    if not isinstance(folded, nn.Conv2d):
        return [False, True, True]
    own = {p.data_ptr() for p in folded.parameters()}
    return [True, folded is not conv, not any(p.data_ptr() in own for p in conv.parameters())]


@may_change
def fold_on(device: str, fold: Callable[..., Any], conv: nn.Conv2d, statistics: list[Any], X: Tensor) -> dict[str, Any]:
    """Fold with everything on a device; tell where the new weight is, and the new convolution's output."""
    moved = [v.to(device) if isinstance(v, Tensor) else v for v in statistics]
    folded = fold(conv.to(device), *moved)
    return {"device": folded.weight.device.type, "value": folded(X.to(device)).detach().cpu()}


def without_autograd(function: Callable[..., Any], args: list[Any]) -> Any:
    """Call `function` under no_grad."""
    with torch.no_grad():
        return function(*args)


@may_change
def module_facts(layer: nn.Module) -> dict[str, Any]:
    """Tell the parameters, the buffers and what the state dict holds."""
    return {
        "parameters": sorted(n for n, _ in layer.named_parameters()),
        "buffers": sorted(n for n, _ in layer.named_buffers()),
        "state": sorted(layer.state_dict()),
        "learns": [p.requires_grad for p in layer.parameters()],
        "graph": any(b.requires_grad for b in layer.buffers()),
    }


@may_change
def steps(layer: nn.Module, batches: list[Tensor], training: bool, grad: bool) -> dict[str, Any]:
    """Run the layer over batches in a mode, with or without autograd; tell the outputs and the moving ones."""
    layer.train(training)
    outputs = []
    with torch.set_grad_enabled(grad):
        for X in batches:
            outputs.append(layer(X).detach())
    return {"outputs": outputs, **moving(layer)}


@may_change
def moving(layer: nn.Module) -> dict[str, Tensor]:
    """Return copies of the moving statistics, flat."""
    return {n: getattr(layer, n).detach().clone().reshape(-1) for n in ("moving_mean", "moving_var")}


@may_change
def learn_steps(layer: nn.Module, X: Tensor, count: int) -> list[Tensor]:
    """Train for some steps with a backward pass in each; return gamma and beta, flat."""
    layer.train()
    for _ in range(count):
        loss = (layer(X) - X.flip(0)).square().sum()
        layer.zero_grad()
        loss.backward()
        with torch.no_grad():
            for p in layer.parameters():
                if p.grad is not None:
                    p.sub_(p.grad, alpha=0.01)
    return [getattr(layer, n).detach().clone().reshape(-1) for n in ("gamma", "beta")]


@may_change
def reloaded(old: nn.Module, new: nn.Module, X: Tensor) -> list[Tensor]:
    """Load the old layer's state into the new one and return both outputs in evaluation mode."""
    new.load_state_dict(old.state_dict())
    return [old.eval()(X).detach(), new.eval()(X).detach()]


@may_change
def settle(net: nn.Module, X: Tensor, seed: int, count: int) -> list[Tensor]:
    """Fill the net, pass one batch through again and again; return its last training and its evaluation output."""
    fill(net, X, seed)
    net.train()
    with torch.no_grad():
        for _ in range(count):
            trained = net(X)
        net.eval()
        return [trained.clone(), net(X).clone()]


@may_change
def one_by_one(net: nn.Module, X: Tensor, seed: int) -> list[Tensor]:
    """Fill the net, train on X once; return the evaluation outputs for the batch and for each example alone."""
    fill(net, X, seed)
    net.train()
    with torch.no_grad():
        net(X)
        net.eval()
        return [net(X).clone(), torch.cat([net(x[None]) for x in X])]
