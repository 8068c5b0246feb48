"""nbgrader's own commands, unmodified, on one small class whose notebooks were tampered with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from small_class import CHAPTER, POINTS, cell, copy_of, half, hand_in, make_course, right

from autograder.batch.roster import handed_in
from autograder.course import load_course


def nbgrader(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def edited_points(notebook: Any) -> None:
    half(notebook)
    for name in POINTS:
        cell(notebook, name).metadata["nbgrader"]["points"] = 1000


def edited_checks(notebook: Any) -> None:
    half(notebook)
    for name in POINTS:
        cell(notebook, name).source = "1000"


def deleted_checks(notebook: Any) -> None:
    half(notebook)
    notebook.cells = [c for c in notebook.cells if not c.metadata.get("nbgrader", {}).get("grade")]


def duplicated_ids(notebook: Any) -> None:
    half(notebook)
    notebook.cells += [copy_of(c) for c in notebook.cells if c.metadata.get("nbgrader")]


def no_metadata(notebook: Any) -> None:
    half(notebook)
    for c in notebook.cells:
        c.metadata = nbformat.from_dict({})
    notebook.metadata = nbformat.from_dict({})


def retyped(notebook: Any) -> None:
    half(notebook)
    answer = cell(notebook, "versions-answer")
    answer.cell_type = "raw"
    del answer["outputs"], answer["execution_count"]


def renamed(notebook: Any) -> None:
    half(notebook)
    cell(notebook, "versions-answer").metadata["nbgrader"]["grade_id"] = "something-else"


def unknown_kernel(notebook: Any) -> None:
    half(notebook)
    notebook.metadata["kernelspec"] = {"name": "fortran", "display_name": "F", "language": "fortran"}


def forged_metadata(notebook: Any) -> None:
    half(notebook)
    check = cell(notebook, "pick_device")
    check.metadata["nbgrader"] = {"grade": False, "solution": True, "grade_id": "pick_device", "locked": False}
    check.outputs = [nbformat.v4.new_output("execute_result", data={"text/plain": "1000"})]


def warns(notebook: Any) -> None:
    half(notebook)
    cell(notebook, "versions-answer").source += "\nimport sys; print('careful', file=sys.stderr)"


TAMPERED = (half, edited_points, edited_checks, deleted_checks, duplicated_ids, no_metadata, retyped, renamed)
TAMPERED += (unknown_kernel, forged_metadata, warns)


@pytest.fixture(scope="module")
def graded(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_course(root, tmp_path_factory.mktemp("class"))
    hand_in(folder, {edit.__name__: edit for edit in (right, *TAMPERED)}, late="right")
    for command in (
        ("generate_assignment", CHAPTER),
        ("autograde", CHAPTER),
        ("generate_feedback", CHAPTER),
        ("export",),
    ):
        done = nbgrader(folder, *command)
        assert done.returncode == 0, done.stderr[-3000:]
    return folder


def scores(folder: Path, student: str) -> dict[str, Any]:
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as book:
        grades = book.find_submission_notebook(CHAPTER, CHAPTER, student).grades
        return {g.name: (g.auto_score, g.max_score, g.needs_manual_grade) for g in grades}


@pytest.mark.parametrize("edit", TAMPERED, ids=lambda e: e.__name__)
def test_a_tampered_notebook_is_graded_on_its_answers_alone(graded, edit):
    found = scores(graded, edit.__name__)
    assert set(found) == set(POINTS)
    assert found["versions"] == (3.0, 3.0, False)
    score, most, manual = found["pick_device"]
    assert (score < most, most, manual) == (True, 2.0, False)
    assert score == scores(graded, "half")["pick_device"][0]


def test_a_right_and_late_submission(graded):
    assert scores(graded, "right") == {"versions": (3.0, 3.0, False), "pick_device": (2.0, 2.0, False)}
    with Gradebook(f"sqlite:///{graded}/gradebook.db") as book:
        assert book.find_submission(CHAPTER, "right").total_seconds_late > 0
        assert book.find_submission(CHAPTER, "half").total_seconds_late == 0


def test_grading_again_changes_nothing(graded):
    before = {edit.__name__: scores(graded, edit.__name__) for edit in TAMPERED}
    assert nbgrader(graded, "autograde", CHAPTER, "--force", "--student=half").returncode == 0
    assert {edit.__name__: scores(graded, edit.__name__) for edit in TAMPERED} == before


def test_the_feedback_page_tells_the_counterexample(graded):
    page = (graded / "feedback" / "half" / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert "pick_device()" in page
    assert "<script>alert" not in page


def test_the_export_holds_every_student(graded):
    lines = (graded / "grades.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + len(TAMPERED) + 1


def test_validate_reads_the_open_properties(graded, root):
    stub = root / "assignments" / CHAPTER / f"{CHAPTER}.ipynb"
    shutil.copy(stub, graded / "mine.ipynb")
    told = nbgrader(graded, "validate", "mine.ipynb")
    assert "validation failed" in (told.stdout + told.stderr).lower() or "failed" in told.stdout
    solved = graded / "source" / CHAPTER / f"{CHAPTER}.ipynb"
    shutil.copy(solved, graded / "mine.ipynb")
    assert "passes all the tests" in nbgrader(graded, "validate", "mine.ipynb").stdout


def test_links_in_a_submission_lead_nowhere(root, tmp_path):
    """A repository may hold links: what they point to reaches neither the autograded files nor the feedback."""
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text("CANARY")
    course = tmp_path / "course"
    course.mkdir()
    make_course(root, course)
    hand_in(course, {"amy": half, "ben": right, "cyd": right, "dan": right})
    amy = course / "submitted" / "amy" / CHAPTER
    (amy / "data.txt").symlink_to(secret / "key.txt")
    (amy / "folder").symlink_to(secret)
    os.mkfifo(amy / "pipe")
    (amy / "notes.txt").write_text("mine")
    with (amy / "huge.bin").open("wb") as file:
        file.truncate(2**33)
    shutil.copy(course / "submitted" / "ben" / CHAPTER / f"{CHAPTER}.ipynb", secret)
    own = course / "submitted" / "cyd" / CHAPTER / f"{CHAPTER}.ipynb"
    own.unlink()
    own.symlink_to(secret / f"{CHAPTER}.ipynb")
    shutil.rmtree(course / "submitted" / "dan" / CHAPTER)
    (course / "submitted" / "dan" / CHAPTER).symlink_to(course / "submitted" / "ben" / CHAPTER)
    assert nbgrader(course, "generate_assignment", CHAPTER).returncode == 0
    nbgrader(course, "autograde", CHAPTER)
    nbgrader(course, "generate_feedback", CHAPTER)
    places = [p for name in ("autograded", "feedback") for p in (course / name).rglob("*")]
    assert not any(p.is_symlink() or (p.is_file() and b"CANARY" in p.read_bytes()) for p in places)
    assert {p.name for p in (course / "autograded" / "amy" / CHAPTER).iterdir()} >= {f"{CHAPTER}.ipynb", "notes.txt"}
    assert not (course / "autograded" / "amy" / CHAPTER / "huge.bin").exists()
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        found = {s.student.id: s.score for s in book.assignment_submissions(CHAPTER)}
    assert (found["amy"], found["ben"]) == (3.0, 5.0)
    assert not found.get("cyd")
    assert not found.get("dan")
    told = {h.student: h.problem for h in handed_in(course, load_course(course / "course.yml"), CHAPTER)}
    assert "regular file" in told["cyd"]
    assert "link" in told["dan"]
