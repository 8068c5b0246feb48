"""From verdicts to scores: pure arithmetic that fails closed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from autograder.language import Text, text
from autograder.outcome import PropertyOutcome, Verdict
from autograder.report.model import ExerciseResult

__all__ = ["SEVERITY", "score_exercise"]

SEVERITY: tuple[Verdict, ...] = (
    Verdict.BROKEN,
    Verdict.BANNED,
    Verdict.MISSING,
    Verdict.CRASHED,
    Verdict.MEMORY,
    Verdict.TIMEOUT,
    Verdict.RAISED,
    Verdict.WRONG,
    Verdict.NONDETERMINISTIC,
)
"""Which fault names the exercise when its properties differ, gravest first."""

_DECIMALS = 4


def score_exercise(
    name: str,
    points: float,
    outcomes: Sequence[PropertyOutcome],
    banned: Text | None,
    *,
    local: bool = False,
) -> ExerciseResult:
    """Score one exercise: points x passed weight / weight that ran.

    Skipped properties leave the weight; if all were skipped the exercise is `skipped` and
    worth 0 of 0. Banned scores 0. Broken withholds the score (None). Only a `local` check
    may leave out a property that needs no GPU: elsewhere that is a fault of the kit, and so
    are an exercise without outcomes and a weight that is not positive.
    """
    judged = tuple(outcomes) if local else tuple(_must_run(o) for o in outcomes)
    verdict = _verdict(judged, banned)
    score: float | None = None
    if verdict is Verdict.BANNED or verdict is Verdict.SKIPPED:
        score = 0.0
    elif verdict is not Verdict.BROKEN:
        score = _share(points, judged)
    max_score = 0.0 if verdict is Verdict.SKIPPED else float(points)
    return ExerciseResult(name, float(points), score, max_score, verdict, judged, banned, local)


def _must_run(outcome: PropertyOutcome) -> PropertyOutcome:
    if outcome.verdict is not Verdict.SKIPPED or outcome.gpu:
        return outcome
    return replace(
        outcome,
        verdict=Verdict.BROKEN,
        message=text("The grader did not run this property, though it should have."),
    )


def _verdict(outcomes: Sequence[PropertyOutcome], banned: Text | None) -> Verdict:
    verdicts = {o.verdict for o in outcomes}
    if any(not (math.isfinite(o.weight) and o.weight > 0) for o in outcomes):
        verdicts.add(Verdict.BROKEN)
    if banned is not None:
        verdicts.add(Verdict.BANNED)
    if not verdicts:
        return Verdict.BROKEN
    gravest = next((v for v in SEVERITY if v in verdicts), None)
    if gravest is not None:
        return gravest
    return Verdict.PASSED if Verdict.PASSED in verdicts else Verdict.SKIPPED


def _share(points: float, outcomes: Sequence[PropertyOutcome]) -> float:
    ran = [o for o in outcomes if o.verdict is not Verdict.SKIPPED]
    passed = sum((_exact(o.weight) for o in ran if o.verdict is Verdict.PASSED), Fraction())
    total = sum((_exact(o.weight) for o in ran), Fraction())
    return float(round(_exact(points) * passed / total, _DECIMALS))


def _exact(number: float) -> Fraction:
    # The decimal that the author wrote, not its nearest binary fraction.
    return Fraction(str(number)).limit_denominator(10**9)
