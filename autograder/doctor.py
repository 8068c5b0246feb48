"""`autograder doctor`: versions, CUDA, isolation, and what to do about what is missing."""

from __future__ import annotations

import importlib.metadata
import platform
import sys
from pathlib import Path

import torch

from autograder import __version__
from autograder.sandbox import limits

__all__ = ["examine"]

PACKAGES = (
    "torch",
    "torchvision",
    "numpy",
    "pandas",
    "hypothesis",
    "pytest",
    "ipython",
    "nbgrader",
    "jupyterlab",
    "distributed",
)


def examine(root: Path | None) -> tuple[list[str], int]:
    """Return the lines to print and the exit code: 0 if submissions can be graded here, else 2."""
    lines = [f"kit {__version__}, Python {platform.python_version()}, {platform.platform()}"]
    lines += [f"  {name:<12} {_version(name)}" for name in PACKAGES]
    cuda = (
        f"yes: {torch.cuda.get_device_name()}"
        if torch.cuda.is_available()
        else "no: gpu properties are skipped, with their points"
    )
    lines += [f"CUDA: {cuda}", "isolation:"]
    found = limits.available() if sys.platform == "linux" else {}
    lines += [f"  {name:<12} {state}" for name, state in found.items()]
    needed = ("landlock", "seccomp", "rlimits")
    missing = [name for name in needed if not found.get(name, "missing").startswith("ok")]
    if missing:
        lines.append(
            f"Submissions cannot be graded here: {', '.join(missing)} missing. Students' own checks work."
        )
    else:
        lines.append("Submissions can be graded here.")
    return lines, 2 if missing else 0


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
