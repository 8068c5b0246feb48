"""Fixtures: one warm grader for all tests that start a student process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from autograder.grading import Grader
from autograder.report.model import ExerciseResult, Report
from autograder.source import read_source, reference_code
from autograder.submission import Cell, Submission

ROOT = Path(__file__).parent.parent
# nbgrader calls alembic by name: the folder of this Python's commands must be on PATH.
os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    with Grader(ROOT) as warm:
        # The faults below run into their limits: short ones, so that nobody waits.
        limits = warm.course.limits.model_copy(update={"cell_seconds": 1.0, "call_seconds": 0.5, "memory_mb": 512})
        warm.course = warm.course.model_copy(update={"limits": limits})
        yield warm


Submit = Callable[..., Report]


@pytest.fixture(scope="session")
def submit(grader: Grader) -> Submit:
    """Grade ch17's reference with extra cells: ``submit("def corr2d…", exercises=["corr2d"])``."""
    reference = reference_code(read_source(ROOT / "solutions" / "ch17_conv2d.py"))

    def run(*extra: str, before: bool = True, exercises: list[str] | None = None) -> Report:
        cells = tuple(Cell(k, code) for k, code in enumerate([*(reference if before else ()), *extra]))
        made = Submission(Path("case.py"), "case.py", "ch17_conv2d", cells, "0" * 64, "0" * 64)
        return grader.grade_submission(made, exercises=exercises)

    return run


def of(report: Report, name: str) -> ExerciseResult:
    """Return one exercise of a report."""
    return next(e for e in report.exercises if e.name == name)
