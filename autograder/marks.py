"""Marks on properties: weight, bans, the Chinese sentence and the hint, CUDA."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

__all__ = ["banned", "exercise", "gpu", "lesson", "weight"]

Marked = TypeVar("Marked", bound=Callable[..., Any])

gpu = pytest.mark.gpu


def weight(points: float) -> Callable[[Marked], Marked]:
    """Give a property this share of its exercise (default 1)."""
    if points <= 0:
        raise ValueError(f"a weight must be above 0, got {points}")
    return pytest.mark.weight(points)


def banned(*names: str) -> Callable[[Marked], Marked]:
    """Ban operations in an exercise; names as in `autograder.sandbox.bans`."""
    return pytest.mark.banned(*names)


def exercise(name: str) -> Callable[[Marked], Marked]:
    """Say which exercise a class of properties judges."""
    return pytest.mark.exercise(name)


def lesson(*, zh: str, hint: str = "", hint_zh: str = "") -> Callable[[Marked], Marked]:
    """Give a property its Chinese sentence and what to try when it fails, in both languages."""
    if bool(hint) != bool(hint_zh):
        raise ValueError("a hint is given in both languages")
    return pytest.mark.lesson(zh=zh, hint=hint, hint_zh=hint_zh)
