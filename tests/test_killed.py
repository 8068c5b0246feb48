"""The command, its processes and the zygote are killed at many points: nothing lost, wrong, doubled or left."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from small_class import CHAPTER, copy_of, half, hand_in, make_course, right

from autograder.batch.stops import stops_wait
from autograder.grading import Grader

POINTS = int(os.environ.get("AUTOGRADER_KILL_POINTS", "4"))
"""How many; `make soak` takes more."""
CLASS: dict[str, Callable[[Any], None]] = {f"s{k}": half if k % 2 else right for k in range(4)}


def distinct(edit: Callable[[Any], None], name: str) -> Callable[[Any], None]:
    """Make each student's file one of its own: equal ones would be judged once."""

    def edited(notebook: Any) -> None:
        edit(notebook)
        extra = copy_of(notebook.cells[-1])
        extra["cell_type"], extra["metadata"], extra["source"] = "code", {}, f"mine = {name!r}"
        extra |= {"outputs": [], "execution_count": None}
        notebook.cells.append(extra)

    return edited


@pytest.fixture(scope="module")
def course(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_course(root, tmp_path_factory.mktemp("course"))
    hand_in(folder, {name: distinct(edit, name) for name, edit in CLASS.items()})
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    Grader(folder).prepare(CHAPTER)
    return folder


def start(folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "autograder", "grade", "--all", CHAPTER, "-j", "2", "--json"]
    environment = {**os.environ, "TMPDIR": str(folder / "tmp"), "MARK": str(folder)}
    (folder / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # As in a terminal, even where these tests run in the background with SIGINT ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def finish(folder: Path) -> dict[str, Any]:
    process = start(folder)
    out, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors.decode()
    told: dict[str, Any] = json.loads(out)
    return told


def outcome(folder: Path) -> dict[str, Any]:
    """Return what the class ends up with: the gradebook's scores, and the files to the byte."""
    notebooks = {s: (folder / "autograded" / s / CHAPTER / f"{CHAPTER}.ipynb").read_bytes() for s in CLASS}
    return {"scores": scores(folder), "notebooks": notebooks, "feedback": sorted(os.listdir(folder / "feedback"))}


def scores(folder: Path) -> dict[str, dict[str, float | None]]:
    """Return each student's scores by exercise; a student or grade that is there twice fails."""
    query = """
        select student_id, base_cell.name, grade.auto_score
        from submitted_assignment join submitted_notebook on submitted_notebook.assignment_id = submitted_assignment.id
        join grade on grade.notebook_id = submitted_notebook.id join base_cell on base_cell.id = grade.cell_id
    """
    with contextlib.closing(sqlite3.connect(folder / "gradebook.db")) as book:
        assert book.execute("pragma integrity_check").fetchone() == ("ok",)
        found: dict[str, dict[str, float | None]] = {}
        for student, exercise, score in book.execute(query):
            assert exercise not in found.setdefault(student, {})
            found[student][exercise] = score
    return found


def processes(folder: Path) -> list[int]:
    """Return the processes that the run in this folder started and that still live."""
    mark = f"MARK={folder}".encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark in path.read_bytes().split(b"\0"):
                found.append(int(path.parent.name))
    return found


def children(pid: int) -> list[int]:
    """Return all descendants of a process."""
    found = []
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *children(child)]
    return found


def gone(look: Callable[[], list[int]]) -> bool:
    deadline = time.monotonic() + 15
    while look() and time.monotonic() < deadline:
        time.sleep(0.1)
    return not look()


@pytest.fixture(scope="module")
def undisturbed(course: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], float]:
    folder = tmp_path_factory.mktemp("undisturbed") / "course"
    shutil.copytree(course, folder)
    started = time.monotonic()
    told = finish(folder)
    seconds = time.monotonic() - started
    assert [row["problem"] for row in told["submissions"]] == [""] * len(CLASS)
    again = finish(folder)
    assert not any(row["judged"] or row["written"] for row in again["submissions"])
    return outcome(folder), seconds


@pytest.mark.parametrize("point", range(POINTS))
def test_the_command_is_killed(course, undisturbed, tmp_path, point):
    expected, seconds = undisturbed
    folder = tmp_path / "course"
    shutil.copytree(course, folder)
    process = start(folder)
    time.sleep(seconds * (point + random.Random(point).random()) / POINTS)
    below = children(process.pid)
    process.kill()
    process.communicate()
    assert gone(lambda: [pid for pid in below if Path(f"/proc/{pid}").exists() and not zombie(pid)]), processes(folder)
    for student, found in scores(folder).items():
        # All of it or nothing: a grade that is there is the right one.
        assert found in (expected["scores"][student], dict.fromkeys(found))
    finish(folder)
    assert outcome(folder) == expected


def zombie(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return True


def test_processes_below_the_command_are_killed_again_and_again(course, undisturbed, tmp_path):
    """Workers, zygotes and student processes, one after another, at random."""
    expected, _ = undisturbed
    folder = tmp_path / "course"
    shutil.copytree(course, folder)
    process = start(folder)
    dice = random.Random(1)
    killed = 0
    while process.poll() is None and killed < 6:
        time.sleep(1.0)
        below = [pid for pid in children(process.pid) if not zombie(pid)]
        if below:
            with contextlib.suppress(ProcessLookupError):
                os.kill(dice.choice(below), signal.SIGKILL)
                killed += 1
    process.communicate(timeout=300)
    assert process.returncode in (0, 2)  # 2: some wait for a person, none has a wrong grade
    for student, found in scores(folder).items():
        assert found in (expected["scores"][student], dict.fromkeys(found))
    finish(folder)
    assert outcome(folder) == expected


@pytest.mark.parametrize("point", [0.4, 0.9])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_keeps_what_is_done_and_leaves_nothing(course, undisturbed, tmp_path, number, point):
    expected, seconds = undisturbed
    folder = tmp_path / "course"
    shutil.copytree(course, folder)
    process = start(folder)
    time.sleep(seconds * point)
    os.killpg(process.pid, number)  # as a terminal does
    _, errors = process.communicate(timeout=60)
    # Late enough it may have ended by itself, or be Python on its way out, which no longer asks us.
    assert process.returncode == 128 + number or (point > 0.5 and process.returncode in (0, -number))
    assert b"Traceback" not in errors, errors.decode()
    assert gone(lambda: processes(folder))
    assert not list((folder / "tmp").glob("autograder-*"))
    finish(folder)
    assert outcome(folder) == expected


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_waits_until_a_student_is_written(number):
    came: list[int] = []
    before = signal.signal(number, lambda number, _: came.append(number))
    try:
        with stops_wait():
            os.kill(os.getpid(), number)
            time.sleep(0.01)
            assert not came
        assert came == [number]
        os.kill(os.getpid(), number)
        assert came == [number, number]
    finally:
        signal.signal(number, before)


def test_what_a_killed_run_left_behind_is_swept(course, tmp_path, monkeypatch):
    from autograder import scratch

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    held = scratch.Scratch()
    left = tmp_path / f"{scratch.PREFIX}left"
    fresh = tmp_path / f"{scratch.PREFIX}fresh"
    other = tmp_path / "autograder-of-mine"
    for path in (left, fresh, other):
        path.mkdir()
        (path / "file").write_text("")
    for path in (held.path, left, other):
        os.utime(path, (0, 0))
    assert scratch.sweep() == [left]
    assert {p.name for p in tmp_path.iterdir()} == {held.path.name, fresh.name, other.name}
    held.close()
    assert not held.path.exists()
