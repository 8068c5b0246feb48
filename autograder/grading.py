"""The flow from a file to a report; reads like the list in the package's docstring."""

from __future__ import annotations

import hashlib
import os
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

import autograder
from autograder import store
from autograder.collect import ChapterProperties, collect, properties_path
from autograder.course import Chapter, Course, load_course
from autograder.judge import judge_exercise
from autograder.link import ProcessLink
from autograder.outcome import PropertyOutcome
from autograder.recording import Recorded, record
from autograder.reference import load_reference
from autograder.report.model import ExerciseResult, Hashes, Report
from autograder.sandbox.host import Isolation, Limits, Zygote
from autograder.scoring import score_exercise
from autograder.submission import Submission, read_submission

__all__ = ["Grader", "PreparedChapter"]


@dataclass(frozen=True)
class PreparedChapter:
    """What judging a chapter needs, made once: properties, recorded inputs, the reference."""

    chapter: Chapter
    properties: ChapterProperties
    recorded: tuple[Recorded, ...]
    reference: dict[str, Any]
    source_sha256: str
    properties_sha256: str

    @property
    def banned(self) -> set[str]:
        """All names that any exercise bans."""
        return {name for names in self.properties.banned.values() for name in names}


class Grader:
    """A warm grader: one zygote and the prepared chapters, for as many submissions as you like.

    `root` holds `course.yml` and `solutions/`. Use it as a context manager.
    """

    def __init__(self, root: Path, *, course: Course | None = None, isolation: Isolation = "full") -> None:
        self.root = root
        self.course = course or load_course(root / "course.yml")
        self.isolation: Isolation = isolation
        self._prepared: dict[str, PreparedChapter] = {}
        self._zygote: Zygote | None = None

    def grade(
        self,
        path: Path,
        *,
        chapter: str | None = None,
        exercises: Sequence[str] | None = None,
        capture: bool = False,
    ) -> Report:
        """Grade one file; raises `SubmissionError` if it cannot be read."""
        return self.grade_submission(
            read_submission(path, self.course, chapter), exercises=exercises, capture=capture
        )

    def grade_submission(
        self,
        submission: Submission,
        *,
        exercises: Sequence[str] | None = None,
        capture: bool = False,
        seen: Callable[[ProcessLink], None] | None = None,
    ) -> Report:
        """Run a submission's cells in the sandbox, judge its answers, score the verdicts.

        `exercises` leaves the others out; `seen` is shown the finished link (cell outputs, say).
        """
        started = time.perf_counter()
        prepared = self.prepare(submission.chapter)
        link = self.link(submission, prepared, capture=capture)
        try:
            results = tuple(
                self._exercise(prepared, name, points, link)
                for name, points in prepared.chapter.exercises.items()
                if exercises is None or name in exercises
            )
            if seen is not None:
                link.start()
                seen(link)
        finally:
            link.close()
        return self._report(submission, prepared, results, link, time.perf_counter() - started)

    def prepare(self, chapter: str) -> PreparedChapter:
        """Collect the chapter's properties and load or make its recording."""
        if chapter not in self._prepared:
            self._prepared[chapter] = self._prepare(self.course.chapter(chapter))
        return self._prepared[chapter]

    def _prepare(self, chapter: Chapter) -> PreparedChapter:
        examples = self.course.judge.examples
        reference = load_reference(self.root, chapter.id)
        properties = collect(chapter.id, examples)
        path = (
            self.root
            / ".autograder"
            / "recordings"
            / f"{chapter.id}-{store.chapter_hash(self.root, chapter.id, examples)}"
        )
        recorded = store.load(path, properties)
        if recorded is None:
            recorded = [record(prop, reference) for prop in properties.properties]
            with suppress(OSError):  # a read-only course is graded all the same, only slower
                if store.fits(recorded):
                    store.save(path, recorded)
        source = self.root / "solutions" / f"{chapter.id}.py"
        return PreparedChapter(
            chapter,
            properties,
            tuple(recorded),
            reference,
            _sha256(source),
            _sha256(properties_path(chapter.id)),
        )

    def link(
        self, submission: Submission, prepared: PreparedChapter, *, capture: bool = False
    ) -> ProcessLink:
        """Return the way to a student process for this submission; it starts when first asked."""
        limits = self.course.limits
        return ProcessLink(
            zygote=self.zygote(),
            cells=submission.cells,
            limits=Limits(limits.cell_seconds, limits.call_seconds, limits.memory_mb, limits.output_kb),
            banned=sorted(prepared.banned),
            capture=capture,
        )

    def zygote(self) -> Zygote:
        """Return the warm parent process, started when first asked."""
        if self._zygote is None:
            self._zygote = Zygote(self.isolation)
        return self._zygote

    def _exercise(
        self, prepared: PreparedChapter, name: str, points: float, link: ProcessLink
    ) -> ExerciseResult:
        recorded = [r for r in prepared.recorded if r.property.exercise == name]
        banned = prepared.properties.banned.get(name, ())
        outcomes = judge_exercise(
            recorded, link, prepared.reference, banned, lambda missing: link.fault_of(missing, (name,))
        )
        return score_exercise(name, points, outcomes, None)

    def _report(
        self,
        submission: Submission,
        prepared: PreparedChapter,
        results: tuple[ExerciseResult, ...],
        link: ProcessLink,
        seconds: float,
    ) -> Report:
        return Report(
            chapter=submission.chapter,
            submission=submission.name,
            isolation=tuple(link.layers) if self.isolation == "full" else (),
            seconds=round(seconds, 4),
            kit=autograder.__version__,
            torch=torch.__version__,
            python=platform.python_version(),
            cpu=_cpu(),
            hashes=Hashes(submission.sha256, prepared.source_sha256, prepared.properties_sha256),
            exercises=results,
            cell_faults=tuple(link.faults[k] for k in sorted(link.faults)),
            gpu=torch.cuda.get_device_name() if torch.cuda.is_available() else None,
        )

    def close(self) -> None:
        """End the zygote."""
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None

    def __enter__(self) -> Grader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def failures(outcomes: Iterable[PropertyOutcome]) -> list[str]:
    """Return the names of properties that ran and do not hold."""
    return [o.name for o in outcomes if o.verdict.value not in ("passed", "skipped")]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _cpu() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine() or os.name
