"""What `autograder audit` does and shows: a line an exercise while it goes on, then the table and the faults."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console

from autograder.audit.exercise import Task, versions
from autograder.audit.page import render_page
from autograder.audit.pool import audit_all
from autograder.audit.scorecard import Card, Row, merge
from autograder.audit.table import complaints, markdown, table
from autograder.course import Course, load_course
from autograder.errors import CourseError

__all__ = ["Scope", "run_audit"]


@dataclass(frozen=True)
class Scope:
    """How much to audit."""

    jobs: int = 1
    sample: float = 1.0
    seed: int = 0
    automatic: bool = True
    changed: bool = False
    """Leave out what the kept scorecard already tells."""


def run_audit(root: Path, names: Sequence[str], scope: Scope, write: Path | None = None) -> int:
    """Audit these chapters or chapter/exercise pairs (all, if none is named); return the exit code."""
    course, folder = load_course(root / "course.yml"), root / "build"
    chosen = _chosen(course, names)
    empty = Card((), scope.sample, scope.seed)
    now = versions(root, course.chapters)
    known = {(r.chapter, r.exercise): r for r in _merged(folder, empty, now).rows} if scope.changed else {}
    rows = [known[pair] for pair in chosen if pair in known]
    tasks = [Task(*pair, scope.sample, scope.seed, scope.automatic) for pair in chosen if pair not in known]
    for done, row in enumerate(audit_all(root, tasks, scope.jobs), 1):
        rows.append(row)
        print(_progress(row, done, len(tasks)), file=sys.stderr, flush=True)
        if scope.automatic:  # kept as it goes, so that an interrupted audit need not start anew
            _keep(folder, _merged(folder, replace(empty, rows=tuple(rows)), now))
    rows.sort(key=lambda row: chosen.index((row.chapter, row.exercise)))
    card = replace(empty, rows=tuple(rows))
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    console.print(table(card))
    for text in complaints(card):
        console.print(text, markup=False, soft_wrap=True)
    if write is not None:
        page = write.read_text(encoding="utf-8") if write.is_file() else "# Scorecard\n"
        write.write_text(markdown(_merged(folder, card, versions(root, course.chapters)), page), encoding="utf-8")
    return 0 if card.good else 1


def _chosen(course: Course, names: Sequence[str]) -> list[tuple[str, str]]:
    chosen = []
    for name in names or course.chapter_ids:
        chapter, _, exercise = name.partition("/")
        exercises = course.chapter(chapter).exercises
        if exercise and exercise not in exercises:
            raise CourseError(f"no exercise {exercise!r}", where=chapter, expected=", ".join(exercises))
        chosen += [(chapter, e) for e in ([exercise] if exercise else exercises)]
    return chosen


def _merged(folder: Path, card: Card, now: dict[tuple[str, str], str]) -> Card:
    try:
        old = Card.from_json(json.loads((folder / "scorecard.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        old = None
    return merge(old, card, now)


def _keep(folder: Path, card: Card) -> None:
    folder.mkdir(exist_ok=True)
    text = json.dumps(card.to_json(), ensure_ascii=False, indent=1)
    (folder / "scorecard.json").write_text(text + "\n", encoding="utf-8")
    (folder / "scorecard.html").write_text(render_page(card), encoding="utf-8")


def _progress(row: Row, done: int, total: int) -> str:
    tallies = (row.variants, row.mutants, row.banned, row.automatic)
    counts = "  ".join(f"{t.good}/{t.total}" for t in tallies)
    return f"[{done}/{total}] {row.chapter}/{row.exercise}  {counts}  {row.seconds:.0f} s"
