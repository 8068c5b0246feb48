"""`make bench-class`: a class of N submissions of chapter 17, one and two processes, cold and warm.

The mix is the twelve of `class12`, each made different by a comment, so that no verdict is shared. Stock
nbgrader grades a sample in the same run. Usage: python -m benchmarks.classes [N] [--stock SAMPLE]
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

import nbformat
from rich.console import Console
from rich.table import Table

from autograder.batch.run import grade_class
from autograder.grading import Grader
from benchmarks.__main__ import ROOT, _child, _nbgrader, stock
from benchmarks.class12 import CHAPTER, Work, notebook, twelve


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


def _run(folder: Path, jobs: int) -> tuple[float, float]:
    result = grade_class(folder, CHAPTER, jobs=jobs, feedback=False)
    if result.needs_person:
        raise RuntimeError(str(result.needs_person[:3]))
    return result.judging_seconds, result.bookkeeping_seconds


def main() -> None:
    """Run everything and print one table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 200
    rows = []
    for jobs in (1, 2):
        with tempfile.TemporaryDirectory(prefix="autograder-class-") as name:
            folder = Path(name)
            lay_out(folder, count)
            judging, writing = _run(folder, jobs)
            rows.append((f"-j {jobs}, cold", count, judging, writing))
            started = time.perf_counter()
            _run(folder, jobs)
            rows.append((f"-j {jobs}, again, unchanged", count, time.perf_counter() - started, 0.0))
    with tempfile.TemporaryDirectory(prefix="autograder-class-") as name:
        figure = stock(Path(name))
        rows.append(("stock nbgrader autograde (12 of them)", 12, 12 * figure.seconds, 0.0))
    table = Table("way", "submissions", "judging s", "a minute", "nbgrader's bookkeeping s")
    for way, number, judging, writing in rows:
        table.add_row(way, str(number), f"{judging:.1f}", f"{60 * number / judging:.0f}", f"{writing:.1f}")
    Console(width=110).print(table)
    print(json.dumps([dict(zip(("way", "count", "judging", "bookkeeping"), r, strict=True)) for r in rows]))


if __name__ == "__main__":
    main()
