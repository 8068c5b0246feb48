"""`autograder regrade --dry-run`: who would change, by how much, because of which property, after an edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.batch.pool import judge_all
from autograder.batch.roster import handed_in
from autograder.grading import Grader
from autograder.report.model import ExerciseResult
from autograder.sandbox.host import Isolation
from autograder.verdicts import Judgement, published

__all__ = ["Change", "would_change"]


@dataclass(frozen=True)
class Change:
    """One exercise of one student whose score would differ."""

    student: str
    exercise: str
    before: float | None
    after: float | None
    because: tuple[str, ...]
    """Properties whose verdict differs, as ``name: before → after``."""


def would_change(root: Path, chapter: str, *, jobs: int = 1, isolation: Isolation = "full") -> Iterator[Change]:
    """Judge the class anew where an edit demands it; write nothing into the gradebook."""
    grader = Grader(root, isolation=isolation)
    grader.prepare(chapter)
    handed = [h for h in handed_in(root, grader.course, chapter) if h.submission is not None]
    before = {h.student: published(root, chapter, h.student) for h in handed}
    for done in judge_all(root, [h.submission for h in handed if h.submission], jobs, isolation):
        if done.problem:
            yield Change(handed[done.number].student, "", None, None, (done.problem,))
    keys, store = grader.keys(chapter), grader.verdicts()
    for one in handed:
        assert one.submission is not None
        after = store.find(keys, one.submission.answers_sha256)
        if after is not None:
            yield from _changes(one.student, before[one.student], after)


def _changes(student: str, before: Judgement | None, after: Judgement) -> Iterator[Change]:
    old = {r.name: r for r in before.results} if before else {}
    for new in after.results:
        known = old.get(new.name)
        if known is None or known.score != new.score:
            yield Change(student, new.name, known.score if known else None, new.score, _because(known, new))


def _because(old: ExerciseResult | None, new: ExerciseResult) -> tuple[str, ...]:
    if old is None:
        return ("not graded before",)
    was = {p.name: p for p in old.properties}
    now = {p.name: p for p in new.properties}
    told = [
        f"{name}: {was[name].verdict if name in was else 'new'} → {now[name].verdict if name in now else 'gone'}"
        for name in dict.fromkeys([*was, *now])
        if (was.get(name) and was[name].verdict) != (now.get(name) and now[name].verdict)
    ]
    return tuple(told) or ("points or weights",)
