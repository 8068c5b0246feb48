"""Probes of chapter 9: a Fashion-MNIST of a few images on disk, and what a figure shows."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST

MAGIC_IMAGES, MAGIC_LABELS = 0x803, 0x801
"""First four bytes of an IDX file: unsigned bytes in three axes, or in one."""


def _write(root: str, part: str, images: Tensor, labels: Tensor) -> None:
    raw = Path(root) / "FashionMNIST" / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    head = struct.pack(">4i", MAGIC_IMAGES, *images.shape)
    (raw / f"{part}-images-idx3-ubyte").write_bytes(head + images.numpy().tobytes())
    head = struct.pack(">2i", MAGIC_LABELS, len(labels))
    (raw / f"{part}-labels-idx1-ubyte").write_bytes(head + labels.to(torch.uint8).numpy().tobytes())


def _batches(loader: Any) -> list[Any]:
    return [(X, y) for X, y in loader]


def load(
    load_fashion_mnist: Callable[..., Any],
    train: tuple[Tensor, Tensor],
    test: tuple[Tensor, Tensor],
    batch_size: int,
    resize: int | None = None,
    by_name: bool = False,
) -> dict[str, Any]:
    """Write the data set, load it, and tell the batches of two epochs of each part.

    train, test: images (n, 28, 28) of bytes, and labels. `asked` tells whether a download was asked for.
    """
    asked: list[bool] = []
    download = FashionMNIST.download
    FashionMNIST.download = lambda self: asked.append(True)
    try:
        with tempfile.TemporaryDirectory() as root:
            _write(root, "train", *train)
            _write(root, "t10k", *test)
            if resize is None:
                loaders = load_fashion_mnist(root, batch_size)
            elif by_name:
                loaders = load_fashion_mnist(root=root, batch_size=batch_size, resize=resize)
            else:
                loaders = load_fashion_mnist(root, batch_size, resize)
            train_iter, test_iter = loaders
            return {
                "loaders": [isinstance(loader, DataLoader) for loader in (train_iter, test_iter)],
                "train": [_batches(train_iter), _batches(train_iter)],
                "test": [_batches(test_iter), _batches(test_iter)],
                "asked": bool(asked),
            }
    finally:
        FashionMNIST.download = download


def _ticks(axis: Any) -> bool:
    """Tell whether an axis shows ticks or their labels."""
    if not axis.get_visible():
        return False
    axis.get_ticklabels()  # makes the ticks and their labels, as drawing would
    for tick in [*axis.get_major_ticks(), *axis.get_minor_ticks()]:
        lines = (tick.tick1line, tick.tick2line)
        marks = any(line.get_visible() and line.get_markersize() > 0 for line in lines)
        words = any(label.get_visible() and label.get_text() for label in (tick.label1, tick.label2))
        if marks or words:
            return True
    return False


def _as_seen(picture: Any) -> Any:
    """Return a picture's numbers as they lie on the page, the top row first and the left column first."""
    numbers = np.ma.getdata(picture.get_array())
    left, right, bottom, top = picture.get_extent()
    first, last = picture.axes.transData.transform([(left, top), (right, bottom)])
    if (first[1] < last[1]) != (picture.origin == "lower"):
        numbers = numbers[::-1]
    return numbers[:, ::-1] if first[0] > last[0] else numbers


def _axes(ax: Any) -> dict[str, Any]:
    pictures = ax.get_images()
    place = ax.get_position(original=True)
    titles = [ax.get_title(loc=loc) for loc in ("center", "left", "right")]
    return {
        "pictures": [_as_seen(picture) for picture in pictures],
        "title": "".join(titles),
        "ticks": bool(ax.axison) and (_ticks(ax.xaxis) or _ticks(ax.yaxis)),
        "place": [round(float(place.x0), 6), round(float(place.y0), 6)],
    }


def show(
    show_images: Callable[..., Any], images: Tensor, num_rows: int, num_cols: int, titles: list[str] | None = None
) -> dict[str, Any]:
    """Call `show_images` on a clean slate; tell what kind of thing came back and what each axes shows."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from matplotlib.axes import Axes

    plt.close("all")
    try:
        if titles is None:
            out = show_images(images, num_rows, num_cols)
        else:
            out = show_images(images, num_rows, num_cols, titles)
        flat = isinstance(out, list | tuple) or (isinstance(out, np.ndarray) and out.ndim == 1)
        axes = list(out) if flat else []
        if not all(isinstance(ax, Axes) for ax in axes):
            return {"kind": "a list of other things than axes", "axes": []}
        return {"kind": "flat" if flat else _kind(out), "axes": [_axes(ax) for ax in axes]}
    finally:
        plt.close("all")


def _kind(value: Any) -> str:
    return f"an array of shape {value.shape}" if isinstance(value, np.ndarray) else f"a {type(value).__name__}"
