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
    """Grade one case; only its own exercise is judged."""
    report = grader.grade_submission(_submission(grader.root, case), exercises=[case.exercise])
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
    codes = [*reference_code(read_source(root / "solutions" / f"{case.chapter}.py")), case.code]
    cells = tuple(Cell(number, code) for number, code in enumerate(codes))
    return Submission(Path(case.name), case.id, case.chapter, cells, "0" * 64, "0" * 64)
