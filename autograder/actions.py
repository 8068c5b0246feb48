"""One grading step in GitHub Actions: grade a file, write outputs, summary and annotations.

Run as ``python -m autograder.actions`` by `action.yml`; it reads its inputs from INPUT_… variables.
"""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from autograder.errors import AutograderError
from autograder.grading import Grader
from autograder.language import Language
from autograder.local import check_file
from autograder.report.model import Report
from autograder.report.policy import redact_report
from autograder.report.summary import annotate, classroom_results, render_summary
from autograder.report.text import render_exercise_text

__all__ = ["main", "run_step"]


def run_step(environment: Mapping[str, str]) -> int:
    """Grade as the inputs say; return the exit code: 0, 1 under `fail-under`, 2 for a fault."""
    file = Path(_input(environment, "submission"))
    language: Language = "zh" if _input(environment, "language") == "zh" else "en"
    solutions = _input(environment, "solutions")
    if not solutions:
        return _open_only(file, _input(environment, "chapter") or None, language, environment)
    with Grader(_root(Path(solutions))) as grader:
        report = grader.grade(file, chapter=_input(environment, "chapter") or None)
        shown = redact_report(report, grader.course.feedback.counterexample)
    _tell(shown, file, language, environment)
    if not report.complete:
        return 2
    share = 100 * report.score / report.max_score if report.max_score else 100.0
    return 1 if share < float(_input(environment, "fail-under") or 0) else 0


def _root(path: Path) -> Path:
    """Return the course folder: the path given, or the one whose solutions/ it is."""
    for folder in (path, path.parent):
        if (folder / "course.yml").is_file():
            return folder
    raise AutograderError("no course.yml", where=str(path), remedy="check out the private course folder there")


def _open_only(file: Path, chapter: str | None, language: Language, environment: Mapping[str, str]) -> int:
    results = check_file(file, chapter, None)
    text = "\n".join(render_exercise_text(r, language) for r in results)
    print("\n".join(" " + line for line in text.splitlines()))
    passed = sum(not r.failed for r in results)
    _append(
        environment,
        "GITHUB_STEP_SUMMARY",
        f"{passed} of {len(results)} exercises hold so far; hidden properties were not run.\n",
    )
    return 1 if passed < len(results) and float(_input(environment, "fail-under") or 0) > 0 else 0


def _tell(report: Report, file: Path, language: Language, environment: Mapping[str, str]) -> None:
    place = Path(environment.get("RUNNER_TEMP", environment.get("GITHUB_WORKSPACE", "."))) / "report.json"
    place.write_text(report.to_line(language) + "\n", encoding="utf-8")
    _output(environment, "score", f"{report.score:g}")
    _output(environment, "max-score", f"{report.max_score:g}")
    _output(environment, "report", str(place))
    result = classroom_results(report, language)
    _output(environment, "result", base64.b64encode(result.encode()).decode())
    _append(environment, "GITHUB_STEP_SUMMARY", render_summary(report, language))
    for line in annotate(report, str(file), language):
        print(line)


def _input(environment: Mapping[str, str], name: str) -> str:
    return environment.get(f"INPUT_{name.upper()}", "").strip()


def _output(environment: Mapping[str, str], name: str, value: str) -> None:
    # Values of our own making only: numbers, a path, base64. None holds a line end.
    _append(environment, "GITHUB_OUTPUT", f"{name}={value}\n")


def _append(environment: Mapping[str, str], variable: str, content: str) -> None:
    path = environment.get(variable)
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(content)


def main() -> int:
    """Run the step; a fault is one line and exit code 2."""
    try:
        return run_step(os.environ)
    except AutograderError as error:
        print(f"::error::{' '.join(str(error).split()).replace('%', '%25')}")
        return 2


if __name__ == "__main__":
    sys.exit(main())
