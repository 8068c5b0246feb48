"""Student-made text in what people open (HTML, terminals, GitHub, notebooks) is shown, never obeyed."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.export import SafeCsv
from autograder.gradebook import _node, _outputs
from autograder.report.html import render_exercise_html
from autograder.report.summary import annotate, render_summary
from autograder.report.text import render_exercise_text, render_report_text, render_table
from autograder.submission import Cell, Submission

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</pre></table><iframe src='javascript:alert(1)'></iframe>",
    "\x1b[31mred\x1b[0m\x1b]0;title\x07\x1b[2J\x9b31m\x08\x08",
    "\n::error file=x::forged\n::set-output name=score::100\n##[command]x",
    "%0A::add-mask::x",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "| a | b |\n|---|---|\n[x](javascript:alert(1)) ![y](http://x.invalid/y.png)",
    "\u202egnp.exe\u2066\u200b\ufeff\u2028::warning::x",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7}",
    "\ud800 lone",
    "$\\href{javascript:alert(1)}{x}$",
    "[red]markup[/red] [link=http://x.invalid]y[/link]",
)
ALL = "".join(HOSTILE)
TAGS = {"script", "iframe", "img", "object", "embed", "link", "style", "base", "form", "meta"}


class Seen(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.fixture(scope="module")
def graded(grader):
    """Grade one submission that puts hostile text wherever it can; return report and judgement."""
    source = f"""
import sys, torch
text = {ALL!r}
print(text)
print(text, file=sys.stderr)
from IPython.display import HTML, Javascript, SVG, display
display(HTML(text))
kinds = ("text/html", "text/plain", "image/svg+xml", "application/javascript")
display(dict.fromkeys(kinds, text), raw=True)
Evil = type(text.encode("ascii", "ignore").decode().replace("\\0", ""), (Exception,), {{}})
def vertical_edge_kernel():
    raise Evil(text)
def corr2d(X, K):
    return text
def corr1d(x, k):
    return {{text.encode("ascii", "ignore").decode(): [text.encode("ascii", "ignore").decode()]}}
"""
    cells = (Cell(0, source), Cell(1, f"raise ValueError({ALL!r})"), Cell(2, f"{ALL!r}"))
    name = "ch17_conv2d<script>.py"
    made = Submission(Path(name), name, "ch17_conv2d", cells, "0" * 64, "0" * 64)
    judgement = grader.judge(made, exercises=["vertical_edge_kernel", "corr2d", "corr1d"], capture=True)
    return grader.report(made, judgement, 0.0), judgement


def assert_plain(shown: str) -> None:
    """Check that nothing steers a terminal, and that all of it can be written down."""
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u202e\u2066\ufeff]", shown)
    shown.encode("utf-8")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_html_shows_it_as_text(graded, language):
    report, _ = graded
    for result in report.exercises:
        page = render_exercise_html(result, language)
        seen = Seen()
        seen.feed(page)
        assert not seen.tags & TAGS
        assert not {a for a in seen.attributes if a.startswith("on") or a in ("href", "src", "srcdoc")}
        assert_plain(page)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_terminal_shows_it_as_text(graded, language):
    report, _ = graded
    for shown in (
        render_report_text(report, language),
        render_table([report], language),
        *(render_exercise_text(e, language) for e in report.exercises),
    ):
        assert_plain(shown)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_github_obeys_only_the_kit(graded, language):
    report, _ = graded
    lines = list(annotate(report, "work.ipynb", language))
    assert len(lines) == sum(bool(e.failed) for e in report.exercises)
    for line in lines:
        assert re.match(r"::(error|warning|notice) file=work\.ipynb", line)
        assert not {"\n", "\r"} & set(line)
        assert_plain(line)
    summary = render_summary(report, language)
    outside = re.sub(r"^(`{3,}).*?^\1$", "", summary, flags=re.DOTALL | re.MULTILINE)
    assert not re.search(r"<(?!/?details|/?summary|/?code)\w", outside)
    assert not re.search(r"\]\(", outside)
    # The log of a step shows text with a space before each line: no line begins with a command.
    assert not any(line.startswith(("::", "##[")) for line in outside.splitlines())


def test_json_is_one_line_that_any_reader_takes(graded):
    report, _ = graded
    line = report.to_line("en")
    assert "\n" not in line
    line.encode("utf-8")
    assert json.loads(line)["exercises"]
    assert "\x1b" not in json.dumps(report.to_json("en"), ensure_ascii=False)


def test_outputs_in_a_notebook_are_text_and_pictures_alone(graded):
    _, judgement = graded
    nodes = [_node(o) for outputs in _outputs(judgement).values() for o in outputs]
    assert nodes
    for node in nodes:
        kinds = set(node.get("data", {}))
        assert kinds <= {"text/plain", "image/png"}
        json.dumps(node).encode("utf-8")
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("", outputs=nodes)])
    nbformat.validate(book)
    shown = nbformat.writes(book)
    shown.encode("utf-8")
    assert "\\u001b" not in shown
    assert "<script" not in json.dumps([n.get("data", {}).get("text/html", "") for n in nodes])


def test_spreadsheets_get_numbers(graded):
    # The kit writes no table for spreadsheets; nbgrader's export has ids and these numbers.
    report, _ = graded
    for result in report.exercises:
        assert isinstance(result.score, float | int)
        assert isinstance(result.max_score, float | int)
        assert re.fullmatch(r"\w+", result.name)


@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning", "ignore::DeprecationWarning")
def test_no_name_is_a_formula_in_the_exported_grades(tmp_path, monkeypatch):
    names = ["=cmd|'/c calc'!A1", "+1", "-1", "@sum", "a,b\"c", "amy"]
    monkeypatch.chdir(tmp_path)
    with Gradebook(f"sqlite:///{tmp_path}/gradebook.db") as book:
        book.add_assignment("ch00_setup")
        for name in names:
            book.add_student(name, last_name="=1+1")
            book.add_submission("ch00_setup", name)
        SafeCsv().export(book)
    with (tmp_path / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["student_id"].removeprefix("'") for row in rows} == set(names)
    assert {row["last_name"] for row in rows} == {"'=1+1"}
    for row in rows:
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
    assert {row["score"] for row in rows} == {"0.0"}
