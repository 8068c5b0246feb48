"""What a student may see of a hidden property's counterexample."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from autograder.language import Text
from autograder.outcome import Counterexample, PropertyOutcome, Verdict
from autograder.report.model import ExerciseResult, Report

__all__ = ["Policy", "redact", "redact_report"]

Policy = Literal["full", "input", "none"]

_NOTHING = Text("", "")
# Their messages tell of the expected values; the other verdicts' tell of the student's code only.
_TELLING = (Verdict.WRONG, Verdict.NONDETERMINISTIC)


def redact(result: ExerciseResult, policy: Policy) -> ExerciseResult:
    """Return `result` with its hidden properties reduced to what `policy` lets a student see.

    `full` keeps all. `input` keeps the call and the hint, not the values or a message that
    tells them. `none` keeps the verdict and the sentence. Open properties are kept whole.
    """
    if policy == "full":
        return result
    return replace(result, properties=tuple(_redact(p, policy) for p in result.properties))


def redact_report(report: Report, policy: Policy) -> Report:
    """Return `report` with every exercise redacted."""
    return replace(report, exercises=tuple(redact(e, policy) for e in report.exercises))


def _redact(outcome: PropertyOutcome, policy: Policy) -> PropertyOutcome:
    if not outcome.hidden:
        return outcome
    if policy == "none":
        return replace(outcome, message=_NOTHING, hint=_NOTHING, counterexample=None)
    call = outcome.counterexample and Counterexample(call=outcome.counterexample.call)
    message = _NOTHING if outcome.verdict in _TELLING else outcome.message
    return replace(outcome, message=message, counterexample=call)
