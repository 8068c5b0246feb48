"""A class at once: the same grades as nbgrader alone, only what changed, nothing lost when killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook
from small_class import CHAPTER, half, hand_in, make_course, right

from autograder.batch.cluster import make_bundle
from autograder.batch.console import grade_classes, judge_shard
from autograder.batch.pool import judge_all
from autograder.batch.regrade import would_change
from autograder.batch.roster import handed_in
from autograder.batch.run import grade_class
from autograder.errors import GradebookError
from autograder.grading import Grader

STUDENTS = {"amy": right, "ben": half, "cyd": right}


@pytest.fixture
def course(root: Path, tmp_path: Path) -> Path:
    folder = make_course(root, tmp_path / "course" if (tmp_path / "course").mkdir() is None else tmp_path)
    hand_in(folder, STUDENTS)
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


def grades(folder: Path) -> dict[str, float]:
    with Gradebook(f"sqlite:///{folder}/gradebook.db") as book:
        return {s.student.id: s.score for s in book.assignment_submissions(CHAPTER)}


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning", "ignore::DeprecationWarning")
def test_a_class_is_graded_and_a_second_run_does_nothing(course, capsys):
    first = grade_class(course, CHAPTER, feedback=False)
    assert not first.needs_person
    assert sum(row.judged for row in first.rows) == 3
    book = grades(course)
    assert book["amy"] == book["cyd"] == 5.0
    assert 3.0 <= book["ben"] < 5.0
    pages = {s: (course / "autograded" / s / CHAPTER / f"{CHAPTER}.ipynb").read_bytes() for s in STUDENTS}

    again = grade_class(course, CHAPTER, feedback=False)
    assert not any(row.judged or row.written for row in again.rows)
    assert grades(course) == book

    # nbgrader alone, on the same class, writes the same bytes.
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    alone = [sys.executable, "-m", "nbgrader", "autograde", CHAPTER, "--force"]
    assert subprocess.run(alone, cwd=course, env=environment, capture_output=True, check=False).returncode == 0
    assert grades(course) == book
    assert {s: (course / "autograded" / s / CHAPTER / f"{CHAPTER}.ipynb").read_bytes() for s in STUDENTS} == pages

    # An edit of one exercise's points is told before it is published.
    text = (course / "course.yml").read_text()
    (course / "course.yml").write_text(text.replace("versions: 3.0", "versions: 4.0"))
    changes = list(would_change(course, CHAPTER))
    assert {(c.student, c.exercise, c.before, c.after) for c in changes} == {
        (s, "versions", 3.0, 4.0) for s in STUDENTS
    }


def test_only_new_work_is_judged(course):
    grader = Grader(course)
    submissions = [h.submission for h in handed_in(course, grader.course, CHAPTER) if h.submission]
    assert {d.problem for d in judge_all(course, submissions, 1)} == {""}
    keys, store = grader.keys(CHAPTER), grader.verdicts()
    assert all(store.find(keys, s.answers_sha256) for s in submissions)
    assert store.trim(1) == len({s.answers_sha256 for s in submissions}) - 1
    assert len(store.files()) == 1


def test_a_tampered_verdict_is_judged_anew(course):
    grader = Grader(course)
    (one, *_) = [h.submission for h in handed_in(course, grader.course, CHAPTER) if h.submission]
    keys, store = grader.keys(CHAPTER), grader.verdicts()
    path = store._path(keys, one.answers_sha256)
    path.parent.mkdir(parents=True)
    path.write_text('{"keys": {}, "judgement": {"results": []}}')
    assert store.find(keys, one.answers_sha256) is None
    path.write_bytes(b"\xff garbage")
    assert store.find(keys, one.answers_sha256) is None


def test_unreadable_work_waits_for_a_person_and_stops_nobody(course):
    (course / "submitted" / "ben" / CHAPTER / f"{CHAPTER}.ipynb").write_text("{")
    found = {h.student: h for h in handed_in(course, Grader(course).course, CHAPTER)}
    assert found["ben"].submission is None
    assert found["ben"].problem
    assert found["amy"].submission is not None


def test_a_worker_killed_in_mid_run_costs_no_grade(course, tmp_path):
    """The answer kills the process that judges, once; the pool goes on and judges everyone."""
    mark = tmp_path / "killed"

    def submissions(grader: Grader) -> list[Any]:
        return [h.submission for h in handed_in(course, grader.course, CHAPTER) if h.submission]

    grader = Grader(course)
    todo = submissions(grader)
    done = []
    for outcome in judge_all(course, todo, 1):
        done.append(outcome)
        if not mark.exists():
            mark.write_text("")
            for child in _children(os.getpid()):
                os.kill(child, signal.SIGKILL)
    assert sorted(d.number for d in done) == [0, 1, 2]
    assert {d.problem for d in done} == {""}


def _children(pid: int) -> list[int]:
    """Return the pool's processes: direct children that run this interpreter's spawn entry."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"spawn_main" in command:
                found.append(int(child))
    return found


def test_a_shard_judges_its_part_only(course, capsys):
    assert judge_shard(course, CHAPTER, 1, 3, 1, "full") == 0
    assert "1 judged" in capsys.readouterr().out
    assert len(Grader(course).verdicts().files()) == 1


def test_no_submissions_folder_is_one_clear_error(root, tmp_path):
    with pytest.raises(GradebookError, match="submitted"):
        list(handed_in(make_course(root, tmp_path), Grader(tmp_path).course, CHAPTER))


def test_the_bundle_is_the_same_for_the_same_content(root):
    assert make_bundle(root, CHAPTER) == make_bundle(root, CHAPTER)


def test_console_needs_known_chapters(course):
    from autograder.errors import CourseError

    with pytest.raises(CourseError, match="ch99"):
        grade_classes(course, ["ch99_nothing"], 1, "full", None, as_json=True)
