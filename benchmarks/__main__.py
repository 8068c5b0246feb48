"""`make bench`: twelve submissions of chapter 17, graded five ways in one run.

(a) stock nbgrader, the same properties and examples in the kernel; (b) nbgrader with the kit's configuration;
(c) `autograder grade`; (d) live Hypothesis in one warm process without isolation; (e) the bare floor.
Everything is pinned to one core.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from autograder.course import load_course
from autograder.grading import Grader
from autograder.reference import load_reference
from autograder.sandbox.host import Limits, Zygote
from autograder.sandbox.wire import pack
from benchmarks.class12 import CHAPTER, Work, notebook, twelve, write
from benchmarks.live import floor, run_live

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Figure:
    """One way of grading: seconds a submission, peak memory of the largest process."""

    name: str
    seconds: float
    memory_mb: float = 0.0
    note: str = ""


def main() -> None:
    """Run everything and print one table."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory(prefix="autograder-bench-") as name:
        folder = Path(name)
        figures = [stock(folder), ours_in_nbgrader(folder), *grade(folder), *without_isolation()]
    show(figures)
    small_costs()


def _child(command: list[str], cwd: Path) -> tuple[float, float]:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment["PYTHONPATH"] = str(ROOT)
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, errors = process.communicate()
    seconds = time.perf_counter() - started
    if process.returncode not in (0, 1):
        raise RuntimeError(errors.decode()[-2000:])
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _class_folder(folder: Path, edit: Callable[[Any, float], None] | None) -> None:
    """Lay out nbgrader's folders; `edit` changes check cells (stock nbgrader has its tests in the kernel)."""
    import nbformat

    chapter = load_course(ROOT / "course.yml").chapter(CHAPTER)
    for work in [Work("source", True, {}), *twelve()]:
        made = notebook(ROOT, work)
        for cell in made.cells:
            data = cell.metadata.get("nbgrader", {})
            if data.get("grade") and edit is not None:
                edit(cell, chapter.exercises[data["grade_id"]])
        place = folder / ("source" if work.name == "source" else f"submitted/{work.name}") / CHAPTER
        place.mkdir(parents=True)
        nbformat.write(made, place / f"{CHAPTER}.ipynb")


def _nbgrader(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "nbgrader", *arguments]


def stock(folder: Path) -> Figure:
    """(a): the kernel imports torch anew for every notebook and searches with Hypothesis."""
    place = folder / "stock"
    place.mkdir()
    examples = load_course(ROOT / "course.yml").judge.examples

    def edit(cell: Any, points: float) -> None:
        name = cell.metadata["nbgrader"]["grade_id"]
        cell.source = (
            "from benchmarks.live import check_live\n"
            f"check_live({str(ROOT)!r}, {CHAPTER!r}, {name!r}, globals(), {examples}, {float(points)})"
        )

    _class_folder(place, edit)
    (place / "nbgrader_config.py").write_text("c = get_config()\nc.Execute.timeout = 600\n")
    _child(_nbgrader("generate_assignment", CHAPTER), place)
    seconds, memory = _child(_nbgrader("autograde", CHAPTER), place)
    return Figure("(a) stock nbgrader autograde", seconds / len(twelve()), memory)


def ours_in_nbgrader(folder: Path) -> Figure:
    """(b): the same command with the kit's configuration, start-up included."""
    place = folder / "ours"
    place.mkdir()
    _class_folder(place, None)
    for name in ("course.yml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, place)
    shutil.copytree(ROOT / "solutions", place / "solutions")
    _recording(place)
    _child(_nbgrader("generate_assignment", CHAPTER), place)
    seconds, memory = _child(_nbgrader("autograde", CHAPTER), place)
    return Figure("(b) nbgrader autograde with the kit", seconds / len(twelve()), memory, "start-up included")


def _recording(place: Path) -> None:
    with Grader(ROOT) as grader:
        grader.prepare(CHAPTER)
    shutil.copytree(ROOT / ".autograder" / "recordings", place / ".autograder" / "recordings")


def grade(folder: Path) -> list[Figure]:
    """(c): one warm grader, with and without the recording, right and wrong apart."""
    paths = write(ROOT, folder)
    shutil.rmtree(ROOT / ".autograder" / "recordings", ignore_errors=True)
    with Grader(ROOT) as grader:
        started = time.perf_counter()
        grader.prepare(CHAPTER)
        recording = time.perf_counter() - started
        started = time.perf_counter()
        grader.zygote().wait_until_ready()
        warm_up = time.perf_counter() - started
        spent = {}
        for work in twelve():
            started = time.perf_counter()
            report = grader.grade(paths[work.name], chapter=CHAPTER)
            spent[work.name] = time.perf_counter() - started
            if work.is_right != (report.score == report.max_score):
                raise RuntimeError(f"{work.name} was graded {report.score} of {report.max_score}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    total, count = sum(spent.values()), len(spent)
    right = [spent[w.name] for w in twelve() if w.is_right]
    wrong = [spent[w.name] for w in twelve() if not w.is_right]
    return [
        Figure("(c) autograder grade, recorded before", total / count, memory),
        Figure("    the six right ones", sum(right) / len(right)),
        Figure("    the six wrong ones", sum(wrong) / len(wrong)),
        Figure(
            "(c) with recording and warm-up",
            (total + recording + warm_up) / count,
            memory,
            f"recording {recording:.1f} s, warm-up {warm_up:.1f} s, once",
        ),
    ]


def without_isolation() -> list[Figure]:
    """(d) and (e), each in a process of its own."""
    figures = []
    for way, name in (("live", "(d) live Hypothesis, warm, no isolation"), ("floor", "(e) cells and calls alone")):
        output = subprocess.run(
            [sys.executable, "-c", f"from benchmarks.__main__ import {way}_; {way}_()"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        told = json.loads(output.splitlines()[-1])
        figures.append(Figure(name, told["seconds"], told["memory"]))
    return figures


def _cells(work: Work) -> dict[str, Any]:
    """Run a submission's cells here, quietly."""
    import contextlib
    import io

    import matplotlib.pyplot as plt

    namespace: dict[str, Any] = {"__name__": "__main__"}
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in notebook(ROOT, work).cells:
            if cell.cell_type == "code" and "check" not in cell.source:
                exec(cell.source, namespace)
    plt.close("all")
    return namespace


def _each(run: Callable[[Work], float]) -> None:
    import torch

    torch.set_num_threads(1)
    run(twelve()[0])  # warm
    seconds = [run(work) for work in twelve()]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": sum(seconds) / len(seconds), "memory": memory}))


def live_() -> None:
    """Measure (d)."""
    course = load_course(ROOT / "course.yml")

    def run(work: Work) -> float:
        started = time.perf_counter()
        run_live(ROOT, CHAPTER, _cells(work), course.chapter(CHAPTER).exercises, course.judge.examples)
        return time.perf_counter() - started

    _each(run)


def floor_() -> None:
    """Measure (e)."""
    with Grader(ROOT) as grader:
        recorded = grader.prepare(CHAPTER).recorded
    load_reference(ROOT, CHAPTER)

    def run(work: Work) -> float:
        started = time.perf_counter()
        namespace = _cells(work)
        cells = time.perf_counter() - started
        return cells + floor(namespace, recorded)

    _each(run)


def show(figures: list[Figure]) -> None:
    """Print the table: seconds a submission and ratios to (a) and (e)."""
    table = Table("way", "s / submission", "times faster than (a)", "times (e)", "peak MB", "note")
    base, bottom = figures[0].seconds, figures[-1].seconds
    for f in figures:
        memory = f"{f.memory_mb:.0f}" if f.memory_mb else ""
        table.add_row(
            f.name, f"{f.seconds:.3f}", f"{base / f.seconds:.1f}", f"{f.seconds / bottom:.1f}", memory, f.note
        )
    Console(width=130).print(table)


def small_costs() -> None:
    """Print the round trip of one small call and the time from fork to ready."""
    with Zygote() as zygote:
        ready = []
        for _ in range(10):
            started = time.perf_counter()
            process = zygote.fork(Limits())
            ready.append(time.perf_counter() - started)
            process.close()
        process = zygote.fork(Limits())
        process.send(pack({"do": "cell", "cell": 0, "source": "def f(x): return x", "capture": False}), replies=1)
        process.receive(10)
        request = pack({"f": {"name": "f"}, "a": [{"t": ["float32", [2, 2], [0, 16]]}], "k": {}}, bytes(16))
        started = time.perf_counter()
        for _ in range(1000):
            process.send(request, replies=1)
            process.receive(5)
        trip = (time.perf_counter() - started) / 1000
        process.close()
    print(
        f"round trip of one small call: {1e6 * trip:.0f} µs; "
        f"fork to ready: {1e3 * sorted(ready)[5]:.1f} ms (median of 10)"
    )


if __name__ == "__main__":
    main()
