"""Written questions: nbgrader waits for a person, who grades them in formgrader, and no later run forgets it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from nbgrader.api import Gradebook
from small_class import CHAPTER, cell, hand_in, make_course, right

from autograder.authoring import build
from autograder.batch.run import grade_class

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning", "ignore::DeprecationWarning")

QUESTION = '''
# %% [markdown] written="why" lang="en"
# ## Why
#
# Why is a seed set?
# %% [markdown] written="why" lang="zh"
# ## 为什么
#
# 为什么要设随机种子？
'''


def answered(notebook: Any) -> None:
    right(notebook)
    cell(notebook, "why").source = "So that a run <b>can</b> be repeated."


def unanswered(notebook: Any) -> None:
    right(notebook)
    cell(notebook, "why").source = "Your answer here."


@pytest.fixture(scope="module")
def course(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_course(root, tmp_path_factory.mktemp("written"))
    settings = yaml.safe_load((folder / "course.yml").read_text(encoding="utf-8"))
    settings["chapters"][0]["written"] = {"why": 2}
    (folder / "course.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    with (folder / "solutions" / f"{CHAPTER}.py").open("a", encoding="utf-8") as file:
        file.write(QUESTION)
    build(folder)
    hand_in(folder, {"amy": answered, "ben": unanswered})
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", CHAPTER]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    grade_class(folder, CHAPTER)
    return folder


def book(course: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{course}/gradebook.db")


def test_an_answer_waits_for_a_person_and_none_is_zero(course):
    with book(course) as gradebook:
        amy, ben = (gradebook.find_submission(CHAPTER, name) for name in ("amy", "ben"))
        assert (amy.score, amy.max_score, amy.needs_manual_grade) == (5.0, 7.0, True)
        assert (ben.score, ben.max_score, ben.needs_manual_grade) == (5.0, 7.0, False)


def test_formgrader_shows_the_answer_with_its_points(course):
    with book(course) as gradebook:
        submission = gradebook.find_submission_notebook(CHAPTER, CHAPTER, "amy").id
    with formgrader(course) as address:
        page = fetch(f"{address}/formgrader/submissions/{submission}/?index=0")
        grades = fetch(f"{address}/formgrader/api/grades?submission_id={submission}")
    assert "can</b> be repeated" in page
    assert '<input class="score tabbable" id="why"' in page
    assert "/ 2.0" in page
    assert '"needs_manual_grade": true' in grades


def test_a_later_run_keeps_what_the_person_gave(course):
    with book(course) as gradebook:
        grade = gradebook.find_grade("why", CHAPTER, CHAPTER, "amy")
        grade.manual_score, grade.needs_manual_grade = 1.5, False
        comment = gradebook.find_comment("why", CHAPTER, CHAPTER, "amy")
        comment.manual_comment = "And for whom?"
        gradebook.db.commit()
    (course / ".autograder" / "written" / f"{CHAPTER}.jsonl").unlink()
    result = grade_class(course, CHAPTER)
    assert all(row.written for row in result.rows)
    with book(course) as gradebook:
        assert gradebook.find_submission(CHAPTER, "amy").score == 6.5
    feedback = (course / "feedback" / "amy" / CHAPTER / f"{CHAPTER}.html").read_text(encoding="utf-8")
    assert "And for whom?" in feedback


@contextmanager
def formgrader(course: Path) -> Iterator[str]:
    """Start Jupyter's server with nbgrader's formgrader on this machine only; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token=", "--ip=127.0.0.1"]
    extension = "nbgrader.server_extensions.formgrader"
    options.append(f"--ServerApp.jpserver_extensions={{'{extension}': True}}")
    environment = {**os.environ, "HOME": str(course), "JUPYTER_RUNTIME_DIR": str(course / "runtime")}
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *options],
        cwd=course,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 60
        while not answers(f"{address}/api"):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.3)
        yield address
    finally:
        process.terminate()
        process.wait()


def answers(address: str) -> bool:
    try:
        return bool(fetch(address))
    except urllib.error.URLError:
        return False


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as response:
        return str(response.read().decode())
