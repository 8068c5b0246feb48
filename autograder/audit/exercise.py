"""Audit one exercise: its part of the bank and the automatic mutants of its reference."""

from __future__ import annotations

import hashlib
import math
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch

from autograder.audit import mutate, operators
from autograder.audit.cases import Case, read_cases
from autograder.audit.equivalent import read_equivalents
from autograder.audit.mutate import Mutant, mutants
from autograder.audit.run import Result, run_case
from autograder.audit.scorecard import Fault, Row, Survivor, Tally
from autograder.audit.trusted import Bench
from autograder.collect import properties_path
from autograder.course import Chapter
from autograder.grading import Grader

__all__ = ["Auditor", "Task", "sampled", "versions"]

T = TypeVar("T")


@dataclass(frozen=True)
class Task:
    """What to audit, and how much of it."""

    chapter: str
    exercise: str
    sample: float = 1.0
    seed: int = 0
    automatic: bool = True


@dataclass(frozen=True)
class _Automatic:
    tally: Tally = Tally()
    equivalent: int = 0
    gpu: int = 0
    survivors: tuple[Survivor, ...] = ()
    misfits: tuple[str, ...] = ()


class Auditor:
    """A warm grader that audits one exercise after another."""

    def __init__(self, grader: Grader) -> None:
        self.grader = grader
        self._versions: dict[tuple[str, str], str] = {}

    def audit(self, task: Task) -> Row:
        """Grade the cases of one exercise and count."""
        if (task.chapter, task.exercise) not in self._versions:
            # Taken before the grader reads the chapter: a later edit makes the row an old one, not a wrong one.
            self._versions |= versions(self.grader.root, [self.grader.course.chapter(task.chapter)])
        return _row(self.grader, task, self._versions[task.chapter, task.exercise])


def _row(grader: Grader, task: Task, version: str) -> Row:
    started = time.perf_counter()
    results = [run_case(grader, case) for case in _bank(grader.root, task)]
    tallies = {kind: _tally(r for r in results if r.case.kind == kind) for kind in ("variants", "mutants", "banned")}
    automatic = _automatic(grader, task) if task.automatic else _Automatic()
    return Row(
        task.chapter,
        task.exercise,
        **tallies,
        automatic=automatic.tally,
        equivalent=automatic.equivalent,
        gpu=automatic.gpu,
        faults=tuple(_fault(r) for r in results if not r.good),
        survivors=automatic.survivors,
        misfits=automatic.misfits,
        seconds=round(time.perf_counter() - started, 1),
        version=version,
    )


def sampled(items: Iterable[T], task: Task, kind: str) -> list[T]:
    """Draw the share that is to be tried, at least one; the same for the same seed."""
    all_items = list(items)
    if task.sample >= 1:
        return all_items
    count = min(len(all_items), math.ceil(task.sample * len(all_items)))
    chosen = random.Random(f"{task.seed}/{task.chapter}/{task.exercise}/{kind}").sample(range(len(all_items)), count)
    return [all_items[k] for k in sorted(chosen)]


def versions(root: Path, chapters: Iterable[Chapter]) -> dict[tuple[str, str], str]:
    """Return for each exercise the hash of what its row depends on: source, properties, cases, marks, operators."""
    marks = [(key, mark.gpu) for key, mark in read_equivalents(root).items()]
    return {
        (c.id, e): _version(root, c.id, e, [m for m in marks if m[0][:2] == (c.id, e)])
        for c in chapters
        for e in c.exercises
    }


def _version(root: Path, chapter: str, exercise: str, marks: object) -> str:
    digest = hashlib.sha256()
    files = [root / "solutions" / f"{chapter}.py", properties_path(chapter), Path(mutate.__file__)]
    files.append(Path(operators.__file__))
    for kind in ("variants", "mutants", "banned"):
        files += sorted((root / "tests" / kind / chapter / exercise).glob("*.py"))
    for path in files:
        digest.update(path.name.encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    digest.update(repr(marks).encode())
    return digest.hexdigest()[:16]


def _bank(root: Path, task: Task) -> list[Case]:
    cases = list(read_cases(root, task.chapter, task.exercise))
    return [
        case
        for kind in ("variants", "mutants", "banned")
        for case in sampled((c for c in cases if c.kind == kind), task, kind)
    ]


def _automatic(grader: Grader, task: Task) -> _Automatic:
    bench = Bench(grader, task.chapter, task.exercise)
    made = list(mutants(bench.reference))
    marks = {k[2]: e.gpu for k, e in read_equivalents(grader.root).items() if k[:2] == (task.chapter, task.exercise)}
    misfits = [f"fits no mutant: {mark}" for mark in sorted(marks.keys() - {m.diff for m in made})]
    misfits += [] if bench.sound else ["the reference itself fails in the auditing process"]
    survivors, caught, equivalent, gpu = list[Survivor](), 0, 0, 0
    for number, mutant in enumerate(sampled(made, task, "automatic")):
        on_gpu = mutant.operator == "device" or marks.get(mutant.diff, False)
        if on_gpu and not torch.cuda.is_available():
            gpu += 1
            continue
        # What survives here is graded as a submission before it counts.
        survives = bench.holds(mutant.code) and not run_case(grader, _case(task, number, mutant)).good
        if mutant.diff in marks and not on_gpu:
            equivalent += survives
            misfits += [] if survives else [f"marked as equivalent, but caught: {mutant.diff}"]
        else:
            caught += not survives
            survivors += [Survivor(mutant.operator, mutant.diff, mutant.unified)] if survives else []
    tally = Tally(caught, caught + len(survivors))
    return _Automatic(tally, equivalent, gpu, tuple(survivors), tuple(misfits))


def _case(task: Task, number: int, mutant: Mutant) -> Case:
    return Case("automatic", task.chapter, task.exercise, f"{mutant.operator}-{number}", mutant.code, mutant.diff)


def _tally(results: Iterable[Result]) -> Tally:
    goods: Sequence[bool] = [r.good for r in results]
    return Tally(sum(goods), len(goods))


def _fault(result: Result) -> Fault:
    failed = ", ".join(result.failed) or "nothing"
    wanted = ", ".join(result.case.caught_by)
    found = f"{result.verdict}, {result.score}/{result.max_score}; failed: {failed}"
    return Fault(
        result.case.id,
        result.case.title,
        found + (f"; must fail: {wanted}" if wanted else "") + (f" | {result.detail}" if result.detail else ""),
    )
