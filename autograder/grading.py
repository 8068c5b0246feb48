"""The flow from a file to a report; reads like the list in the package's docstring."""

from __future__ import annotations

import hashlib
import os
import platform
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

import autograder
from autograder import store
from autograder.collect import ChapterProperties, collect, properties_path
from autograder.course import Chapter, Course, load_course
from autograder.errors import SandboxError
from autograder.judge import judge_exercise
from autograder.link import ProcessLink
from autograder.recording import Recorded, record
from autograder.reference import load_reference
from autograder.report.model import ExerciseResult, Hashes, Report
from autograder.sandbox.host import Isolation, Limits, Zygote
from autograder.scoring import score_exercise
from autograder.source import read_source
from autograder.submission import Cell, Submission, read_submission
from autograder.verdicts import Judgement, VerdictKeys, VerdictStore, verdict_keys

__all__ = ["Grader", "PreparedChapter"]


@dataclass(frozen=True)
class PreparedChapter:
    """What judging a chapter needs, made once: properties, recorded inputs, the reference."""

    chapter: Chapter
    properties: ChapterProperties
    recorded: tuple[Recorded, ...]
    reference: dict[str, Any]
    given: tuple[Cell, ...] = ()
    """The code that the notebook gives: imports and helpers. A percent file need not repeat it."""

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
        self, path: Path, *, chapter: str | None = None, exercises: Sequence[str] | None = None
    ) -> Report:
        """Grade one file; raises `SubmissionError` if it cannot be read."""
        return self.grade_submission(read_submission(path, self.course, chapter), exercises=exercises)

    def grade_submission(
        self, submission: Submission, *, exercises: Sequence[str] | None = None, first_failure: bool = False
    ) -> Report:
        """Run a submission's cells in the sandbox, judge its answers, score the verdicts.

        `exercises` leaves the others out; `first_failure` ends an exercise with its first property that fails.
        """
        started = time.perf_counter()
        judgement = self.judge(submission, exercises=exercises, first_failure=first_failure)
        return self.report(submission, judgement, time.perf_counter() - started)

    def judge_once(self, submission: Submission, verdicts: VerdictStore) -> Judgement:
        """Judge what is not kept yet, outputs included, and keep it."""
        keys = self.keys(submission.chapter)
        kept = verdicts.find(keys, submission.answers_sha256)
        known = {r.name for r in kept.results} if kept else set()
        missing = [name for name in keys.exercises if name not in known]
        if kept is not None and not missing:
            return kept
        fresh = self.judge(submission, exercises=missing, capture=True)
        results = {r.name: r for r in (*(kept.results if kept else ()), *fresh.results)}
        whole = Judgement(
            tuple(results[name] for name in keys.exercises), fresh.faults, fresh.outputs, fresh.layers
        )
        verdicts.keep(keys, submission.answers_sha256, whole)
        return whole

    def judge(
        self,
        submission: Submission,
        *,
        exercises: Sequence[str] | None = None,
        capture: bool = False,
        first_failure: bool = False,
    ) -> Judgement:
        """Run and judge; `capture` keeps what the cells show, `first_failure` spares what follows a failure."""
        self.zygote()  # it imports while this process prepares
        prepared = self.prepare(submission.chapter)
        try:
            return self._judge(prepared, submission, exercises, capture, first_failure)
        except SandboxError:
            # The zygote was killed, say for want of memory: that is no fault of the submission.
            self.close()
            return self._judge(prepared, submission, exercises, capture, first_failure)

    def _judge(
        self,
        prepared: PreparedChapter,
        submission: Submission,
        exercises: Sequence[str] | None,
        capture: bool,
        first_failure: bool,
    ) -> Judgement:
        link = self.link(submission, prepared, capture=capture)
        try:
            results = tuple(
                self._exercise(prepared, name, points, link, first_failure)
                for name, points in prepared.chapter.exercises.items()
                if exercises is None or name in exercises
            )
        finally:
            with suppress(SandboxError):  # all answers are in by now; the next submission gets a new zygote
                link.close()
        faults = tuple(link.faults[k] for k in sorted(link.faults))
        return Judgement(results, faults, link.outputs, tuple(link.layers))

    def keys(self, chapter: str) -> VerdictKeys:
        """Return what a chapter's verdicts depend on, beside the answers."""
        course = self.course
        settings = (course.limits.model_dump_json(), course.judge.examples, self.isolation)
        return verdict_keys(self.root, chapter, dict(course.chapter(chapter).exercises), settings)

    def verdicts(self) -> VerdictStore:
        """Return the course folder's kept verdicts."""
        return VerdictStore(self.root / ".autograder" / "verdicts")

    def prepare(self, chapter: str) -> PreparedChapter:
        """Collect the chapter's properties and load or make its recording."""
        if chapter not in self._prepared:
            self._prepared[chapter] = self._prepare(self.course.chapter(chapter))
        return self._prepared[chapter]

    def _prepare(self, chapter: Chapter) -> PreparedChapter:
        examples = self.course.judge.examples
        reference = load_reference(self.root, chapter.id)
        properties = collect(chapter.id, examples)
        version = store.chapter_hash(self.root, chapter.id, examples)
        path = self.root / ".autograder" / "recordings" / f"{chapter.id}-{version}"
        recorded = store.load(path, properties)
        if recorded is None:
            recorded = [record(prop, reference) for prop in properties.properties]
            with suppress(OSError):  # a read-only course is graded all the same, only slower
                if store.fits(recorded):
                    store.save(path, recorded)
        source = read_source(self.root / "solutions" / f"{chapter.id}.py")
        codes = [cell.text for cell in source.cells if cell.kind == "code"]
        given = tuple(Cell(k - len(codes), code) for k, code in enumerate(codes))
        return PreparedChapter(chapter, properties, tuple(recorded), reference, given)

    def link(
        self, submission: Submission, prepared: PreparedChapter, *, capture: bool = False
    ) -> ProcessLink:
        """Return the way to a student process for this submission; it starts when first asked."""
        limits = self.course.limits
        return ProcessLink(
            zygote=self.zygote(),
            cells=(*prepared.given, *submission.cells) if submission.path.suffix == ".py" else submission.cells,
            limits=Limits(limits.cell_seconds, limits.call_seconds, limits.memory_mb, limits.output_kb),
            banned=sorted(prepared.banned),
            capture=capture,
        )

    def zygote(self) -> Zygote:
        """Return the warm parent process, started when first asked."""
        if self._zygote is not None and not self._zygote.is_alive():
            self.close()  # it ends with the thread that started it, which in a server may be gone
        if self._zygote is None:
            self._zygote = Zygote(self.isolation)
        return self._zygote

    def _exercise(
        self, prepared: PreparedChapter, name: str, points: float, link: ProcessLink, first_failure: bool
    ) -> ExerciseResult:
        recorded = [r for r in prepared.recorded if r.property.exercise == name]
        banned = prepared.properties.banned.get(name, ())
        outcomes = judge_exercise(
            recorded,
            link,
            prepared.reference,
            banned,
            lambda missing: link.fault_of(missing, (name,)),
            first_failure=first_failure,
        )
        return score_exercise(name, points, outcomes, None)

    def report(self, submission: Submission, judgement: Judgement, seconds: float) -> Report:
        """Tell a judgement with all that a replay needs."""
        source = self.root / "solutions" / f"{submission.chapter}.py"
        properties = properties_path(submission.chapter)
        return Report(
            chapter=submission.chapter,
            submission=submission.name,
            isolation=judgement.layers if self.isolation == "full" else (),
            seconds=round(seconds, 4),
            kit=autograder.__version__,
            torch=torch.__version__,
            python=platform.python_version(),
            cpu=_cpu(),
            hashes=Hashes(submission.sha256, _sha256(source), _sha256(properties)),
            exercises=judgement.results,
            cell_faults=judgement.faults,
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


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _cpu() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine() or os.name
