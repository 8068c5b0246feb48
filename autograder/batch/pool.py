"""Judge submissions in several processes of this machine; a process that dies costs time, not grades."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait as wait_for
from pathlib import Path

from autograder.errors import AutograderError, StorageError
from autograder.grading import Grader
from autograder.sandbox.host import Isolation
from autograder.scratch import close_all
from autograder.submission import Submission

__all__ = ["Done", "judge_all"]

MAX_TRIES = 3
AHEAD = 2
"""Submissions given to each process before it asks: enough to keep it busy, few to lose."""


@dataclass(frozen=True)
class Done:
    """One submission was judged and its verdicts are kept, or `problem` says why not."""

    number: int
    seconds: float = 0.0
    problem: str = ""


_grader: Grader | None = None
# One a process: set by the pool's initialiser, never changed afterwards.


def _start(root: str, isolation: Isolation) -> None:
    global _grader
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _grader = Grader(Path(root), isolation=isolation)


def _end_with_parent() -> None:
    """End this process when the one that wants its verdicts is gone: the pool's queue would never tell."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait_for([parent.sentinel])
    _leave()


def _leave(*_: object) -> None:
    """End this process and what is below it, its folders too."""
    try:
        if _grader is not None:
            _grader.close()
        close_all()
    finally:
        os._exit(1)


def _judge(number: int, submission: Submission) -> Done:
    import time

    assert _grader is not None
    started = time.perf_counter()
    try:
        _grader.judge_once(submission, _grader.verdicts())
    except StorageError:
        raise  # it would befall every other submission as well
    except AutograderError as error:
        return Done(number, time.perf_counter() - started, str(error))
    return Done(number, time.perf_counter() - started)


def judge_all(
    root: Path, submissions: Sequence[Submission], jobs: int, isolation: Isolation = "full"
) -> Iterator[Done]:
    """Judge all of these; yield each as it is done.

    When a process is killed, the pool is made anew and what was in flight is tried again, up to three
    times: then that submission waits for a person. StorageError if verdicts cannot be kept.
    """
    left = dict(enumerate(submissions))
    tries = dict.fromkeys(left, 0)
    while left:
        context = multiprocessing.get_context("spawn")  # a fork would carry this process's threads along
        with ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(str(root), isolation)) as pool:
            try:
                for done in _run(pool, left, jobs):
                    del left[done.number]
                    yield done
            except BrokenProcessPool:
                flying = sorted(left)[: jobs * AHEAD]
                for number in flying:
                    tries[number] += 1
                for number in [n for n in flying if tries[n] >= MAX_TRIES]:
                    del left[number]
                    yield Done(number, problem="its process was killed each time it was judged")
            except BaseException:  # Ctrl-C above all: what is in flight is finished and kept, the rest left
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def _submit(pool: ProcessPoolExecutor, number: int, submission: Submission) -> Future[Done]:
    # This may start a process, which inherits what is blocked. Ctrl-C reaches all of them: the first one decides.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_judge, number, submission)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _run(pool: ProcessPoolExecutor, left: dict[int, Submission], jobs: int) -> Iterator[Done]:
    waiting = iter(sorted(left.items()))
    flying: set[Future[Done]] = set()
    while True:
        for number, submission in waiting:
            flying.add(_submit(pool, number, submission))
            if len(flying) >= jobs * AHEAD:
                break
        if not flying:
            return
        done, flying = wait(flying, return_when=FIRST_COMPLETED)
        for future in done:
            yield future.result()
