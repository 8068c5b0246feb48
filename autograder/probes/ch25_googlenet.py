"""Probes of chapter 25: small nets to look at, stage by stage."""

from __future__ import annotations

from torch import nn

NETS = ("plain", "norm", "nested", "dense", "dropout")
"""Kinds of nets that `make_net` knows, with the shape of an input in `SHAPES`."""

SHAPES = {
    "plain": (1, 1, 8, 8),
    "norm": (2, 2, 6, 5),
    "nested": (3, 2, 8, 6),
    "dense": (4, 7),
    "dropout": (2, 3, 4, 4),
}


def make_net(kind: str, training: bool) -> nn.Sequential:
    """Return a small Sequential of a kind, in training or evaluation mode."""
    parts: dict[str, list[nn.Module]] = {
        "plain": [nn.Conv2d(1, 4, 3), nn.MaxPool2d(2), nn.Flatten()],
        "norm": [nn.Conv2d(2, 3, 3), nn.BatchNorm2d(3), nn.ReLU(), nn.Flatten(), nn.Linear(36, 5), nn.BatchNorm1d(5)],
        "nested": [
            nn.Sequential(nn.Conv2d(2, 3, 3, padding=1), nn.BatchNorm2d(3), nn.ReLU(), nn.MaxPool2d(2)),
            nn.Sequential(nn.Conv2d(3, 5, 3), nn.ReLU()),
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
        ],
        "dense": [nn.Linear(7, 3), nn.ReLU(), nn.Linear(3, 1)],
        "dropout": [nn.Dropout(0.5), nn.Conv2d(3, 2, 2, stride=2), nn.Dropout2d(0.5), nn.Flatten(1)],
    }
    return nn.Sequential(*parts[kind]).train(training)
