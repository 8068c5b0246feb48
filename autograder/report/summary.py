"""The report as GitHub shows it: a job summary in Markdown, annotations, and outputs for later steps.

Student-made text is data: Markdown and HTML are escaped, and a line of it can never begin a workflow command.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from autograder.language import Language, Text, text
from autograder.outcome import PropertyOutcome
from autograder.report.labels import number, verdict_text
from autograder.report.model import Report
from autograder.report.sanitise import CALL, MESSAGE, NAME, VALUE, clean

__all__ = ["annotate", "classroom_results", "render_summary"]

SPECIAL = "\\`*_{}[]()<>#+-.!|~@:&"


def _plain(string: str, limit: int) -> str:
    """Return text that Markdown shows as it is."""
    flat = " ".join(clean(string, limit).split())
    return "".join(f"&#{ord(c)};" if c in SPECIAL else c for c in flat)


def _fenced(string: str, limit: int) -> str:
    """Return a code block that its content cannot end."""
    content = clean(string, limit)
    longest = run = 0
    for character in content:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{content}\n{fence}"


def render_summary(report: Report, language: Language) -> str:
    """Return Markdown: the total, a table of exercises, the counterexamples."""
    score, most = number(report.score), number(report.max_score)
    lines = [f"## {_plain(report.chapter, NAME)}: {score} / {most}", ""]
    head = [text("exercise"), text("points"), text("verdict")]
    lines += ["| " + " | ".join(h.in_(language) for h in head) + " |", "|---|---:|---|"]
    for e in report.exercises:
        points = "—" if e.score is None else f"{number(e.score)} / {number(e.max_score)}"
        lines.append(f"| `{_plain(e.name, NAME)}` | {points} | {verdict_text(e.verdict).in_(language)} |")
    for e in report.exercises:
        for outcome in e.failed[:3]:
            lines += ["", *_explained(e.name, outcome, language)]
    return "\n".join(lines) + "\n"


def _explained(exercise: str, outcome: PropertyOutcome, language: Language) -> Iterator[str]:
    sentence = _plain(outcome.sentence.in_(language), MESSAGE)
    yield f"<details><summary><code>{_plain(exercise, NAME)}</code>: {sentence}</summary>"
    yield ""
    yield _fenced(outcome.message.in_(language), MESSAGE)
    example = outcome.counterexample
    if example is not None:
        for title, content, limit in _parts(example.call, example.got, example.expected):
            if content:
                yield f"\n{title.in_(language)}\n\n{_fenced(content, limit)}"
    if outcome.hint.en:
        yield f"\n{_plain(outcome.hint.in_(language), MESSAGE)}"
    yield "\n</details>"


def _parts(call: str, got: str, expected: str) -> tuple[tuple[Text, str, int], ...]:
    return (
        (text("What was called:"), call, CALL),
        (text("What came:"), got, VALUE),
        (text("What was expected:"), expected, VALUE),
    )


def annotate(report: Report, path: str, language: Language) -> Iterator[str]:
    """Yield one workflow command an exercise that fails, on the student's file."""
    for e in report.exercises:
        if e.failed:
            title = _command(f"{e.name}: {verdict_text(e.verdict).in_(language)}", properties=True)
            where = _command(path, properties=True)
            message = _command(f"{e.failed[0].sentence.in_(language)} {e.failed[0].message.in_(language)}")
            yield f"::error file={where},title={title}::{message}"


def _command(string: str, *, properties: bool = False) -> str:
    """Escape text for a workflow command, as the runner reads it."""
    flat = " ".join(clean(string, MESSAGE).split())
    flat = flat.replace("%", "%25")
    return flat.replace(":", "%3A").replace(",", "%2C") if properties else flat


def classroom_results(report: Report, language: Language) -> str:
    """Return the points in the format of GitHub Classroom's autograding reporter."""
    tests = [
        {
            "name": clean(e.name, NAME),
            "status": "pass" if e.score == e.max_score else "fail",
            "score": e.score or 0,
            "message": "" if not e.failed else clean(e.failed[0].message.in_(language), MESSAGE),
            "test_code": f"autograder grade --exercise {clean(e.name, NAME)}",
            "filename": clean(report.submission, NAME),
            "line_no": 0,
            "duration": 0,
        }
        for e in report.exercises
    ]
    status = "pass" if report.score == report.max_score else "fail"
    result = {"version": 1, "status": status, "max_score": report.max_score, "tests": tests}
    return json.dumps(result, ensure_ascii=False)
