"""Judge an automatic mutant in this process: same properties, same recorded inputs, no sandbox.

It is the kit's own reference with one change, so nothing hostile is run; and a mutant costs a tenth of what a
student process costs. Time and memory are limited all the same, since many mutants never end.
"""

from __future__ import annotations

import contextlib
import io
import resource
import signal
import sys
import time
import warnings
from collections.abc import Iterator
from types import FrameType
from typing import Any

import torch

from autograder.grading import Grader, PreparedChapter
from autograder.judge import LocalLink, judge_exercise
from autograder.outcome import Verdict
from autograder.source import SourceCell, read_source

__all__ = ["Bench", "limit_memory"]

LEAST_SECONDS = 5.0
"""The limit of a mutant, unless the reference needs more than a fifth of it."""
SLACK = 5


class _Late(BaseException):
    """The time is up. No Exception, so that neither a mutant nor the judge swallows it."""


def limit_memory(gigabytes: int = 8) -> None:
    """Keep this process from using more address space; a larger allocation raises."""
    resource.setrlimit(resource.RLIMIT_AS, (gigabytes << 30, gigabytes << 30))


class Bench:
    """One exercise's properties, to try answers on; for the main thread only."""

    def __init__(self, grader: Grader, chapter: str, exercise: str) -> None:
        self._prepared: PreparedChapter = grader.prepare(chapter)
        self._recorded = [r for r in self._prepared.recorded if r.property.exercise == exercise]
        source = read_source(grader.root / "solutions" / f"{chapter}.py")
        self._cells: list[SourceCell] = [c for c in source.cells if c.kind in ("code", "exercise")]
        self._exercise = exercise
        (self.reference,) = (c.text for c in self._cells if c.kind == "exercise" and c.name == exercise)
        started = time.perf_counter()
        self.sound = self.holds(self.reference, 600)
        self._seconds = max(LEAST_SECONDS, SLACK * (time.perf_counter() - started))

    def holds(self, code: str, seconds: float | None = None) -> bool:
        """Tell whether all properties hold for this cell in the reference's place; no, once the time is up."""
        try:
            with _time_limit(seconds or self._seconds), _quiet():
                outcomes = judge_exercise(
                    self._recorded, LocalLink(self._run(code)), self._prepared.reference, first_failure=True
                )
        except (_Late, MemoryError):
            return False
        return all(o.verdict in (Verdict.PASSED, Verdict.SKIPPED) for o in outcomes)

    def _run(self, code: str) -> dict[str, Any]:
        namespace: dict[str, Any] = {"__name__": "__main__"}
        for cell in self._cells:
            text = code if cell.kind == "exercise" and cell.name == self._exercise else cell.text
            with contextlib.suppress(Exception):  # as in a notebook, the later cells run
                exec(compile(text, "<cell>", "exec"), namespace)
        return namespace


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    with contextlib.ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter("ignore")
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(torch.random.fork_rng(devices=[]))
        yield
        sys.stdout.flush()
