"""What a class run shows: progress while it goes on, then the scores and who needs a person."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text as Line

from autograder.batch.pool import judge_all
from autograder.batch.roster import handed_in
from autograder.batch.run import ClassResult, Progress, grade_class
from autograder.grading import Grader
from autograder.report.sanitise import clean
from autograder.sandbox.host import Isolation

__all__ = ["grade_classes", "judge_shard", "tell_changes"]


class Shown(Progress):
    """Progress on the terminal: done, left, rate, time left, what is running."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._judging: TaskID | None = None
        self._writing: TaskID | None = None
        self._waiting: list[str] = []
        self._jobs = 1

    def started(self, chapter: str, total: int, left: Sequence[str], jobs: int) -> None:
        """Show two bars: judging and the gradebook."""
        self._waiting, self._jobs = list(left), jobs
        self._judging = self._bar.add_task(f"{chapter} judging", total=len(left), rate=self._running())
        self._writing = self._bar.add_task(f"{chapter} gradebook", total=total, rate="")

    def _running(self) -> str:
        """Name those being judged: they are taken in order."""
        return "".join(f"  {clean(student, 30)}" for student in self._waiting[: self._jobs])

    def judged(self, student: str, seconds: float) -> None:
        """Move the first bar."""
        if self._judging is not None:
            self._waiting.remove(student)
            speed = self._bar.tasks[self._judging].speed or 0
            self._bar.update(self._judging, advance=1, rate=f"{60 * speed:.0f}/min{self._running()}")

    def written(self, student: str) -> None:
        """Move the second bar."""
        if self._writing is not None:
            self._bar.update(self._writing, advance=1, rate=clean(student, 40))


def grade_classes(
    root: Path, chapters: Sequence[str], jobs: int, isolation: Isolation, scheduler: str | None, *, as_json: bool
) -> int:
    """Grade these chapters' classes (all, if none is named); return the exit code."""
    grader = Grader(root, isolation=isolation)
    names = [grader.course.chapter(c).id for c in chapters] or [
        c for c in grader.course.chapter_ids if any((root / "submitted").glob(f"*/{c}"))
    ]
    console = Console(stderr=True, highlight=False)
    results = []
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rate]}", markup=False),
    )
    with Bar(*columns, console=console, disable=not console.is_terminal) as bar:
        for name in names:
            judge = None
            if scheduler:
                from autograder.batch.cluster import on_cluster

                judge = on_cluster(scheduler, grader, name)
            results.append(grade_class(root, name, jobs=jobs, isolation=isolation, progress=Shown(bar), judge=judge))
    for result in results:
        if as_json:
            print(json.dumps(_record(result), ensure_ascii=False), flush=True)
        else:
            _print(result, Console(highlight=False))
    return 2 if any(result.needs_person for result in results) else 0


def _record(result: ClassResult) -> dict[str, Any]:
    return {
        "format": 1,
        "chapter": result.chapter,
        "judging_seconds": round(result.judging_seconds, 3),
        "bookkeeping_seconds": round(result.bookkeeping_seconds, 3),
        "submissions": [
            {
                "student": clean(r.student, 200),
                "score": r.score,
                "max_score": r.max_score,
                "judged": r.judged,
                "written": r.written,
                "problem": clean(r.problem, 500),
            }
            for r in result.rows
        ],
    }


def _print(result: ClassResult, console: Console) -> None:
    rows = result.rows
    judged = sum(r.judged for r in rows)
    console.print(
        f"{result.chapter}: {len(rows)} submissions, {judged} judged now in {result.judging_seconds:.1f} s, "
        f"{sum(r.written for r in rows)} written in {result.bookkeeping_seconds:.1f} s"
    )
    scores = [r.score for r in rows if not r.problem]
    if scores:
        _distribution(scores, max(r.max_score for r in rows), console)
    slowest = sorted((r for r in rows if r.judged), key=lambda r: -r.seconds)[:3]
    if slowest:
        console.print(
            "slowest: " + ", ".join(f"{clean(r.student, 40)} {r.seconds:.1f} s" for r in slowest), markup=False
        )
    if result.needs_person:
        table = Table("needs a person", "because")
        for row in result.needs_person:
            table.add_row(Line(clean(row.student, 60)), Line(clean(row.problem, 300)))
        console.print(table)


def _distribution(scores: Sequence[float], most: float, console: Console) -> None:
    console.print(
        f"scores of {most:g}: mean {statistics.fmean(scores):.2f}, median {statistics.median(scores):g}, "
        f"lowest {min(scores):g}, highest {max(scores):g}"
    )
    bins = [0] * 10
    for score in scores:
        bins[min(9, int(10 * score / most)) if most else 0] += 1
    for k, count in enumerate(bins):
        if count:
            bar = "█" * max(1, round(40 * count / len(scores)))
            console.print(f"  {most * k / 10:5.1f} – {most * (k + 1) / 10:5.1f}  {count:>5}  {bar}")


def tell_changes(root: Path, chapter: str, jobs: int, isolation: Isolation) -> int:
    """Print who would change after an edit; return 1 if anyone would."""
    from autograder.batch.regrade import would_change

    table = Table("student", "exercise", "before", "after", "because")
    count = 0
    for change in would_change(root, chapter, jobs=jobs, isolation=isolation):
        count += 1
        before, after = ("—" if v is None else f"{v:g}" for v in (change.before, change.after))
        table.add_row(Line(clean(change.student, 60)), change.exercise, before, after, Line("; ".join(change.because)))
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 140)
    if count:
        console.print(table)
    console.print(f"{chapter}: {count} changes")
    return 1 if count else 0


def judge_shard(root: Path, chapter: str, shard: int, shards: int, jobs: int, isolation: Isolation) -> int:
    """Judge every `shards`-th student of a chapter and keep the verdicts; return 2 if one needs a person."""
    grader = Grader(root, isolation=isolation)
    grader.prepare(grader.course.chapter(chapter).id)
    mine = [h for k, h in enumerate(handed_in(root, grader.course, chapter)) if k % shards == shard]
    problems = [f"{h.student}: {h.problem}" for h in mine if h.submission is None]
    able = [h for h in mine if h.submission is not None]
    for done in judge_all(root, [h.submission for h in able if h.submission], jobs, isolation):
        if done.problem:
            problems.append(f"{able[done.number].student}: {done.problem}")
    for line in problems:
        print(" " + clean(line, 400), file=sys.stderr)
    print(f"{chapter}: shard {shard} of {shards}: {len(able)} judged, {len(problems)} need a person")
    return 2 if problems else 0
