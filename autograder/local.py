"""`autograder check FILE`: a student's own check outside a notebook, in this process, open properties only."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

from autograder.collect import collect
from autograder.course import Chapter, Course, load_course
from autograder.errors import SubmissionError
from autograder.notebook import PROPERTIES, check_exercise
from autograder.report.model import ExerciseResult
from autograder.submission import Submission, read_submission

__all__ = ["check_file"]


def check_file(file: Path, chapter: str | None, root: Path | None) -> list[ExerciseResult]:
    """Run the file's cells here, as the student would, and check every exercise of its chapter."""
    submission = read_submission(file, _course(root), chapter)
    namespace = _run(submission)
    names = dict.fromkeys(p.exercise for p in collect(submission.chapter).properties)
    return [check_exercise(name, namespace, submission.chapter) for name in names]


def _course(root: Path | None) -> Course:
    if root is not None:
        return load_course(root / "course.yml")
    # A student has the kit but no course file: any chapter with properties will do.
    chapters = [
        {
            "id": p.stem,
            "title": {"en": p.stem, "zh": p.stem},
            "due": "2000-01-01T00:00:00+00:00",
            "exercises": {"any": 1},
        }
        for p in sorted(PROPERTIES.glob("ch*.py"))
    ]
    return Course.model_validate(
        {
            "format": 1,
            "course": "local",
            "chapters": [Chapter.model_validate_json(_json(c)) for c in chapters],
        }
    )


def _json(value: Any) -> str:
    import json

    return json.dumps(value)


def _run(submission: Submission) -> dict[str, Any]:
    import matplotlib

    matplotlib.use("agg", force=True)
    from autograder.sandbox.shell import Shell

    shell = Shell()
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in submission.cells:
            error, _ = shell.run(cell.index, cell.source, 1 << 16, capture=False, rewrite=None)
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise SubmissionError(
                    f"cell {cell.index + 1} stopped the run", where=submission.name
                ) from None
    return shell.namespace
