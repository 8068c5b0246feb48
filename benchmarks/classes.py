"""`make bench-class`: a class of N submissions of chapter 17: processes and Dask workers, cold and warm.

The mix is the twelve of `class12`, each made different by a comment, so that no verdict is shared. Stock
nbgrader grades those twelve in the same run. Usage: python -m benchmarks.classes [N]
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import nbformat
from rich.console import Console
from rich.table import Table

from autograder.batch.cluster import on_cluster
from autograder.batch.run import grade_class
from autograder.grading import Grader
from benchmarks.__main__ import ROOT, _child, _nbgrader, stock
from benchmarks.class12 import CHAPTER, Work, notebook, twelve


@dataclass(frozen=True)
class Timed:
    """One way of grading the class."""

    way: str
    count: int
    judging: float
    """Seconds of our own: reading, judging, keeping."""
    bookkeeping: float = 0.0
    """Seconds of nbgrader's."""
    memory_mb: float = 0.0
    """Proportional set size (PSS) of all processes at its highest, by the number of workers."""


def lay_out(folder: Path, count: int) -> None:
    """Make a course folder whose class hands in `count` notebooks."""
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "solutions", folder / "solutions")
    with Grader(ROOT) as grader:
        grader.prepare(CHAPTER)
    shutil.copytree(ROOT / ".autograder" / "recordings", folder / ".autograder" / "recordings")
    works = twelve()
    _write(folder / "source" / CHAPTER, Work("source", True, {}), "")
    for number in range(count):
        place = folder / "submitted" / f"student{number:04d}" / CHAPTER
        _write(place, works[number % len(works)], f"\n# handed in by student {number}\n")
    _child(_nbgrader("generate_assignment", CHAPTER), folder)


def _write(place: Path, work: Work, remark: str) -> None:
    made = notebook(ROOT, work)
    for cell in made.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "corr2d-answer":
            cell.source += remark
    place.mkdir(parents=True)
    nbformat.write(made, place / f"{CHAPTER}.ipynb")


class Memory:
    """The highest sum of the proportional set sizes of these processes, and of all below them, seen every second.

    Without processes named: of all below this one.
    """

    def __init__(self, *workers: int) -> None:
        self._workers = workers
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.highest_mb = 0.0

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(1):
            pids = [*self._workers, *(pid for top in self._workers or (os.getpid(),) for pid in _below(top))]
            self.highest_mb = max(self.highest_mb, sum(map(_pss, pids)))


def _below(pid: int) -> Iterator[int]:
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                yield child
                yield from _below(child)


def _pss(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _run(folder: Path, way: str, count: int, workers: int, judge: Any = None, pids: tuple[int, ...] = ()) -> Timed:
    with Memory(*pids) as memory:
        result = grade_class(folder, CHAPTER, jobs=workers, feedback=False, judge=judge)
    if result.needs_person:
        raise RuntimeError(str(result.needs_person[:3]))
    return Timed(way, count, result.judging_seconds, result.bookkeeping_seconds, memory.highest_mb / workers)


@contextmanager
def _cluster(folder: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Start a scheduler and two workers; give its address and their process ids."""
    from distributed import Client

    file = folder / "scheduler.json"
    extra = {"scheduler": ("--host", "127.0.0.1", "--port", "0"), "worker": ("--nthreads", "1", "--no-nanny")}
    started = []
    for kind in ("scheduler", "worker", "worker"):
        line = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *extra[kind], "--no-dashboard"]
        silent: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started.append(subprocess.Popen([*line, "--scheduler-file", str(file)], cwd=folder, **silent))
    try:
        with Client(scheduler_file=str(file), timeout=60) as client:
            client.wait_for_workers(2, timeout=120)
            yield str(client.scheduler.address), tuple(process.pid for process in started[1:])
    finally:
        for process in started:
            process.kill()
            process.wait()


def measure(count: int) -> Iterator[Timed]:
    """Yield the class graded in every way."""
    for jobs in (1, 2):
        with tempfile.TemporaryDirectory(prefix="class-") as name:
            folder = Path(name)
            lay_out(folder, count)
            yield _run(folder, f"-j {jobs}, nothing kept", count, jobs)
            started = time.perf_counter()
            again = _run(folder, "", count, jobs)
            whole = time.perf_counter() - started
            yield Timed(f"-j {jobs}, again, unchanged", count, whole - again.bookkeeping, again.bookkeeping)
    with tempfile.TemporaryDirectory(prefix="class-") as name, _cluster(Path(name)) as (address, workers):
        folder = Path(name) / "course"
        folder.mkdir()
        lay_out(folder, count)
        with Grader(folder) as grader:
            judge = on_cluster(address, grader, CHAPTER)
            yield _run(folder, "Dask, two workers, nothing kept", count, 2, judge, workers)
    with tempfile.TemporaryDirectory(prefix="class-") as name:
        yield Timed("stock nbgrader autograde", 12, 12 * stock(Path(name)).seconds)


ALONE = """
import torch
torch.set_num_threads(1)
x = torch.ones(8, 8)
for _ in range(1_000_000):
    (x * x).sum()
"""


def ceiling() -> float:
    """Return how much faster this machine is with two processes that have nothing to do with each other.

    Two cores that share caches, memory and a clock, or a neighbour's load, are not twice one.
    """

    def seconds(count: int) -> float:
        started = time.perf_counter()
        running = [subprocess.Popen([sys.executable, "-c", ALONE]) for _ in range(count)]
        for process in running:
            if process.wait():
                raise RuntimeError("the calculation failed")
        return time.perf_counter() - started

    return statistics.median(2 * seconds(1) / seconds(2) for _ in range(5))


def main() -> None:
    """Run everything and print one table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    table = Table("way", "submissions", "judging s", "a minute", "× stock", "nbgrader's part s", "PSS a worker MB")
    timed = []
    most = ceiling()
    for each in measure(count):
        print(json.dumps(asdict(each)), file=sys.stderr, flush=True)
        timed.append(each)
    rate = timed[-1].count / timed[-1].judging
    for each in timed:
        speed = each.count / each.judging
        numbers = (f"{each.judging:.1f}", f"{60 * speed:.0f}", f"{speed / rate:.1f}")
        table.add_row(each.way, str(each.count), *numbers, f"{each.bookkeeping:.1f}", f"{each.memory_mb:.0f}")
    console = Console(width=120)
    console.print(table)
    console.print(
        f"from one process to two: {timed[0].judging / timed[2].judging:.2f} times as fast; "
        f"two processes that share nothing: {most:.2f} (median of five)"
    )


if __name__ == "__main__":
    main()
