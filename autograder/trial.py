"""What the build tries out before it writes: stubs must earn nothing, references everything."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat

from autograder.collect import collect
from autograder.course import Chapter
from autograder.errors import BuildError
from autograder.grading import Grader

__all__ = ["exercises_with_properties", "trial"]


def exercises_with_properties(chapter: str) -> set[str]:
    """Return the exercises that a chapter's properties judge, each with an open and a hidden part."""
    properties = collect(chapter).properties
    names = {p.exercise for p in properties}
    for name in sorted(names):
        kinds = {p.hidden for p in properties if p.exercise == name and not p.gpu}
        if kinds != {True, False}:
            missing = "hidden" if True not in kinds else "open"
            raise BuildError(
                f"exercise {name!r} has no {missing} property", where=f"autograder/properties/{chapter}.py"
            )
    return names


@contextmanager
def trial(root: Path) -> Iterator[Callable[[Chapter, Any, Any], None]]:
    """Yield a function that grades a chapter's stub and its solved notebook."""
    with Grader(root) as grader, tempfile.TemporaryDirectory() as folder:

        def try_out(chapter: Chapter, stub: Any, solved: Any) -> None:
            for kind, notebook in (("stub", stub), ("reference", solved)):
                path = Path(folder) / f"{chapter.id}.ipynb"
                path.write_text(nbformat.writes(notebook), encoding="utf-8")
                _refuse(chapter.id, kind, grader.grade(path, chapter=chapter.id))

        yield try_out


def _refuse(chapter: str, kind: str, report: Any) -> None:
    for result in report.exercises:
        if kind == "stub" and result.passed:
            names = ", ".join(p.name for p in result.passed)
            raise BuildError(
                f"the unsolved stub of {result.name!r} passes {names}",
                where=f"autograder/properties/{chapter}.py",
            )
        if kind == "reference" and result.score != result.max_score:
            failed = ", ".join(f"{p.name} ({p.verdict.value}: {p.message.en})" for p in result.failed)
            raise BuildError(
                f"the reference of {result.name!r} does not get full marks: {failed}",
                where=f"solutions/{chapter}.py",
            )
