"""`nbgrader export` as a spreadsheet can safely open it: quoted, and no name is a formula.

A student's id is the name of a folder, which came with the submission.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

__all__ = ["SafeCsv"]

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)
"""nbgrader's own, in its order."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class SafeCsv(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """Grades as CSV."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the chosen assignments and students (none named: all) to ``--to``, else to ``grades.csv``."""
        destination = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", destination)
        with destination.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            for row in self._rows(gradebook):
                writer.writerow({column: _safe(value) for column, value in row.items()})

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        chosen = [str(name) for name in self.assignment]
        students = [str(name) for name in self.student]
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if (not chosen or assignment.name in chosen) and (not students or student.id in students):
                    yield _row(gradebook, assignment, student)


def _row(gradebook: Gradebook, assignment: Any, student: Any) -> dict[str, Any]:
    row = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "timestamp": None,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "raw_score": 0.0,
        "late_submission_penalty": 0.0,
        "score": 0.0,
        "max_score": assignment.max_score,
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        return row  # nothing was handed in
    penalty = submission.late_submission_penalty
    return row | {
        "timestamp": submission.timestamp,
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
    }


def _safe(value: Any) -> Any:
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
