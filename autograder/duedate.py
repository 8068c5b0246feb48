"""Due dates from `course.yml` in nbgrader's gradebook, so that late work shows as late."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course import load_course

__all__ = ["CoursePreprocessor", "RecordDueDate"]


class CoursePreprocessor(NbGraderPreprocessor):  # type: ignore[misc]
    """A preprocessor that knows the course folder."""

    root = ""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        section = self.config.get(type(self).__name__, {})
        self.root = str(section.get("root", Path.cwd()))

    def folder(self) -> Path:
        """Return the course folder."""
        return Path(self.root)


class RecordDueDate(CoursePreprocessor):
    """Put the chapter's due date from `course.yml` into the gradebook, so that late work shows as late."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Write the date; the notebook stays as it is."""
        names = resources["nbgrader"]
        course = load_course(self.folder() / "course.yml")
        if names["assignment"] in course.chapter_ids:
            due = course.chapter(names["assignment"]).due.isoformat()
            with Gradebook(names["db_url"]) as gradebook:
                gradebook.update_or_create_assignment(names["assignment"], duedate=due)
        return nb, resources
