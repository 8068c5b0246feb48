"""Outcomes as JSON values: numbers, booleans, null and cleaned strings only."""

from __future__ import annotations

from autograder.language import Language, Text
from autograder.outcome import CellFault, Counterexample, PropertyOutcome
from autograder.report.sanitise import CALL, MESSAGE, NAME, VALUE, clean

__all__ = ["JSON", "fault_record", "line_record", "property_record"]

# JSON values nest; a recursive alias would buy nothing here.
JSON = dict[str, object]

_TRACEBACK_LINES = 20


def property_record(outcome: PropertyOutcome, language: Language) -> JSON:
    """Return one property of the documented report."""
    return {
        "name": clean(outcome.name, NAME),
        "weight": outcome.weight,
        "verdict": outcome.verdict.value,
        "hidden": outcome.hidden,
        "gpu": outcome.gpu,
        "sentence": line_record(outcome.sentence, language),
        "message": line_record(outcome.message, language),
        "hint": line_record(outcome.hint, language),
        "counterexample": _counterexample_record(outcome.counterexample),
    }


def fault_record(fault: CellFault) -> JSON:
    """Return one cell fault of the documented report; the last traceback lines are kept."""
    return {
        "cell": fault.cell,
        "kind": clean(fault.kind, NAME),
        "message": clean(fault.message, MESSAGE),
        "line": fault.line,
        "traceback": [clean(line, MESSAGE) for line in fault.traceback[-_TRACEBACK_LINES:]],
    }


def line_record(line: Text, language: Language) -> str:
    """Return a line in one language, cleaned."""
    return clean(line.in_(language), MESSAGE)


def _counterexample_record(counterexample: Counterexample | None) -> JSON | None:
    if counterexample is None:
        return None
    return {
        "call": clean(counterexample.call, CALL),
        "got": clean(counterexample.got, VALUE),
        "expected": clean(counterexample.expected, VALUE),
    }
