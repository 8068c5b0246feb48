"""Check-cell HTML: self-contained, well-formed, escaped, and it survives nbgrader's feedback."""

import re
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import nbgrader
import pytest
import report_samples as samples
from nbconvert.exporters import HTMLExporter

from autograder.language import LANGUAGES, Text
from autograder.outcome import Counterexample, Picture, Verdict
from autograder.report.html import render_exercise_html
from autograder.report.picture import draw_picture
from autograder.scoring import score_exercise

RESULTS = [
    samples.WRONG,
    samples.RIGHT,
    samples.LOCAL,
    samples.BANNED,
    samples.BROKEN,
    samples.MISSING,
]
VOID = {"br"}


class Outline(HTMLParser):
    """Tags, attributes and text of a fragment; raises on a tag closed out of order."""

    def __init__(self, fragment):
        super().__init__()
        self.tags, self.attributes, self.words, self._open = [], [], [], []
        self.feed(fragment)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return "".join(self.words).replace("\xa0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("result", RESULTS, ids=lambda r: f"{r.name}-{r.verdict}")
def test_fragment_is_well_formed_and_self_contained(result, language):
    outline = Outline(render_exercise_html(result, language))
    assert not {"script", "style", "link", "img", "iframe", "a"} & set(outline.tags)
    assert not [
        (name, value)
        for name, value in outline.attributes
        if name.startswith("on") or name in ("src", "href") or "url(" in (value or "")
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["✗ wrong", "1.33 of 4 points", "What came:", "What was expected:", "Hint:"]),
        ("zh", ["✗ 结果错误", "1.33 / 4 分", "实际得到：", "应当得到：", "提示："]),
    ],
)
def test_failing_property_shows_call_values_picture_and_hint(language, words):
    outline = Outline(render_exercise_html(samples.WRONG, language))
    for word in [*words, samples.EXAMPLE.call, samples.EXAMPLE.got, samples.EXAMPLE.expected]:
        assert word in outline.text
    assert "svg" in outline.tags


def test_only_the_first_failing_property_is_open():
    fragment = render_exercise_html(samples.WRONG, "en")
    assert re.findall(r"<details( open)?", fragment) == [" open", ""]


def test_fault_told_once():
    assert render_exercise_html(samples.MISSING, "en").count("<details") == 1


def test_local_check_never_says_that_all_passed():
    outline = Outline(render_exercise_html(samples.LOCAL, "en"))
    assert "1 more property is graded after submission." in outline.text
    assert "good so far" in outline.text
    assert "All" not in outline.text
    assert "points" not in outline.text
    assert "All 2 properties hold." in Outline(render_exercise_html(samples.RIGHT, "en")).text


def test_student_text_is_escaped_everywhere():
    evil = "<script>alert(1)</script><img src=x onerror=y>\"'`<b>`\x1b[31m\u202e"
    line = Text(evil, evil)
    outcome = samples.outcome(
        Verdict.RAISED,
        name=evil,
        sentence=line,
        message=line,
        hint=line,
        counterexample=Counterexample(evil, evil, evil),
    )
    fragment = render_exercise_html(score_exercise(evil, 1, [outcome], line), "en")
    outline = Outline(fragment)
    assert not {"script", "img", "b"} & set(outline.tags)
    assert "<script>alert(1)</script>" in outline.text
    assert "\x1b" not in fragment
    assert "\u202e" not in fragment


def test_policy_hides_values_and_picture_of_hidden_properties():
    shown = render_exercise_html(samples.WRONG, "en", "input")
    assert "corr2d(torch.tensor([[0., 1., 2.]" in shown
    assert "<svg" not in shown
    assert "tensor([[19., 25.]" not in shown
    assert "corr2d(torch.tensor([[0., 1., 2.]" not in render_exercise_html(samples.WRONG, "en", "none")


def test_picture_has_three_panels_with_numbers_and_outlines():
    drawn = draw_picture(samples.EXAMPLE.picture, "en")
    words = Outline(drawn).words
    assert words[0] == "your answer"
    assert [w for w in words if w == "−14"] == ["−14"] * 4
    assert "<path" in drawn


def test_equal_cells_are_not_outlined():
    picture = Picture(got=((1.0, float("inf")),), expected=((1.0, float("inf")),))
    assert "<path" not in draw_picture(picture, "en")


def test_nan_never_equals_and_is_drawn():
    drawn = draw_picture(Picture(((float("nan"),),), ((float("nan"),),)), "en")
    assert "<path" in drawn
    assert Outline(drawn).words.count("nan") == 3


def test_large_picture_has_ranges_instead_of_numbers():
    rows = tuple(tuple(float(i * j) for j in range(90)) for i in range(12))
    words = Outline(draw_picture(Picture(rows, rows), "en")).words
    assert len(words) == 6
    assert words[1] == "0 … 693"


def test_other_shapes_leave_out_the_difference():
    drawn = draw_picture(Picture(((1.0, 2.0),), ((1.0,), (2.0,))), "zh")
    words = Outline(drawn).words
    assert "你的结果" in words
    assert "你的结果 − 正确结果" not in words


@pytest.mark.parametrize("rows", [(), ((),), ((1.0,), (1.0, 2.0))])
def test_no_picture_of_what_is_no_matrix(rows):
    assert draw_picture(Picture(rows, ((1.0,),)), "en") == ""


def test_fragment_survives_the_feedback_template():
    fragment = render_exercise_html(samples.WRONG, "en")
    cell = nbformat.v4.new_code_cell('check("corr2d")')
    cell.outputs = [nbformat.v4.new_output("display_data", data={"text/html": fragment})]
    grader = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader"
    exporter = HTMLExporter(
        template_name="feedback",
        extra_template_basedirs=[str(grader / "templates")],
        extra_template_paths=[str(grader / "static/node_modules/bootstrap/dist/css")],
    )
    page, _ = exporter.from_notebook_node(
        nbformat.v4.new_notebook(cells=[cell]),
        resources={"nbgrader": {"notebook": "n", "score": 0, "max_score": 4, "late_penalty": 0}},
    )
    # The template writes the page anew, so its text is compared, not its bytes.
    start = page.index('<div lang="en"')
    for kept in ("<details open", "<svg", "border-left:5px solid", "<table style="):
        assert kept in page[start:]
    assert samples.EXAMPLE.call.splitlines()[1] in page
