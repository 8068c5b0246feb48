"""Judging on a Dask cluster of real processes; a worker that is killed costs time, not grades."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_class import CHAPTER, half, hand_in, make_course, right

from autograder.batch.cluster import judge_on_cluster
from autograder.batch.roster import handed_in
from autograder.errors import GradebookError
from autograder.grading import Grader

pytestmark = pytest.mark.filterwarnings("ignore")  # distributed's own, at its start and end


class Cluster:
    """A scheduler and two workers on this machine."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "scheduler.json"
        self._processes = [self._start(folder, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
        self.workers = [
            self._start(folder, "worker", "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in range(2)
        ]
        self._processes += self.workers

    def _start(self, folder: Path, kind: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [
            sys.executable,
            "-m",
            "distributed.cli.dask_" + kind,
            *arguments,
            "--scheduler-file",
            str(self._file),
        ]
        return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def address(self) -> str:
        """Return the scheduler's address, once it and its workers are there."""
        from distributed import Client

        with Client(scheduler_file=str(self._file), timeout=60) as client:
            client.wait_for_workers(2, timeout=120)
            return str(client.scheduler.address)

    def close(self) -> None:
        """End all processes."""
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    (tmp_path / "cluster").mkdir()
    started = Cluster(tmp_path / "cluster")
    yield started
    started.close()


def test_a_killed_worker_costs_no_grade(root, tmp_path, cluster):
    course = tmp_path / "course"
    course.mkdir()
    make_course(root, course)
    hand_in(course, {f"s{k}": half if k % 2 else right for k in range(6)})
    grader = Grader(course)
    submissions = [h.submission for h in handed_in(course, grader.course, CHAPTER) if h.submission]
    done = []
    for outcome in judge_on_cluster(cluster.address(), grader, CHAPTER, submissions):
        if not done:
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
        done.append(outcome)
    assert sorted(d.number for d in done) == list(range(6))
    assert {d.problem for d in done} == {""}
    keys, store = grader.keys(CHAPTER), grader.verdicts()
    scores = [sum(r.score or 0 for r in store.find(keys, s.answers_sha256).results) for s in submissions]
    assert scores[0::2] == [5.0] * 3
    assert all(3.0 <= s < 5.0 for s in scores[1::2])


def test_no_scheduler_is_one_clear_error(root, tmp_path):
    make_course(root, tmp_path)
    with pytest.raises(GradebookError, match="scheduler"):
        list(judge_on_cluster("tcp://127.0.0.1:9", Grader(tmp_path), CHAPTER, []))
