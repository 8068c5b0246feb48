"""Full disks, read-only folders, damaged or locked files: one clear error each, and never a wrong grade."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from small_class import CHAPTER, half, hand_in, make_course, right

from autograder import store
from autograder.batch.ledger import Ledger
from autograder.batch.preflight import check_database, check_folders
from autograder.batch.run import grade_class
from autograder.collect import collect
from autograder.errors import AutograderError, CourseError, GradebookError, MissingReferenceError, StorageError
from autograder.grading import Grader
from autograder.recording import record
from autograder.reference import load_reference
from autograder.scratch import Scratch

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning", "ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_course(root, tmp_path_factory.mktemp("course"))
    hand_in(folder, {"amy": right, "ben": half})
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
    Grader(folder).prepare(CHAPTER)
    return folder


@pytest.fixture
def course(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "course"))


def command(*arguments: str, cwd: Path, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    line = [*before, sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(line, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)


def one_error(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line]
    assert line.startswith("autograder: ")
    for word in words:
        assert word in line


def shell(script: str) -> list[str]:
    """Return a command in a mount namespace of its own, so that a test may mount what it likes."""
    probe = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("no user namespaces here")
    return ["unshare", "-rm", "sh", "-c", f'{script} && exec "$@"', "sh"]


# --- the gradebook ---------------------------------------------------------------------------------


def test_a_locked_gradebook_is_told_once_and_waited_for(course, monkeypatch):
    monkeypatch.setattr("autograder.batch.preflight.PATIENCE", 0.2)
    holder = sqlite3.connect(course / "gradebook.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(GradebookError, match=r"gradebook\.db.*locked.*run again"):
        grade_class(course, CHAPTER)
    holder.execute("ROLLBACK")
    holder.close()
    check_database(f"sqlite:///{course}/gradebook.db")


@pytest.mark.parametrize("damage", ["garbage", "a page overwritten"])
def test_a_damaged_gradebook_is_told_and_left_alone(course, damage):
    path = course / "gradebook.db"
    data = bytearray(path.read_bytes())
    if damage == "garbage":
        data[:] = b"this is no database" * 1000
    else:
        data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(GradebookError, match=r"damaged.*backup"):
        grade_class(course, CHAPTER)
    assert path.read_bytes() == data


def test_a_gradebook_by_url_that_does_not_answer_is_told_without_its_password():
    with pytest.raises(GradebookError, match=r"no (driver|connection)") as caught:
        check_database("postgresql://grader:secret@127.0.0.1:9/grades")
    assert "secret" not in str(caught.value)


def test_the_course_s_own_nbgrader_settings_count(course):
    other = course / "elsewhere.db"
    shutil.copy(course / "gradebook.db", other)
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(f"\nget_config().CourseDirectory.db_url = 'sqlite:///{other}'\n")
    before = (course / "gradebook.db").read_bytes()
    result = grade_class(course, CHAPTER, feedback=False)
    assert not result.needs_person
    assert (course / "gradebook.db").read_bytes() == before
    with sqlite3.connect(other) as book:
        assert book.execute("select count(*) from submitted_assignment").fetchone() == (2,)
    book.close()


def test_settings_that_do_not_run_are_one_clear_error(course):
    (course / "nbgrader_config.py").write_text("1 / 0")
    with pytest.raises(CourseError, match=r"nbgrader_config\.py.*ZeroDivisionError"):
        grade_class(course, CHAPTER)


# --- the disk --------------------------------------------------------------------------------------


def test_a_read_only_course_folder_is_one_clear_error(course):
    script = f"mount --bind {course} {course} && mount -o remount,bind,ro {course} {course}"
    one_error(command("grade", "--all", CHAPTER, cwd=course, before=shell(script)), "Read-only", "run again")


def test_a_full_disk_is_one_clear_error_and_nothing_is_lost(course):
    place = course / ".autograder" / "verdicts"
    place.mkdir()
    script = f"mount -t tmpfs -o size=4k tmpfs {place} && head -c 4096 /dev/zero > {place}/full"
    one_error(command("grade", "--all", CHAPTER, cwd=course, before=shell(script)), "No space", "run again")
    result = grade_class(course, CHAPTER, feedback=False)
    assert {row.student: row.score for row in result.rows} == {"amy": 5.0, "ben": 3.0}


def test_no_room_for_temporary_folders_is_one_clear_error(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "file"))
    with pytest.raises(StorageError, match=r"cannot be written.*run again"):
        Scratch()


def test_a_single_file_is_graded_in_a_read_only_course(course):
    shutil.rmtree(course / ".autograder")
    script = f"mount --bind {course} {course} && mount -o remount,bind,ro {course} {course}"
    file = course / "submitted" / "amy" / CHAPTER / f"{CHAPTER}.ipynb"
    done = command("grade", str(file), cwd=course, before=shell(script))
    assert (done.returncode, done.stderr) == (0, "")


def test_folders_that_are_files_are_told(course):
    (course / "feedback").write_text("")
    with pytest.raises(StorageError, match="feedback"):
        check_folders(course)


# --- what is kept between runs ---------------------------------------------------------------------


@pytest.mark.parametrize("place", ["first", "middle", "last", "cut", "empty"])
def test_a_damaged_recording_is_made_anew(course, place):
    grader = Grader(course)
    (path,) = (course / ".autograder" / "recordings").iterdir()
    good = path.read_bytes()
    bad = bytearray(good)
    if place in ("cut", "empty"):
        bad = bad[: len(bad) // 2 if place == "cut" else 0]
    else:
        bad[{"first": 0, "middle": len(bad) // 2, "last": -1}[place]] ^= 1
    path.write_bytes(bad)
    properties = collect(CHAPTER, grader.course.judge.examples)
    assert store.load(path, properties) is None
    grader.prepare(CHAPTER)
    assert path.read_bytes() == good


def test_a_recording_keeps_which_replies_are_right(course):
    grader = Grader(course)
    (path,) = (course / ".autograder" / "recordings").iterdir()
    kept = store.load(path, collect(CHAPTER, grader.course.judge.examples))
    assert kept is not None
    for one in kept:
        anew = record(one.property, grader.prepare(CHAPTER).reference)
        assert [e.held for e in one.examples] == [e.held for e in anew.examples]
        assert all(e.held for e in one.examples) or one.property.gpu


def test_one_bit_of_a_kept_verdict_is_noticed(course):
    grade_class(course, CHAPTER, feedback=False)
    grader = Grader(course)
    path = grader.verdicts().files()[0]
    text = path.read_text()
    assert '"score":3.0' in text
    path.write_text(text.replace('"score":3.0', '"score":2.0', 1))
    again = grade_class(course, CHAPTER, feedback=False)
    assert sum(row.judged for row in again.rows) == 1
    assert path.read_text() == text


def test_a_cut_line_of_the_ledger_is_passed_over(tmp_path):
    for student in ("amy", "ben"):
        (tmp_path / "autograded" / student / CHAPTER).mkdir(parents=True)
        (tmp_path / "autograded" / student / CHAPTER / f"{CHAPTER}.ipynb").write_text("{}")
    ledger = Ledger(tmp_path, CHAPTER)
    ledger.put("amy", "one")
    (path,) = (tmp_path / ".autograder" / "written").iterdir()
    with path.open("a", encoding="utf-8") as file:
        file.write('{"student": "ben", "wri')
    Ledger(tmp_path, CHAPTER).put("ben", "two")
    ledger = Ledger(tmp_path, CHAPTER)
    assert (ledger.has("amy", "one"), ledger.has("ben", "two"), ledger.has("ben", "one")) == (True, True, False)
    ledger.put("amy", "three")
    assert Ledger(tmp_path, CHAPTER).has("amy", "three")


# --- the hidden side -------------------------------------------------------------------------------


def test_a_missing_reference_is_one_clear_error(course):
    shutil.move(course / "solutions", course / "moved")
    file = course / "submitted" / "amy" / CHAPTER / f"{CHAPTER}.ipynb"
    one_error(command("grade", "--all", CHAPTER, cwd=course), "solutions", CHAPTER)
    one_error(command("grade", str(file), cwd=course), "solutions", CHAPTER)
    with pytest.raises(MissingReferenceError):
        load_reference(course, CHAPTER)


def test_a_property_whose_inputs_cannot_be_drawn_is_broken(root, monkeypatch):
    (prop, *_) = collect(CHAPTER).properties
    monkeypatch.setattr("autograder.recording._draw", lambda _: 1 / 0)
    recorded = record(prop, load_reference(root, CHAPTER))
    assert "ZeroDivisionError" in recorded.fault
    assert recorded.examples == []


def test_a_property_that_raises_withholds_the_grade(course, monkeypatch):
    """Neither 0 nor full: the student waits for a person, and the gradebook has no score for the exercise."""
    grader = Grader(course)
    prepared = grader.prepare(CHAPTER)
    for recorded in prepared.recorded:
        if recorded.property.exercise == "versions":
            recorded.fault = "it raised"
            break
    report = grader.grade(course / "submitted" / "amy" / CHAPTER / f"{CHAPTER}.ipynb")
    grader.close()
    results = {result.name: result for result in report.exercises}
    broken, whole = results["versions"], results["pick_device"]
    assert (broken.verdict.value, broken.score) == ("broken", None)
    assert whole.score == whole.max_score
    assert not report.complete


def test_a_zygote_that_nobody_waited_for_is_ended_at_once(course, capfd):
    (course / "solutions" / f"{CHAPTER}.py").unlink()
    with Grader(course) as grader:
        with pytest.raises(AutograderError, match=CHAPTER):
            grader.grade(course / "submitted" / "amy" / CHAPTER / f"{CHAPTER}.ipynb")
        process = grader.zygote()._process
    assert process.returncode == -signal.SIGKILL  # it was not given the time to come to its end
    assert capfd.readouterr().err == ""


def test_a_killed_zygote_costs_no_grade(course):
    with Grader(course) as grader:
        file = course / "submitted" / "amy" / CHAPTER / f"{CHAPTER}.ipynb"
        assert grader.grade(file).score == 5.0
        os.kill(grader.zygote()._process.pid, 9)
        assert grader.grade(file).score == 5.0
        zygote = grader.zygote()
        fork = zygote.fork

        def and_die(*arguments, **options):
            process = fork(*arguments, **options)
            os.kill(zygote._process.pid, 9)
            return process

        zygote.fork = and_die
        assert grader.grade(file).score == 5.0
