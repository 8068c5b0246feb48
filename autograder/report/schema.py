"""The JSON Schema of the report, as published in docs/report.schema.json.

Print it with ``python -m autograder.report.schema``.
"""

from __future__ import annotations

import json

from autograder.outcome import Verdict
from autograder.report.model import FORMAT
from autograder.report.record import JSON
from autograder.report.sanitise import CALL, MESSAGE, NAME, VALUE

__all__ = ["report_schema", "schema_text"]


def report_schema() -> JSON:
    """Return the JSON Schema (draft 2020-12) that every report satisfies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report of one graded submission",
        **_record(
            {
                "format": {"const": FORMAT},
                "chapter": _string(NAME, "Chapter id."),
                "submission": _string(NAME, "File name of the submission."),
                "score": _points("Points earned in exercises whose grade is not withheld."),
                "max_score": _points("Points that could be earned."),
                "complete": _typed("boolean", "False if the grade of any exercise is withheld."),
                "isolation": _list({"type": "string"}, "Isolation in force around student code."),
                "seconds": _points("Wall-clock seconds that grading took."),
                "kit": _typed("string", "Version of this kit."),
                "torch": _typed("string", "Version of PyTorch."),
                "python": _typed("string", "Version of Python."),
                "cpu": _typed("string", "Processor the submission was judged on."),
                "gpu": _typed(["string", "null"], "CUDA device; null without one."),
                "hashes": _record(
                    {
                        "submission": _hash("The submission file."),
                        "source": _hash("The chapter's source, the reference within."),
                        "properties": _hash("The chapter's properties."),
                    }
                ),
                "exercises": _list(_exercise(), "In the order of course.yml."),
                "cell_faults": _list(_cell_fault(), "Cells that did not run to their end."),
            }
        ),
    }


def schema_text() -> str:
    """Return the schema as the text of docs/report.schema.json."""
    return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"


def _exercise() -> JSON:
    return _record(
        {
            "name": _string(NAME, "Exercise name, as in course.yml."),
            "score": _points("Points earned; null while the grade is withheld.", null=True),
            "max_score": _points("`points`, or 0 if every property was skipped."),
            "points": _points("Points that course.yml gives."),
            "verdict": _verdict("Gravest verdict of its properties."),
            "banned": _string(
                MESSAGE, "Why the exercise scores 0; null if it does not.", null=True
            ),
            "properties": _list(_property(), "In the order they were judged."),
        }
    )


def _property() -> JSON:
    return _record(
        {
            "name": _string(NAME, "Property name, without test_."),
            "weight": _typed("number", "Share of the exercise, relative to its other properties."),
            "verdict": _verdict("What the property came to."),
            "hidden": _typed("boolean", "Whether it compares with the reference."),
            "gpu": _typed("boolean", "Whether it needs CUDA."),
            "sentence": _string(MESSAGE, "What a right answer does."),
            "message": _string(MESSAGE, "What happened; empty if it passed."),
            "hint": _string(MESSAGE, "What to look at; may be empty."),
            "counterexample": {
                "description": "The smallest failing input found; null if none applies.",
                "anyOf": [{"type": "null"}, _counterexample()],
            },
        }
    )


def _counterexample() -> JSON:
    return _record(
        {
            "call": _string(CALL, "A cell to paste that shows the fault."),
            "got": _string(VALUE, "What came."),
            "expected": _string(VALUE, "What was expected."),
        }
    )


def _cell_fault() -> JSON:
    return _record(
        {
            "cell": _typed("integer", "Index of the code cell."),
            "kind": _string(NAME, "Exception type, or timeout, memory, crashed."),
            "message": _string(MESSAGE, "What the exception said."),
            "line": _typed(["integer", "null"], "Line in the cell; null if unknown."),
            "traceback": _list(_string(MESSAGE, "One line."), "The last lines of the traceback."),
        }
    )


def _record(fields: JSON) -> JSON:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(fields),
        "properties": fields,
    }


def _list(items: JSON, description: str) -> JSON:
    return {"type": "array", "items": items, "description": description}


def _typed(kind: str | list[str], description: str) -> JSON:
    return {"type": kind, "description": description}


def _string(limit: int, description: str, *, null: bool = False) -> JSON:
    return {**_typed(["string", "null"] if null else "string", description), "maxLength": limit}


def _points(description: str, *, null: bool = False) -> JSON:
    return {**_typed(["number", "null"] if null else "number", description), "minimum": 0}


def _hash(description: str) -> JSON:
    return {**_typed("string", f"SHA-256. {description}"), "pattern": "^[0-9a-f]{64}$"}


def _verdict(description: str) -> JSON:
    return {"enum": [v.value for v in Verdict], "description": description}


if __name__ == "__main__":
    print(schema_text(), end="")
