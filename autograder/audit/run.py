"""Grade a case in the sandbox, as a submission would be, and say whether it came out as it must."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.audit.cases import Case
from autograder.grading import Grader
from autograder.report.model import ExerciseResult
from autograder.source import read_source, reference_code
from autograder.submission import Cell, Submission

__all__ = ["Result", "run_case"]

@dataclass(frozen=True)
class Result:
    """What grading a case came to."""

    case: Case
    good: bool
    verdict: str
    score: float | None
    max_score: float
    failed: tuple[str, ...]
    """``property:verdict`` of those that do not hold."""
    detail: str = ""


def run_case(grader: Grader, case: Case) -> Result:
    """Grade one case; only its own exercise is judged, an automatic mutant to its first failure."""
    report = grader.grade_submission(
        _submission(grader.root, case), exercises=[case.exercise], first_failure=case.kind == "automatic"
    )
    (result,) = report.exercises
    failed = tuple(f"{p.name}:{p.verdict.value}" for p in result.failed)
    return Result(
        case, _is_good(case, result), result.verdict.value, result.score, result.max_score, failed, _detail(result)
    )


def _is_good(case: Case, result: ExerciseResult) -> bool:
    if result.score is None:
        return False
    if case.kind == "variants":
        return result.verdict.value == "passed" and result.score == result.max_score
    if case.kind == "banned":
        return result.verdict.value == "banned" and result.score == 0
    names = {p.name for p in result.failed}
    return result.score < result.max_score and names.issuperset(case.caught_by)


def _detail(result: ExerciseResult) -> str:
    if not result.failed:
        return ""
    first = result.failed[0]
    call = first.counterexample.call if first.counterexample else ""
    return f"{first.message.en} | {call}"[:600]


def _submission(root: Path, case: Case) -> Submission:
    source = read_source(root / "solutions" / f"{case.chapter}.py")
    if case.kind == "automatic":
        # In the reference's place: were it only added, a mutant that cannot even be defined would leave the
        # reference in force.
        cells = [c for c in source.cells if c.kind in ("code", "exercise")]
        codes = [case.code if c.name == case.exercise else c.text for c in cells]
    else:
        codes = [*reference_code(source), case.code]
    numbered = tuple(Cell(number, code) for number, code in enumerate(codes))
    return Submission(Path(case.name), case.id, case.chapter, numbered, "0" * 64, "0" * 64)
