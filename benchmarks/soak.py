"""Grade many submissions through one warm grader, a quarter of them hostile: nothing may grow or stay behind.

Run as ``python -m benchmarks.soak [--submissions 500]``; exit code 1 if memory, descriptors, processes, temporary
folders or namespaces grow, or if an honest submission loses a point.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from autograder.grading import Grader
from autograder.source import read_source, reference_code
from autograder.submission import Cell, Submission

ROOT = Path(__file__).parent.parent
ATTACKS = ROOT / "tests" / "attacks"
CHAPTER = "ch17_conv2d"
EXERCISES = ("corr2d", "vertical_edge_kernel")
WARM = 40
"""Submissions before the first measurement: caches fill."""
GROWTH_MB = 64


@dataclass(frozen=True)
class Held:
    """What the grader holds at one moment."""

    memory_mb: float
    descriptors: int
    processes: int
    folders: int
    namespaces: int

    @classmethod
    def now(cls) -> Held:
        """Measure this process and those below it."""
        family = _family()
        spaces = {_target(f"/proc/{pid}/ns/{kind}") for pid in family for kind in ("user", "mnt", "pid", "net", "ipc")}
        memory = sum(_resident(pid) for pid in family)
        folders = sum(p.name.startswith("autograder-") for p in Path(tempfile.gettempdir()).iterdir())
        return cls(memory, len(list(Path("/proc/self/fd").iterdir())), len(family), folders, len(spaces))


def _family() -> set[int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    family = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _target(path: str) -> str:
    try:
        return str(Path(path).readlink())
    except OSError:
        return ""


def _resident(pid: int) -> float:
    try:
        found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def _submission(number: int, reference: list[str], attacks: list[str]) -> tuple[Submission, bool]:
    hostile = number % 4 == 3
    extra = ["loot = []\n" + attacks[number // 4 % len(attacks)]] if hostile else [f"# student {number}"]
    cells = tuple(Cell(k, code) for k, code in enumerate([*reference, *extra]))
    return Submission(Path("soak.py"), "soak.py", CHAPTER, cells, "0" * 64, "0" * 64), hostile


def soak(submissions: int) -> list[str]:
    """Grade; return what went wrong."""
    faults: list[str] = []
    reference = list(reference_code(read_source(ROOT / "solutions" / f"{CHAPTER}.py")))
    attacks = [p.read_text(encoding="utf-8") for p in sorted(ATTACKS.glob("[!h]*/*.py"))]
    with tempfile.TemporaryDirectory(prefix="soak-") as folder, Grader(ROOT) as grader:
        Path(folder).chmod(0o755)
        tempfile.tempdir = folder
        short = {"cell_seconds": 1.0, "call_seconds": 0.5, "memory_mb": 256}
        grader.course = grader.course.model_copy(update={"limits": grader.course.limits.model_copy(update=short)})
        first = None
        started = time.perf_counter()
        for number in range(submissions):
            submission, hostile = _submission(number, reference, attacks)
            report = grader.grade_submission(submission, exercises=EXERCISES)
            if not report.complete or (not hostile and report.score != report.max_score):
                faults.append(f"submission {number}: {report.score:g} of {report.max_score:g}")
            if number == min(WARM, submissions // 2):
                first = Held.now()
            if number % 50 == 49:
                print(f"{number + 1:5d}  {time.perf_counter() - started:6.0f} s  {Held.now()}", flush=True)
        last = Held.now()
        tempfile.tempdir = None
    assert first is not None
    return faults + _grown(first, last)


def _grown(first: Held, last: Held) -> list[str]:
    grown = [
        f"{name} grew from {getattr(first, name)} to {getattr(last, name)}"
        for name in ("descriptors", "processes", "folders", "namespaces")
        if getattr(last, name) > getattr(first, name)
    ]
    if last.memory_mb > first.memory_mb + GROWTH_MB:
        grown.append(f"memory grew from {first.memory_mb:.0f} to {last.memory_mb:.0f} MB")
    return grown


def main() -> int:
    """Parse, soak, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=500)
    faults = soak(parser.parse_args().submissions)
    print("\n".join(faults) or "steady")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
