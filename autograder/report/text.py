"""Exercises and reports for a terminal: colours only where asked for, plain text otherwise.

Student text goes in as `rich.text.Text`, which is never read as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from autograder.language import Language, Text, text
from autograder.outcome import CellFault, PropertyOutcome, Verdict
from autograder.report.headline import headline
from autograder.report.labels import SIGNS, TERMINAL_STYLES, number, points_text, verdict_text
from autograder.report.model import ExerciseResult, Report
from autograder.report.policy import Policy, redact
from autograder.report.sanitise import CALL, MESSAGE, NAME, VALUE, clean

__all__ = ["WIDTH", "render_exercise_text", "render_report_text", "render_table"]

WIDTH = 88


def render_exercise_text(
    result: ExerciseResult,
    language: Language,
    policy: Policy = "full",
    *,
    color: bool = False,
    width: int = WIDTH,
) -> str:
    """Return one exercise: its properties, then what each failing one came to."""
    seen = redact(result, policy)
    points = points_text(seen)
    title = Line(clean(seen.name, NAME), style="bold")
    if points is not None:
        title.append("  ").append(_line(points, language))
    parts: list[RenderableType] = [
        title,
        _line(headline(seen), language),
        _properties(seen, language),
    ]
    for outcome in _explained(seen):
        parts += ["", *_explanation(outcome, language)]
    return _render(parts, color=color, width=width)


def render_report_text(
    report: Report, language: Language, *, color: bool = False, width: int = WIDTH
) -> str:
    """Return a report: a table of exercises, the faults found, cells that failed, the total.

    It shows hidden counterexamples: for a student, call `redact_report` first.
    """
    title = Line(f"{clean(report.submission, NAME)} · {clean(report.chapter, NAME)}", style="bold")
    parts: list[RenderableType] = [title, _exercises(report, language)]
    for result in report.exercises:
        explained = _explained(result)
        if explained or result.banned is not None:
            parts += ["", Line(clean(result.name, NAME), style="bold underline")]
            parts.append(_line(headline(result), language))
        for outcome in explained:
            parts += _explanation(outcome, language)
    if report.cell_faults:
        parts += ["", _line(text("Cells that did not run to their end:"), language, "bold")]
        parts += [_cell_fault(fault, language) for fault in report.cell_faults]
    parts += ["", *_totals(report, language)]
    return _render(parts, color=color, width=width)


def render_table(
    reports: Sequence[Report], language: Language, *, color: bool = False, width: int = WIDTH
) -> str:
    """Return one row a submission: score and the exercises that lost points."""
    table = _new_table(language, text("submission"), text("chapter"), text("score"))
    table.columns[2].justify = "right"
    table.add_column(_line(text("points lost in"), language), overflow="fold")
    for report in reports:
        lost = Line("; ").join(
            _verdict_line(r.verdict, language, prefix=f"{clean(r.name, NAME)} ")
            for r in report.exercises
            if r.score is None or r.score < r.max_score
        )
        table.add_row(
            Line(clean(report.submission, NAME)),
            Line(clean(report.chapter, NAME)),
            Line(_total(report)),
            lost,
        )
    return _render([table], color=color, width=width)


def _exercises(report: Report, language: Language) -> Table:
    table = _new_table(language, text("exercise"), text("points"), text("verdict"))
    table.columns[1].justify = "right"
    for result in report.exercises:
        score = "?" if result.score is None else number(result.score)
        table.add_row(
            Line(clean(result.name, NAME)),
            Line(f"{score} / {number(result.max_score)}"),
            _verdict_line(result.verdict, language),
        )
    return table


def _properties(result: ExerciseResult, language: Language) -> RenderableType:
    shown = [p for p in result.properties if p not in result.waiting]
    if not shown:
        return ""
    table = _new_table(language, text("verdict"), text("property"), text("weight"))
    table.columns[1].ratio = 1
    table.columns[2].justify = "right"
    for outcome in shown:
        sentence = _line(outcome.sentence, language)
        if outcome.hidden:
            sentence.append(f" ({text('hidden').in_(language)})", style="dim")
        table.add_row(
            _verdict_line(outcome.verdict, language), sentence, Line(number(outcome.weight))
        )
    return table


def _explained(result: ExerciseResult) -> list[PropertyOutcome]:
    """Return the failing properties with something to tell, each thing told once."""
    told: set[tuple[object, ...]] = set()
    explained = []
    for outcome in result.failed:
        tale = (outcome.message.en, outcome.hint.en, outcome.counterexample)
        if any(tale) and tale not in told:
            told.add(tale)
            explained.append(outcome)
    return explained


def _explanation(outcome: PropertyOutcome, language: Language) -> list[RenderableType]:
    sign = Line(f"{SIGNS[outcome.verdict]} ", style=TERMINAL_STYLES[outcome.verdict])
    parts: list[RenderableType] = [sign.append(_line(outcome.sentence, language, "bold"))]
    if outcome.message.en:
        parts.append(Padding(_line(outcome.message, language), (0, 0, 0, 2)))
    example = outcome.counterexample
    if example is not None:
        for title, value, limit in (
            (text("What was called (paste it into a cell to try):"), example.call, CALL),
            (text("What came:"), example.got, VALUE),
            (text("What was expected:"), example.expected, VALUE),
        ):
            if value:
                parts.append(Padding(_line(title, language, "dim"), (0, 0, 0, 2)))
                parts.append(Padding(Line(clean(value, limit)), (0, 0, 0, 6)))
    if outcome.hint.en:
        hint = text("Hint: {hint}", hint=outcome.hint)
        parts.append(Padding(_line(hint, language), (0, 0, 0, 2)))
    return parts


def _totals(report: Report, language: Language) -> list[RenderableType]:
    total = text("Total: {total} points", total=_total(report))
    lines: list[RenderableType] = [_line(total, language, "bold")]
    if not report.complete:
        line = text("Not complete: exercises marked ? are to be graded by hand.")
        lines.append(_line(line, language, TERMINAL_STYLES[Verdict.BROKEN]))
    measures = ", ".join(report.isolation) or text("none").in_(language)
    lines.append(_line(text("Isolation: {measures}", measures=measures), language, "dim"))
    return lines


def _total(report: Report) -> str:
    withheld = "" if report.complete else " + ?"
    return f"{number(report.score)}{withheld} / {number(report.max_score)}"


def _cell_fault(fault: CellFault, language: Language) -> RenderableType:
    where = (
        text("cell {cell}", cell=fault.cell)
        if fault.line is None
        else text("cell {cell}, line {line}", cell=fault.cell, line=fault.line)
    )
    told = f"{where.in_(language)}: {clean(fault.kind, NAME)}: {clean(fault.message, MESSAGE)}"
    return Padding(Line(told), (0, 0, 0, 2))


def _verdict_line(verdict: Verdict, language: Language, *, prefix: str = "") -> Line:
    line = Line(prefix)
    word = verdict_text(verdict).in_(language)
    return line.append(f"{SIGNS[verdict]} {word}", style=TERMINAL_STYLES[verdict])


def _line(line: Text, language: Language, style: str = "") -> Line:
    return Line(clean(line.in_(language), MESSAGE), style=style)


def _new_table(language: Language, *titles: Text) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for title in titles:
        table.add_column(_line(title, language), overflow="fold")
    return table


def _render(parts: Sequence[RenderableType], *, color: bool, width: int) -> str:
    stream = StringIO()
    console = Console(
        force_jupyter=False,  # in a kernel rich would draw HTML instead of giving the text
        file=stream,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"
