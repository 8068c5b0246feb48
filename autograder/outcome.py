"""The facts that judging yields: verdicts, counterexamples, results. Plain data, no logic."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from autograder.language import Text

__all__ = ["CellFault", "Counterexample", "Picture", "PropertyOutcome", "Verdict"]


class Verdict(StrEnum):
    """What one property, or one exercise, came to."""

    PASSED = "passed"
    WRONG = "wrong"
    RAISED = "raised"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    MISSING = "missing"
    BANNED = "banned"
    NONDETERMINISTIC = "nondeterministic"
    SKIPPED = "skipped"
    BROKEN = "broken"


@dataclass(frozen=True)
class Picture:
    """Two small matrices to draw side by side: rows of numbers, got and expected."""

    got: tuple[tuple[float, ...], ...]
    expected: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Counterexample:
    """The smallest input found that shows the fault."""

    call: str
    """A cell to paste, such as ``corr2d(torch.tensor([[1.]]), torch.tensor([[2.]]))``."""
    got: str = ""
    expected: str = ""
    picture: Picture | None = None


@dataclass(frozen=True)
class PropertyOutcome:
    """What one property came to for one submission."""

    exercise: str
    name: str
    """The property's name without ``test_``."""
    weight: float
    hidden: bool
    gpu: bool
    verdict: Verdict
    sentence: Text
    """The property's docstring: what a right answer does."""
    message: Text = Text("", "")
    """What happened, for the student."""
    hint: Text = Text("", "")
    counterexample: Counterexample | None = None


@dataclass(frozen=True)
class CellFault:
    """A student cell that did not run to its end."""

    cell: int
    kind: str
    message: str
    line: int | None = None
    traceback: tuple[str, ...] = field(default=())
