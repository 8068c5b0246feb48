"""`autograder grade --all`: judge what is new or changed, then let nbgrader write it down."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.batch.ledger import Ledger
from autograder.batch.pool import Done, judge_all
from autograder.batch.preflight import check_database, check_folders
from autograder.batch.roster import Handed, handed_in
from autograder.batch.stops import stops_wait
from autograder.errors import CourseError
from autograder.grading import Grader
from autograder.sandbox.host import Isolation
from autograder.submission import Submission
from autograder.verdicts import Judgement, VerdictKeys

__all__ = ["ClassResult", "Row", "grade_class"]

RAISED = re.compile(r"^(?!nbgrader\.converters)[\w.]+(Error|Exception|Warning|Entry)\b")

Judge = Callable[[Sequence[Submission]], Iterator[Done]]


@dataclass
class Row:
    """One student's outcome."""

    student: str
    score: float = 0.0
    max_score: float = 0.0
    seconds: float = 0.0
    problem: str = ""
    judged: bool = False
    """Whether it was judged now, and not long before."""
    written: bool = False
    """Whether the gradebook was changed now."""


@dataclass
class ClassResult:
    """A chapter's class, graded."""

    chapter: str
    rows: list[Row] = field(default_factory=list)
    judging_seconds: float = 0.0
    bookkeeping_seconds: float = 0.0

    @property
    def needs_person(self) -> list[Row]:
        """Return the rows that somebody must look at."""
        return [row for row in self.rows if row.problem]


class Progress:
    """What a run tells while it goes on; the default says nothing."""

    def started(self, chapter: str, total: int, left: Sequence[str], jobs: int) -> None:
        """Say how many there are, who must be judged, in which order, and how many at a time."""

    def judged(self, student: str, seconds: float) -> None:
        """Say that one was judged."""

    def written(self, student: str) -> None:
        """Say that one is written into the gradebook, if need be."""


def grade_class(
    root: Path,
    chapter: str,
    *,
    jobs: int = 1,
    isolation: Isolation = "full",
    feedback: bool = True,
    progress: Progress | None = None,
    judge: Judge | None = None,
) -> ClassResult:
    """Grade every submission of a chapter into nbgrader's gradebook; a second run does only what changed.

    `judge` replaces the processes of this machine (by a cluster's, say).
    """
    progress = progress or Progress()
    grader = Grader(root, isolation=isolation)
    check_folders(root)
    api = _nbgrader(root)
    check_database(api.coursedir.db_url)
    started = time.perf_counter()
    handed = list(handed_in(root, grader.course, chapter))
    keys = grader.keys(chapter)
    known = _known(grader, keys, handed)
    left = [h for h in handed if h.submission is not None and h.student not in known]
    progress.started(chapter, len(handed), [h.student for h in left], jobs)
    rows = {h.student: Row(h.student, problem=h.problem) for h in handed}
    if left:
        grader.prepare(chapter)  # once, here: the processes find the recording on disk
    run = judge or (lambda submissions: judge_all(root, submissions, jobs, isolation))
    for done in run([h.submission for h in left if h.submission is not None]):
        row = rows[left[done.number].student]
        row.seconds, row.problem, row.judged = done.seconds, done.problem, True
        progress.judged(row.student, done.seconds)
    result = ClassResult(chapter, list(rows.values()), time.perf_counter() - started)
    if left:
        known |= _known(grader, keys, left)
        grader.verdicts().trim()
    mark = "\0".join([*keys.exercises.values(), grader.course.language, str(feedback)])
    _write(root, api, mark, handed, known, rows, result, feedback, progress)
    return result


def _known(grader: Grader, keys: VerdictKeys, handed: Sequence[Handed]) -> dict[str, Judgement]:
    """Return the students whose verdicts are kept whole."""
    known = {}
    for one in handed:
        if one.submission is None:
            continue
        kept = grader.verdicts().find(keys, one.submission.answers_sha256)
        if kept is not None and len(kept.results) == len(keys.exercises):
            known[one.student] = kept
    return known


def _write(
    root: Path,
    api: Any,
    mark: str,
    handed: Sequence[Handed],
    known: dict[str, Judgement],
    rows: dict[str, Row],
    result: ClassResult,
    feedback: bool,
    progress: Progress,
) -> None:
    started = time.perf_counter()
    ledger = Ledger(root, result.chapter)
    for one in handed:
        row = rows[one.student]
        judgement = known.get(one.student)
        if judgement is None:
            row.problem = row.problem or "its grade is withheld"
        else:
            row.score = round(sum(r.score or 0.0 for r in judgement.results), 4)
            row.max_score = sum(r.max_score for r in judgement.results)
        progress.written(one.student)
        if one.submission is None:
            continue
        entry = f"{one.submission.answers_sha256}\0{mark}"
        if ledger.has(one.student, entry):
            continue
        with stops_wait():
            problem = _autograde(api, result.chapter, one.student, feedback)
            if not problem and judgement is not None:
                ledger.put(one.student, entry)
        row.problem = row.problem or problem
        row.written = not problem
    result.bookkeeping_seconds = time.perf_counter() - started


def _nbgrader(root: Path) -> Any:
    """Return nbgrader's API, configured as its commands are in this folder."""
    from nbgrader.apps import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    config = _configuration(root)
    config.Application.log_level = 40
    return NbGraderAPI(CourseDirectory(config=config), config=config)


def _configuration(root: Path) -> Any:
    """Return nbgrader's configuration, the course's own settings included."""
    from traitlets.config import Config, PyFileConfigLoader

    from autograder.configuration import configure

    if (root / "nbgrader_config.py").is_file():
        try:
            config = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
        except Exception as error:  # whatever an instructor's own code raises
            where = str(root / "nbgrader_config.py")
            raise CourseError(f"does not run ({type(error).__name__}: {error})", where=where) from None
    else:
        config = Config()
        configure(config, root)
    return config


def _autograde(api: Any, chapter: str, student: str, feedback: bool) -> str:
    """Run nbgrader's own steps for one student; return what went wrong, if anything."""
    outcome = api.autograde(chapter, student, force=True, create=True)
    if outcome.get("success") and feedback:
        outcome = api.generate_feedback(chapter, student, force=True)
    if outcome.get("success"):
        return ""
    return f"nbgrader: {_reason(str(outcome.get('log') or ''), str(outcome.get('error') or ''))}"[:300]


def _reason(log: str, error: str) -> str:
    """Return the line that tells most: nbgrader logs the exception, then raises one that only points to the log."""
    lines = [line for line in log.splitlines() if RAISED.match(line)] or error.strip().splitlines()
    return lines[-1] if lines else "failed without a word"
