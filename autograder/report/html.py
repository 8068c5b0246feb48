"""One exercise as self-contained HTML: for Jupyter, and for nbgrader's feedback pages.

Styles are inline and complete, because the page around has table and pre styles of its own;
colours are the page's own or translucent, so that both light and dark themes work.
"""

from __future__ import annotations

import re

from autograder.language import Language, Text, text
from autograder.outcome import Counterexample, PropertyOutcome, Verdict
from autograder.report.headline import headline
from autograder.report.labels import COLOURS, SIGNS, number, points_text, verdict_text
from autograder.report.model import ExerciseResult
from autograder.report.picture import draw_picture
from autograder.report.policy import Policy, redact
from autograder.report.sanitise import CALL, MESSAGE, NAME, VALUE, escape

__all__ = ["render_exercise_html"]

_LINE = "rgba(128,128,128,.35)"
_SHADE = "rgba(128,128,128,.12)"
_MONO = "font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace"
_CARD = (
    f"border:1px solid {_LINE};border-radius:6px;padding:10px 16px 12px;margin:6px 0;"
    "max-width:820px;box-sizing:border-box;font-family:system-ui,-apple-system,'Segoe UI',"
    "'Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;"
    "font-size:14px;line-height:1.5;color:inherit;text-align:left"
)
_ROW = "background:transparent;border:0"
_CELL = (
    f"border:0;border-top:1px solid {_LINE};padding:5px 12px 5px 0;text-align:left;"
    "vertical-align:top;background:transparent;font-size:14px;line-height:1.5;"
    "color:inherit;white-space:normal;max-width:none"
)
_PRE = (
    f"margin:3px 0 0;padding:7px 10px;background:{_SHADE};color:inherit;border:0;"
    f"border-radius:4px;{_MONO};font-size:13px;line-height:1.45;max-height:18em;overflow:auto;"
    "text-align:left;word-break:normal"
)
_CODE = (
    f"background:{_SHADE};color:inherit;border:0;border-radius:3px;padding:1px 4px;{_MONO};"
    "font-size:.93em;white-space:pre-wrap"
)
_LABEL = "font-size:12.5px;opacity:.75;margin-top:9px"
_HINT = "margin-top:10px;padding-left:9px;border-left:3px solid rgba(128,128,128,.5)"
_QUOTED = re.compile(r"``?([^`\n]+)``?")


def render_exercise_html(
    result: ExerciseResult, language: Language, policy: Policy = "full"
) -> str:
    """Return one exercise as an HTML fragment without scripts or outside resources.

    A table of properties, then a box for each failing one that has something to show; the
    first is open. `policy` says what is shown of hidden properties.
    """
    seen = redact(result, policy)
    lines = _prose(headline(seen), language)
    colour = COLOURS[seen.verdict]
    locale = "zh-CN" if language == "zh" else "en"
    return (
        f'<div lang="{locale}" style="{_CARD};border-left:5px solid {colour}">'
        f"{_title(seen, language)}"
        f'<div style="margin:4px 0 8px">{lines}</div>'
        f"{_table(seen, language)}{_boxes(seen, language)}</div>"
    )


def _title(result: ExerciseResult, language: Language) -> str:
    points = points_text(result)
    earned = "" if points is None else _prose(points, language)
    return (
        '<div style="display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px">'
        f'<span style="{_MONO};font-size:16px;font-weight:700">{escape(result.name, NAME)}</span>'
        f"{_badge(_shown_verdict(result), language)}"
        f'<span style="margin-left:auto;font-weight:600">{earned}</span></div>'
    )


def _shown_verdict(result: ExerciseResult) -> Verdict | None:
    # "passed" would be too much to say while some properties have not been run.
    unsettled = result.verdict is Verdict.PASSED and result.waiting
    return None if unsettled else result.verdict


def _badge(verdict: Verdict | None, language: Language) -> str:
    if verdict is None:
        sign, word, colour = "✓", text("good so far"), COLOURS[Verdict.PASSED]
    else:
        sign, word, colour = SIGNS[verdict], verdict_text(verdict), COLOURS[verdict]
    return (
        f'<span style="display:inline-block;background:{colour};color:#fff;border-radius:10px;'
        'padding:0 9px;font-size:12.5px;line-height:20px;white-space:nowrap">'
        f'<span aria-hidden="true">{sign}</span>&nbsp;{_prose(word, language)}</span>'
    )


def _table(result: ExerciseResult, language: Language) -> str:
    shown = [p for p in result.properties if p not in result.waiting]
    if not shown:
        return ""
    head = "".join(
        f'<th style="{_CELL};border-top:0;font-size:12.5px;font-weight:600;opacity:.75'
        f'{extra}">{_prose(title, language)}</th>'
        for title, extra in (
            (text("verdict"), ";width:1%"),
            (text("property"), ""),
            (text("weight"), ";width:1%;padding-right:0;text-align:right;white-space:nowrap"),
        )
    )
    rows = "".join(_property_row(p, language) for p in shown)
    return (
        '<table style="border-collapse:collapse;border:0;width:100%;margin:0;table-layout:auto;'
        f'color:inherit"><thead><tr style="{_ROW}">{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _property_row(outcome: PropertyOutcome, language: Language) -> str:
    hidden = (
        f' <span style="font-size:12px;opacity:.7;white-space:nowrap;border:1px solid {_LINE};'
        f'border-radius:3px;padding:0 4px">{_prose(text("hidden"), language)}</span>'
        if outcome.hidden
        else ""
    )
    return (
        f'<tr style="{_ROW}"><td style="{_CELL}">{_badge(outcome.verdict, language)}</td>'
        f'<td style="{_CELL}">{_prose(outcome.sentence, language)}{hidden}</td>'
        f'<td style="{_CELL};padding-right:0;text-align:right">{number(outcome.weight)}</td></tr>'
    )


def _boxes(result: ExerciseResult, language: Language) -> str:
    boxes: list[str] = []
    told: set[str] = set()
    for outcome in result.failed:
        body = _explanation(outcome, language)
        # A missing name fails every property alike: tell it once.
        if body and body not in told:
            told.add(body)
            boxes.append(_box(outcome, body, language, is_open=not boxes))
    return "".join(boxes)


def _box(outcome: PropertyOutcome, body: str, language: Language, *, is_open: bool) -> str:
    colour = COLOURS[outcome.verdict]
    sign = SIGNS[outcome.verdict]
    return (
        f'<details{" open" if is_open else ""} style="border:1px solid {_LINE};border-left:3px'
        f' solid {colour};border-radius:4px;padding:6px 12px 8px;margin:10px 0 0">'
        '<summary style="cursor:pointer;font-weight:600;display:list-item">'
        f'<span aria-hidden="true">{sign}</span> {_prose(outcome.sentence, language)}</summary>'
        f"{body}</details>"
    )


def _explanation(outcome: PropertyOutcome, language: Language) -> str:
    parts: list[str] = []
    if outcome.message.en:
        parts.append(_message(outcome.message, language))
    if outcome.counterexample is not None:
        parts.append(_counterexample(outcome.counterexample, language))
    if outcome.hint.en:
        hint = text("Hint: {hint}", hint=outcome.hint)
        parts.append(f'<div style="{_HINT}">{_prose(hint, language)}</div>')
    return "".join(parts)


def _message(message: Text, language: Language) -> str:
    """Return the first line as prose and the others, a traceback, as they are."""
    first, _, rest = message.in_(language).partition("\n")
    shown = f'<div style="margin-top:6px">{_prose(Text(first, first), language)}</div>'
    if rest:
        shown += f'<pre style="{_PRE};white-space:pre">{escape(rest, MESSAGE)}</pre>'
    return shown


def _counterexample(counterexample: Counterexample, language: Language) -> str:
    parts = [
        _labelled(
            text("What was called (paste it into a cell to try):"),
            f'<pre style="{_PRE};white-space:pre-wrap;overflow-wrap:anywhere">'
            f"{escape(counterexample.call, CALL)}</pre>",
            language,
        )
    ]
    sides = [
        '<div style="flex:1 1 240px;min-width:0">'
        + _labelled(
            title, f'<pre style="{_PRE};white-space:pre">{escape(value, VALUE)}</pre>', language
        )
        + "</div>"
        for title, value in (
            (text("What came:"), counterexample.got),
            (text("What was expected:"), counterexample.expected),
        )
        if value
    ]
    if sides:
        flex = "display:flex;flex-wrap:wrap;gap:0 14px"
        parts.append(f'<div style="{flex}">{"".join(sides)}</div>')
    if counterexample.picture is not None:
        drawn = draw_picture(counterexample.picture, language)
        parts.append(f'<div style="margin-top:12px;overflow-x:auto">{drawn}</div>')
    return "".join(parts)


def _labelled(title: Text, content: str, language: Language) -> str:
    return f'<div style="{_LABEL}">{_prose(title, language)}</div>{content}'


def _prose(line: Text, language: Language) -> str:
    """Return a line escaped, with `quoted` parts as code."""
    escaped = escape(line.in_(language), MESSAGE)
    return _QUOTED.sub(rf'<code style="{_CODE}">\1</code>', escaped).replace("\n", "<br>")
