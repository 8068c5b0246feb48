"""`check()`: a student's own check of one exercise, in the notebook, with the open properties."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

from autograder.collect import collect
from autograder.errors import PropertyError
from autograder.judge import LocalLink, judge_exercise
from autograder.language import Language
from autograder.recording import Recorded, record
from autograder.report.html import render_exercise_html
from autograder.report.model import ExerciseResult
from autograder.report.text import render_exercise_text
from autograder.scoring import score_exercise

__all__ = ["CheckFailed", "Checked", "check", "check_exercise"]

EXAMPLES = 60
PROPERTIES = Path(__file__).parent / "properties"


class CheckFailed(AssertionError):
    """An open property does not hold; raised only where nbgrader runs the cell and looks for errors."""


class Checked:
    """The result of `check`: a table in Jupyter, text elsewhere."""

    def __init__(self, result: ExerciseResult, language: Language) -> None:
        self.result = result
        self._language = language

    def __repr__(self) -> str:
        return render_exercise_text(self.result, self._language)

    def _repr_html_(self) -> str:
        return render_exercise_html(self.result, self._language)


def check(exercise: str, *, language: Language = "en") -> Checked | None:
    """Check your answer to an exercise with the properties that need no reference.

    The hidden properties run after submission; until then nothing here says that all is well.
    """
    caller = sys._getframe(1).f_globals
    result = check_exercise(exercise, caller)
    checked = Checked(result, language)
    if not os.environ.get("NBGRADER_EXECUTION"):
        return checked
    # nbgrader runs the cell in a plain kernel: it reads errors as no points, and a result as a number.
    if result.failed:
        raise CheckFailed(repr(checked))
    from IPython.display import display

    display(checked)
    return None


def check_exercise(
    exercise: str, namespace: MutableMapping[str, Any], chapter: str | None = None
) -> ExerciseResult:
    """Judge one exercise in a namespace of this process, open properties only."""
    recorded = _recorded(chapter or _chapter_of(exercise), exercise)
    import torch

    with torch.random.fork_rng(devices=[]):
        outcomes = judge_exercise(recorded, LocalLink(namespace), None)
    return score_exercise(exercise, 1.0, outcomes, None, local=True)


@cache
def _recorded(chapter: str, exercise: str) -> tuple[Recorded, ...]:
    return tuple(record(prop, None) for prop in _properties(chapter).of(exercise))


@cache
def _properties(chapter: str) -> Any:
    return collect(chapter, EXAMPLES)


def _chapter_of(exercise: str) -> str:
    mark = re.compile(rf'^@exercise\("{re.escape(exercise)}"\)', re.MULTILINE)
    for path in sorted(PROPERTIES.glob("ch*.py")):
        if mark.search(path.read_text(encoding="utf-8")):
            return path.stem
    raise PropertyError(
        f"no exercise {exercise!r}",
        where="check()",
        expected="the name in the check cell",
        remedy="leave check cells as they are",
    )
