"""Grade a case in the sandbox, as a submission would be, and say whether it came out as it must."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from autograder.audit.cases import Case
from autograder.grading import Grader
from autograder.report.model import ExerciseResult
from autograder.source import read_source
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
    submission = _submission(grader.root, case)
    report = grader.grade_submission(
        submission, exercises=[case.exercise], first_failure=case.kind == "automatic"
    )
    (result,) = report.exercises
    own = next(cell.index for cell in submission.cells if cell.source == case.code)
    faults = [fault for fault in report.cell_faults if fault.cell == own]
    if faults and case.kind != "automatic":
        # A slip in the case itself proves nothing: any check "catches" an answer that is not there.
        told = f"its own cell does not run: {faults[0].kind}: {faults[0].message}"
        return Result(case, False, result.verdict.value, result.score, result.max_score, (), told)
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
    # In the reference's place: were it only added, a case that cannot even be defined would leave the
    # reference in force.
    source = read_source(root / "solutions" / f"{case.chapter}.py")
    cells = [c for c in source.cells if c.kind in ("code", "exercise")]
    numbered = tuple(
        Cell(number, case.code if cell.name == case.exercise else cell.text) for number, cell in enumerate(cells)
    )
    return Submission(Path(case.name), case.id, case.chapter, numbered, "0" * 64, "0" * 64)
