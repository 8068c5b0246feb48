"""nbgrader's way in: the preprocessors that `autograder.configuration` puts into its commands.

nbgrader stays the only writer of the gradebook. Its Execute step is replaced by the sandbox and the judge;
everything else works as its users know it.
"""

from __future__ import annotations

import atexit
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades

from autograder.course import Course
from autograder.duedate import CoursePreprocessor
from autograder.errors import GradebookError, SubmissionError
from autograder.grading import Grader
from autograder.language import Language
from autograder.plain_files import is_own_file
from autograder.report.html import render_exercise_html
from autograder.report.model import ExerciseResult
from autograder.report.text import render_exercise_text
from autograder.restore import restore
from autograder.submission import Submission, read_submission
from autograder.verdicts import Judgement, publish

__all__ = ["JudgeSubmission", "RestoreCells", "SaveVerdicts", "read_release", "restored_submission"]


@cache
def _grader(root: Path) -> Grader:
    # One for the whole run of nbgrader, which makes its preprocessors anew for every notebook.
    grader = Grader(root)
    atexit.register(grader.close)
    return grader


class RestoreCells(CoursePreprocessor):
    """Give a submitted notebook the metadata and check cells of the one that was handed out.

    Points, grade ids, cell types and check cells are the course's; only the answers are the student's.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the restored notebook."""
        names = resources["nbgrader"]
        place = resources.get("metadata", {})
        if "path" in place:
            folder = Path(place["path"])
            if not is_own_file(folder / f"{place['name']}.ipynb", folder.parent.parent):
                remedy = "hand in the file itself, not a link"
                raise SubmissionError("not a regular file", where=str(folder), remedy=remedy)
        return restore(nb, read_release(self.folder(), names["assignment"])), resources


def read_release(root: Path, chapter: str) -> NotebookNode:
    """Return the notebook that was handed out."""
    path = root / "assignments" / chapter / f"{chapter}.ipynb"
    try:
        return nbformat.read(path, as_version=4)
    except OSError as error:
        raise GradebookError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="run `autograder build`"
        ) from None


class JudgeSubmission(CoursePreprocessor):
    """Run the notebook's cells in the sandbox, judge its answers, and write verdicts as cell outputs."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook with outputs; check cells end in their score."""
        names = resources["nbgrader"]
        grader = _grader(self.folder())
        judgement = _judge(grader, nb, names["assignment"])
        outputs = _outputs(judgement)
        results = {result.name: result for result in judgement.results}
        policy = grader.course.feedback.counterexample
        language = _language(nb, grader.course.language)
        resources["autograder"] = {"broken": [r.name for r in judgement.results if r.score is None]}
        for index, cell in enumerate(nb.cells):
            if cell.cell_type != "code":
                continue
            result = results.get(_grade_id(cell))
            cell.outputs = (
                [_node(o) for o in outputs.get(index, ())]
                if result is None
                else _verdict(result, cell, language, policy)
            )
            cell.execution_count = None
        publish(self.folder(), names["assignment"], names["student"], judgement)
        self._tell(judgement, names)
        return nb, resources

    def _tell(self, judgement: Judgement, names: Any) -> None:
        broken = ", ".join(r.name for r in judgement.results if r.score is None)
        if broken:
            self.log.warning("%s: the grade of %s is withheld: grade by hand", names.get("student", ""), broken)


def restored_submission(nb: NotebookNode, course: Course, chapter: str) -> Submission:
    """Return a restored notebook as a submission: what `nbgrader autograde` judges."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{chapter}.ipynb"
        path.write_text(nbformat.writes(nb), encoding="utf-8")
        return read_submission(path, course, chapter)


def _judge(grader: Grader, nb: NotebookNode, chapter: str) -> Judgement:
    return grader.judge_once(restored_submission(nb, grader.course, chapter), grader.verdicts())


def _outputs(judgement: Judgement) -> dict[int, list[dict[str, Any]]]:
    """Return what each cell showed, with what stopped it."""
    shown = {index: list(outputs) for index, outputs in judgement.outputs.items()}
    for fault in judgement.faults:
        error = {
            "output_type": "error",
            "ename": fault.kind,
            "evalue": fault.message,
            "traceback": [f"{fault.kind}: {fault.message}", *fault.traceback],
        }
        shown.setdefault(fault.cell, []).append({"error": error})
    return shown


def _grade_id(cell: NotebookNode) -> str:
    data = cell.metadata.get("nbgrader", {})
    return str(data.get("grade_id", "")) if data.get("grade") and not data.get("solution") else ""


def _language(nb: NotebookNode, default: Language) -> Language:
    said = nb.metadata.get("autograder", {}).get("language")
    return said if said in ("en", "zh") else default


def _verdict(result: ExerciseResult, cell: NotebookNode, language: Language, policy: Any) -> list[NotebookNode]:
    table = {
        "text/html": render_exercise_html(result, language, policy),
        "text/plain": render_exercise_text(result, language, policy),
    }
    outputs = [nbformat.v4.new_output("display_data", data=table)]
    if result.score is not None:
        points = float(cell.metadata["nbgrader"]["points"])
        share = result.score / result.max_score if result.max_score else 1.0
        outputs.append(nbformat.v4.new_output("execute_result", data={"text/plain": repr(points * share)}))
    return outputs


def _node(output: dict[str, Any]) -> NotebookNode:
    """Turn a captured output into a notebook's; only text and pictures that the kit drew come through."""
    if "error" in output:
        return nbformat.from_dict(output["error"])
    if "stream" in output:
        # Warnings are no fault: nbgrader would give a cell with stderr no points.
        return nbformat.v4.new_output("stream", name="stdout", text=str(output["text"]))
    data = {k: str(v) for k, v in output.items() if k in ("text/plain", "image/png")}
    return nbformat.v4.new_output("display_data", data=data)


class SaveVerdicts(SaveAutoGrades):  # type: ignore[misc]
    """Save the scores; one that is withheld waits for a person."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Save every grade cell's score."""
        names = resources["nbgrader"]
        self.notebook_id, self.assignment_id, self.student_id = (
            names[k] for k in ("notebook", "assignment", "student")
        )
        self._withheld = set(resources.get("autograder", {}).get("broken", ()))
        with Gradebook(names["db_url"]) as self.gradebook:
            # nbgrader commits after each cell. In one transaction a run that is killed leaves the old grades
            # or the new ones, never some of each.
            session = self.gradebook.db
            commit, session.commit = session.commit, session.flush
            nb, resources = NbGraderPreprocessor.preprocess(self, nb, resources)
            commit()
        return nb, resources

    def _add_score(self, cell: NotebookNode, resources: Any) -> None:
        name = cell.metadata["nbgrader"]["grade_id"]
        if name not in self._withheld:
            super()._add_score(cell, resources)
            return
        try:
            grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        except MissingEntry as error:
            raise GradebookError(str(error), where=self.assignment_id) from None
        grade.auto_score = None
        grade.needs_manual_grade = True
        self.gradebook.db.commit()
