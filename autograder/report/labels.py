"""Words, signs and colours of verdicts, and how numbers are written."""

from __future__ import annotations

from functools import cache

from autograder.language import Text, text
from autograder.outcome import Verdict
from autograder.report.model import ExerciseResult

__all__ = ["COLOURS", "SIGNS", "TERMINAL_STYLES", "number", "points_text", "verdict_text"]

SIGNS: dict[Verdict, str] = {
    Verdict.PASSED: "✓",
    Verdict.SKIPPED: "–",
    Verdict.BROKEN: "?",
    **dict.fromkeys(
        (
            Verdict.WRONG,
            Verdict.RAISED,
            Verdict.TIMEOUT,
            Verdict.MEMORY,
            Verdict.CRASHED,
            Verdict.MISSING,
            Verdict.BANNED,
            Verdict.NONDETERMINISTIC,
        ),
        "✗",
    ),
}

# Blue against vermilion is told apart by every kind of colour vision; white text on each has
# a contrast above 4.5:1.
_GOOD, _BAD, _NEUTRAL, _OURS = "#0b6aa8", "#b5480b", "#68707a", "#76508f"
COLOURS: dict[Verdict, str] = {
    **dict.fromkeys(Verdict, _BAD),
    Verdict.PASSED: _GOOD,
    Verdict.SKIPPED: _NEUTRAL,
    Verdict.BROKEN: _OURS,
}

TERMINAL_STYLES: dict[Verdict, str] = {
    **dict.fromkeys(Verdict, "bold red"),
    Verdict.PASSED: "bold blue",
    Verdict.SKIPPED: "dim",
    Verdict.BROKEN: "bold magenta",
}


@cache
def _words() -> dict[Verdict, Text]:
    return {
        Verdict.PASSED: text("passed"),
        Verdict.WRONG: text("wrong"),
        Verdict.RAISED: text("raised an exception"),
        Verdict.TIMEOUT: text("ran out of time"),
        Verdict.MEMORY: text("ran out of memory"),
        Verdict.CRASHED: text("crashed"),
        Verdict.MISSING: text("missing"),
        Verdict.BANNED: text("banned"),
        Verdict.NONDETERMINISTIC: text("differs from run to run"),
        Verdict.SKIPPED: text("not run"),
        Verdict.BROKEN: text("grader fault"),
    }


def verdict_text(verdict: Verdict) -> Text:
    """Return the verdict as a student reads it."""
    return _words()[verdict]


def number(value: float) -> str:
    """Return a score or weight with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def points_text(result: ExerciseResult) -> Text | None:
    """Return what the exercise earned; None while hidden properties are still to be graded."""
    if result.waiting:
        return None
    if result.score is None:
        return text("withheld, of {points} points", points=number(result.max_score))
    return text(
        "{score} of {points} points",
        score=number(result.score),
        points=number(result.max_score),
    )
