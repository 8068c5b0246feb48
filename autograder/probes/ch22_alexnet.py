"""What the properties of chapter 22 run beside the answers: large nets told in few numbers, small nets to count."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from autograder.probes.common import _may_change

# --- AlexNet


def _images(count: int, channels: int, seed: int) -> Tensor:
    return torch.randn(count, channels, 224, 224, generator=torch.Generator().manual_seed(seed))


@_may_change
def parts(net: nn.Module, channels: int) -> dict[str, Any]:
    """Run an image through a net, so that lazy layers know their shapes; tell its parts and the output's shape."""
    with torch.no_grad():
        output = net(torch.zeros(1, channels, 224, 224))
    return {
        "shapes": sorted(tuple(p.shape) for p in net.parameters()),
        "trainable": all(p.requires_grad for p in net.parameters()),
        "output": list(output.shape),
    }


@_may_change
def fill(net: nn.Module, seed: int) -> None:
    """Fill every parameter with numbers that depend on its shape alone; what flows through keeps its size.

    Like `common.fill_by_shape`, in float32 and in place: a layer of AlexNet holds 26 million numbers.
    """
    with torch.no_grad():
        for p in net.parameters():
            key = seed
            for n in p.shape:
                key = (key * 1_000_003 + n + 1) % 2**31
            bound = math.sqrt(6 * p.shape[0] / p.numel()) if p.ndim > 1 else 0.1
            p.uniform_(-bound, bound, generator=torch.Generator().manual_seed(key))


@_may_change
def output(net: nn.Module, channels: int, seed: int) -> Tensor:
    """Return what the net in eval mode gives for two random images, computed in float64."""
    net.eval().double()
    with torch.no_grad():
        result: Tensor = net(_images(2, channels, seed).double())
    return result


@_may_change
def reached(net: nn.Module, channels: int) -> tuple[bool, int]:
    """Tell whether the output of a net in eval mode has a gradient, and how many parameters it does not reach."""
    output = net.eval()(_images(1, channels, 0))
    if not output.requires_grad:
        return False, 0
    grads = torch.autograd.grad(output.square().sum(), list(net.parameters()), allow_unused=True)
    return True, sum(g is None or not bool(g.any()) for g in grads)


@_may_change
def output_on(net: nn.Module, device: str) -> Tensor:
    """Return what the net in eval mode gives for one image on a device, computed without TF32."""
    old = torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    try:
        with torch.no_grad():
            result: Tensor = net.eval().to(device)(_images(1, 1, 0).to(device))
        return result.cpu()
    finally:
        torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32 = old


@_may_change
def pass_through(net: nn.Module) -> dict[str, Tensor]:
    """Make the dense layers hand single features on, and run an image in eval mode and in train mode.

    Dense weights become rectangular identities, hidden biases 1, the last biases 0. With f the first
    features, eval mode gives f + 2; each dropout of 1/2 then doubles or drops what passes.
    """
    fill(net, 7)
    with torch.no_grad():
        for p in net.parameters():
            if p.ndim == 2:
                p.zero_().fill_diagonal_(1.0)
            elif p.ndim == 1 and len(p) in (4096, 200):
                p.fill_(1.0 if len(p) == 4096 else 0.0)
        X = _images(1, 1, 1)
        net.eval()
        told = {"eval": net(X)[0], "again": net(X)[0]}
        net.train()
        told["train"] = net(X)[0]
    return told


# --- augmentation

SIDE = (120, 96)
"""Height and width of the images that are augmented."""


def _picture(name: str) -> np.ndarray[Any, Any]:
    h, w = SIDE
    rows, columns = np.mgrid[0:h, 0:w]
    values = {
        "flat": 0 * rows + 128,
        "white": 0 * rows + 255,
        "to the right": 20 + 80 * columns / w,
        "downwards": 20 + 80 * rows / h,
        "stripes": 20 + 80 * (columns // 4 % 2),
    }[name]
    return np.asarray(values, dtype=np.uint8)


def _image(kind: str, name: str) -> Any:
    gray = _picture(name)
    if kind == "gray":
        return Image.fromarray(gray)
    colour = np.stack([gray] * 3, axis=-1)
    if kind == "pil":
        return Image.fromarray(colour)
    pixels = torch.from_numpy(colour).permute(2, 0, 1).contiguous()
    return pixels if kind == "bytes" else pixels / 255


def _told(result: Any, source: Any, kept: Any) -> dict[str, Any]:
    if not isinstance(result, Tensor):
        return {"kind": type(result).__name__}
    X = torch.Tensor.detach(result).as_subclass(Tensor).double()
    half = X.shape[-1] // 2
    row = X[0, X.shape[-2] // 2] if X.ndim == 3 else X.reshape(-1)
    high = row > (row.max() + row.min()) / 2
    return {
        "kind": "tensor",
        "shape": tuple(result.shape),
        "float": result.is_floating_point(),
        "low": float(X.min()),
        "high": float(X.max()),
        "mean": float(X.mean()),
        "rightwards": float(X[..., half:].mean() - X[..., :half].mean()),
        "downwards": float(X[..., half:, :].mean() - X[..., :half, :].mean()) if X.ndim > 1 else 0.0,
        "edges": int((high[1:] != high[:-1]).sum()),
        "unchanged": not isinstance(source, Tensor) or torch.equal(source, kept),
    }


@_may_change
def augmented(transform: Callable[[Any], Any], kind: str, name: str, times: int) -> list[dict[str, Any]]:
    """Transform one image many times; tell a few numbers about each result."""
    told = []
    for _ in range(times):
        image = _image(kind, name)
        kept = image.clone() if isinstance(image, Tensor) else None
        told.append(_told(transform(image), image, kept))
    return told


@_may_change
def differ(transform: Callable[[Any], Any], kind: str) -> bool:
    """Tell whether several calls on one image give different results."""
    results = [transform(_image(kind, "stripes")) for _ in range(4)]
    return any(r.shape != results[0].shape or not torch.equal(r, results[0]) for r in results[1:])


@_may_change
def repeats(transform: Callable[[Any], Any], kind: str) -> bool:
    """Tell whether 24 calls give the same results again, once torch's generator is back where it was."""
    before = torch.get_rng_state()
    first = [transform(_image(kind, "stripes")) for _ in range(24)]
    torch.set_rng_state(before)
    return all(torch.equal(X, transform(_image(kind, "stripes"))) for X in first)


# --- networks to count


class _Block(nn.Module):
    """Holds a parameter of its own next to modules, one of them frozen."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width, 1, 1))
        self.conv = nn.Conv2d(width, width, (3, 1), padding=(1, 0), bias=False)
        self.norm = nn.BatchNorm2d(width)
        self.conv.weight.requires_grad_(False)

    def forward(self, X: Tensor) -> Tensor:
        out: Tensor = self.norm(self.conv(X)) * self.scale
        return out


def listed(name: str) -> nn.Module:
    """Return a net whose modules and parameters are known."""
    if name == "row":
        return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
    if name == "none":
        return nn.Sequential(nn.Flatten(), nn.ReLU())
    if name == "alone":
        return nn.Linear(4, 2)
    if name == "outermost":
        return _Block(3)
    net = nn.Module()
    if name == "block":
        net.stem = nn.Conv2d(1, 2, 5)
        net.blocks = nn.ModuleDict({"b": _Block(2), "a": nn.Sequential(nn.Dropout(), _Block(3))})
        return net.eval()
    net.features = nn.Sequential(nn.Conv2d(1, 6, 11, stride=4), nn.ReLU(), nn.MaxPool2d(3, 2), nn.Conv2d(6, 16, 5))
    net.pool = nn.AvgPool2d(2)
    net.classifier = nn.Sequential(*[nn.Linear(4, 4, bias=k % 2 == 0) for k in range(12)])
    return net


class _Wide(nn.Module):
    """A narrow AlexNet with what forward passes may disturb: dropout, running statistics.

    One convolution is grouped, one frozen; the normalisation has parameters, which are not counted.
    """

    def __init__(self, width: int, bias: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, width, (11, 7), stride=(4, 5), padding=(1, 2))
        self.norm = nn.BatchNorm2d(width)
        apart = nn.Conv2d(width, 2 * width, 3, groups=width)
        last = nn.Conv2d(2 * width, 2, 3, dilation=2, bias=bias).requires_grad_(False)
        self.body = nn.Sequential(nn.ReLU(), nn.MaxPool2d(3, 2), apart, last)
        self.dropout = nn.Dropout()
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d((3, 4)), nn.Flatten(), nn.Linear(24, 5, bias=bias))

    def forward(self, X: Tensor) -> Tensor:
        X = self.body(self.norm(self.conv1(X)))
        out: Tensor = self.head(self.dropout(X))
        return functional.log_softmax(out, dim=1)


def _lenet() -> nn.Module:
    return nn.Sequential(
        *[nn.Conv2d(1, 6, 5, padding=2), nn.Sigmoid(), nn.AvgPool2d(2)],
        *[nn.Conv2d(6, 16, 5), nn.Sigmoid(), nn.AvgPool2d(2), nn.Flatten()],
        *[nn.Linear(400, 120), nn.Sigmoid(), nn.Linear(120, 84), nn.Sigmoid(), nn.Linear(84, 10)],
    )


def _alexnet() -> nn.Module:
    """Return the book's AlexNet filled with zeros: only its sizes are asked for."""
    with torch.device("meta"):
        net = nn.Sequential(
            *[nn.Conv2d(1, 96, 11, stride=4, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2)],
            *[nn.Conv2d(96, 256, 5, padding=2), nn.ReLU(), nn.MaxPool2d(3, 2)],
            *[nn.Conv2d(256, 384, 3, padding=1), nn.ReLU(), nn.Conv2d(384, 384, 3, padding=1), nn.ReLU()],
            *[nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2), nn.Flatten()],
            *[nn.Linear(6400, 4096), nn.ReLU(), nn.Dropout(), nn.Linear(4096, 4096), nn.ReLU(), nn.Dropout()],
            nn.Linear(4096, 10),
        )
    net = net.to_empty(device="cpu")
    with torch.no_grad():
        for p in net.parameters():
            p.zero_()
    return net


def counted(name: str) -> nn.Module:
    """Return a net for one image of its size: "tiny" and "small" by hand, LeNet, AlexNet, or a "wide" one."""
    if name == "lenet":
        return _lenet()
    if name == "lenet in eval mode":
        return _lenet().eval()
    if name == "alexnet":
        return _alexnet()
    if name == "tiny":
        # 8 weights and 2 biases on 14 × 14 outputs, then 2 · 196 · 3 weights and 3 biases
        return nn.Sequential(nn.Conv2d(1, 2, 2, stride=2), nn.Flatten(), nn.Linear(392, 3))
    if name == "small":
        # 64 · 4 weights and 4 biases on 28 × 28 outputs, then 4 · 784 · 2 weights and 2 biases
        return nn.Sequential(nn.Conv2d(1, 4, 8, stride=8), nn.ReLU(), nn.Flatten(), nn.Linear(3136, 2))
    if name == "flat":
        return nn.Sequential(nn.Flatten(), nn.Linear(784, 1, bias=False))
    net = _Wide(3 if name == "wide" else 5, bias=name == "wide")
    return net if name == "wide" else net.eval()


def snapshot(net: nn.Module) -> tuple[list[Tensor], list[bool], int, list[bool], list[bool]]:
    """Return the state, the modes, the number of hooks, and which parameters have, and require, a gradient."""
    hooks = sum(len(m._forward_hooks) + len(m._forward_pre_hooks) + len(m._backward_hooks) for m in net.modules())
    state = [t.detach().clone() for t in net.state_dict().values()]
    parameters = list(net.parameters())
    has, requires = [p.grad is not None for p in parameters], [p.requires_grad for p in parameters]
    return state, [m.training for m in net.modules()], hooks, has, requires
