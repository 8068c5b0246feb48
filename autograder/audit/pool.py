"""Audit exercises in several processes, each with a warm grader of its own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import torch

from autograder.audit.exercise import Auditor, Task
from autograder.audit.scorecard import Row
from autograder.audit.trusted import limit_memory
from autograder.errors import SandboxError
from autograder.grading import Grader
from autograder.sandbox.host import Isolation

__all__ = ["audit_all"]

_auditor: Auditor | None = None
# One a process: set by the pool's initialiser, never changed afterwards.


def audit_all(root: Path, tasks: Sequence[Task], jobs: int = 1, isolation: Isolation = "full") -> Iterator[Row]:
    """Yield the rows of these tasks as they are done; SandboxError if a process of the pool is killed."""
    context = multiprocessing.get_context("spawn")  # a fork would carry this process's threads along
    with ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(str(root), isolation)) as pool:
        flying: list[Future[Row]] = [pool.submit(_audit, task) for task in tasks]
        try:
            for done in as_completed(flying):
                yield done.result()
        except BrokenProcessPool:
            raise SandboxError("a process of the audit was killed", remedy="audit with fewer processes (-j)") from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _start(root: str, isolation: Isolation) -> None:
    global _auditor
    if not torch.cuda.is_available():  # CUDA maps more address space than any machine has
        limit_memory()
    _auditor = Auditor(Grader(Path(root), isolation=isolation))


def _audit(task: Task) -> Row:
    assert _auditor is not None
    return _auditor.audit(task)
