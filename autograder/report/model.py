"""What grading one submission yields: exercise results and the report around them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from fractions import Fraction

from autograder.language import Language, Text
from autograder.outcome import CellFault, PropertyOutcome, Verdict
from autograder.report.record import JSON, fault_record, line_record, property_record
from autograder.report.sanitise import NAME, clean

__all__ = ["FORMAT", "ExerciseResult", "Hashes", "Report"]

FORMAT = 1


@dataclass(frozen=True)
class ExerciseResult:
    """One exercise of one submission, scored."""

    name: str
    points: float
    """What the course gives for the exercise."""
    score: float | None
    """Points earned; None while the grade is withheld (`broken`)."""
    max_score: float
    """Points that could be earned here: `points`, or 0 if every property was skipped."""
    verdict: Verdict
    properties: tuple[PropertyOutcome, ...]
    banned: Text | None = None
    """Why the exercise scores 0 whatever its properties say."""
    local: bool = False
    """Whether this is a student's own check, where hidden properties may not have run."""

    @property
    def passed(self) -> tuple[PropertyOutcome, ...]:
        """Return the properties that hold."""
        return tuple(p for p in self.properties if p.verdict is Verdict.PASSED)

    @property
    def failed(self) -> tuple[PropertyOutcome, ...]:
        """Return the properties that ran and do not hold, in the order they were run."""
        settled = (Verdict.PASSED, Verdict.SKIPPED)
        return tuple(p for p in self.properties if p.verdict not in settled)

    @property
    def waiting(self) -> tuple[PropertyOutcome, ...]:
        """Return the hidden properties that a local check leaves for after submission."""
        return tuple(p for p in self._skipped if self.local and p.hidden)

    @property
    def without_gpu(self) -> tuple[PropertyOutcome, ...]:
        """Return the properties left out of the total because CUDA is absent."""
        return tuple(p for p in self._skipped if not (self.local and p.hidden))

    @property
    def _skipped(self) -> tuple[PropertyOutcome, ...]:
        return tuple(p for p in self.properties if p.verdict is Verdict.SKIPPED)

    def to_json(self, language: Language) -> JSON:
        """Return the exercise as the documented JSON value."""
        return {
            "name": clean(self.name, NAME),
            "score": self.score,
            "max_score": self.max_score,
            "points": self.points,
            "verdict": self.verdict.value,
            "banned": None if self.banned is None else line_record(self.banned, language),
            "properties": [property_record(p, language) for p in self.properties],
        }


@dataclass(frozen=True)
class Hashes:
    """SHA-256 of what was judged and of what it was judged with."""

    submission: str
    source: str
    properties: str


@dataclass(frozen=True)
class Report:
    """What grading one submission yields. Totals are sums, so they cannot disagree."""

    chapter: str
    submission: str
    isolation: tuple[str, ...]
    seconds: float
    kit: str
    torch: str
    python: str
    cpu: str
    hashes: Hashes
    exercises: tuple[ExerciseResult, ...]
    cell_faults: tuple[CellFault, ...] = ()
    gpu: str | None = None
    format: int = FORMAT

    @property
    def score(self) -> float:
        """Return the points earned in the exercises whose grade is not withheld."""
        return _sum([e.score for e in self.exercises if e.score is not None])

    @property
    def max_score(self) -> float:
        """Return the points that could be earned, withheld exercises included."""
        return _sum([e.max_score for e in self.exercises])

    @property
    def complete(self) -> bool:
        """Return whether there is a grade for every exercise, and at least one exercise."""
        return bool(self.exercises) and all(e.score is not None for e in self.exercises)

    def to_json(self, language: Language) -> JSON:
        """Return the report as the documented JSON value (a dict); see docs/report.md."""
        return {
            "format": self.format,
            "chapter": clean(self.chapter, NAME),
            "submission": clean(self.submission, NAME),
            "score": self.score,
            "max_score": self.max_score,
            "complete": self.complete,
            "isolation": list(self.isolation),
            "seconds": round(self.seconds, 3),
            "kit": self.kit,
            "torch": self.torch,
            "python": self.python,
            "cpu": self.cpu,
            "gpu": self.gpu,
            "hashes": asdict(self.hashes),
            "exercises": [e.to_json(language) for e in self.exercises],
            "cell_faults": [fault_record(f) for f in self.cell_faults],
        }

    def to_line(self, language: Language) -> str:
        """Return the report as one line of JSON."""
        return json.dumps(self.to_json(language), ensure_ascii=False, allow_nan=False)


def _sum(scores: list[float]) -> float:
    # Scores are short decimals: summed as such, so that the total is the one the gradebook
    # shows and carries no binary noise.
    return float(sum((Fraction(str(s)) for s in scores), Fraction()))
