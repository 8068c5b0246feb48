"""Who handed in what: nbgrader's `submitted/` folder, read as `nbgrader autograde` will read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.course import Course
from autograder.errors import AutograderError, GradebookError
from autograder.gradebook import read_release, restored_submission
from autograder.restore import restore
from autograder.submission import Submission, read_submission

__all__ = ["Handed", "handed_in"]


@dataclass(frozen=True)
class Handed:
    """One student's notebook of one chapter."""

    student: str
    chapter: str
    submission: Submission | None
    problem: str = ""
    """Why it cannot be read; it waits for a person."""


def handed_in(root: Path, course: Course, chapter: str) -> Iterator[Handed]:
    """Yield every submission of a chapter by student; GradebookError if there is no `submitted/`."""
    folder = root / "submitted"
    if not folder.is_dir():
        remedy = "collect submissions with `nbgrader zip_collect`, or put them there"
        raise GradebookError("no such folder", where=str(folder), remedy=remedy)
    release = read_release(root, chapter)
    for place in sorted(folder.glob(f"*/{chapter}")):
        if not place.is_dir():
            continue
        student = place.parent.name
        path = place / f"{chapter}.ipynb"
        if place.is_symlink() or place.parent.is_symlink():
            yield Handed(student, chapter, None, f"{path.name}: its folder is a link, not a folder")
            continue
        try:
            read_submission(path, course, chapter)  # refuses what must not be parsed by anything less careful
            notebook = nbformat.read(path, as_version=4)
            yield Handed(student, chapter, restored_submission(restore(notebook, release), course, chapter))
        except AutograderError as error:
            yield Handed(student, chapter, None, str(error))
        except Exception as error:  # nbformat raises whatever a malformed file provokes
            yield Handed(student, chapter, None, f"{path.name}: not a notebook ({type(error).__name__})")
