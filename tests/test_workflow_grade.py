"""The reusable workflow's own steps, run in order as the runners would: shards apart, then merged."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from small_class import CHAPTER, half, hand_in, make_course, right

WORKFLOW = Path(__file__).parent.parent / ".github" / "workflows" / "grade.yml"
SHARDS = "[0, 1]"


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    return dict(yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"])


def script(job: dict[str, Any], name: str) -> str:
    (step,) = [step for step in job["steps"] if step.get("name") == name]
    return str(step["run"])


def run(code: str, folder: Path, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as a runner does: bash -e, its variables and little else."""
    files = {name: str(home / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
    path = os.pathsep.join((str(Path(sys.executable).parent), "/usr/bin", "/bin"))
    environment = {"PATH": path, "HOME": str(home), "GITHUB_WORKSPACE": str(folder), **files, **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", code]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_a_class_with_a_broken_notebook_is_graded_in_shards(root, tmp_path, jobs):
    home = tmp_path / "home"
    home.mkdir()
    repository = tmp_path / "repository"
    repository.mkdir()
    make_course(root, repository)
    shutil.rmtree(repository / ".autograder", ignore_errors=True)
    hand_in(repository, {"amy": right, "ben": half, "cyd": right})
    (repository / "submitted" / "cyd" / CHAPTER / f"{CHAPTER}.ipynb").write_text("{")

    verdicts = tmp_path / "artifacts"
    codes = []
    for shard in ("0", "1"):
        machine = shutil.copytree(repository, tmp_path / f"machine-{shard}")
        done = run(script(jobs["judge"], "Judge a shard"), machine, home, CHAPTER=CHAPTER, SHARD=shard, SHARDS=SHARDS)
        assert "Traceback" not in done.stderr
        codes.append(done.returncode)
        shutil.copytree(machine / ".autograder" / "verdicts", verdicts, dirs_exist_ok=True)
    # The step that met the broken notebook says so, and is not allowed to hold up the others.
    assert codes == [2, 0]
    (step,) = [step for step in jobs["judge"]["steps"] if step.get("name") == "Judge a shard"]
    assert step["continue-on-error"] is True

    merged = shutil.copytree(repository, tmp_path / "merge")
    shutil.copytree(verdicts, merged / ".autograder" / "verdicts")
    done = run(script(jobs["merge"], "Write the gradebook"), merged, home, CHAPTER=CHAPTER)
    assert done.returncode == 2, done.stderr  # cyd needs a person
    assert "Traceback" not in done.stderr
    assert "0 judged now" in done.stdout  # the shards' verdicts were found
    assert "cyd" in done.stdout
    with (merged / "grades.csv").open(encoding="utf-8") as file:
        scores = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert (scores["amy"], scores["ben"]) == (5.0, 3.0)
    upload = jobs["merge"]["steps"][-1]
    assert upload["if"] == "${{ !cancelled() }}"
    for path in upload["with"]["path"].split():
        assert (merged / path).exists()
    assert (merged / "feedback" / "amy" / CHAPTER / f"{CHAPTER}.html").is_file()
