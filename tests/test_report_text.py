"""Terminal text: every fact is there, student text stays text."""

from dataclasses import replace

import pytest
import report_samples as samples

from autograder.language import Text
from autograder.outcome import Verdict
from autograder.report.headline import headline
from autograder.report.text import render_exercise_text, render_report_text, render_table
from autograder.scoring import score_exercise


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["wrong", "1.33 of 4 points", "What was called", "What was expected:", "Hint:"]),
        ("zh", ["结果错误", "1.33 / 4 分", "可粘贴到单元格", "应当得到：", "提示："]),
    ],
)
def test_exercise_shows_verdict_call_values_and_hint(language, words):
    shown = render_exercise_text(samples.WRONG, language)
    for word in [*words, "tensor([[ 5., 11.],", "tensor([[19., 25.],", "IndexError"]:
        assert word in shown
    # Printed on its own lines, it can be pasted.
    for line in samples.EXAMPLE.call.splitlines():
        assert line in shown


def test_local_check_counts_what_remains_and_gives_no_score():
    shown = render_exercise_text(samples.LOCAL, "en")
    assert "1 more property is graded after submission." in shown
    assert "points" not in shown
    assert "All" not in shown
    assert samples.NOT_RUN.sentence.en not in shown


def test_all_properties_are_said_to_hold_only_if_all_ran():
    cuda_left_out = score_exercise("e", 1, [samples.EXAMPLE_HOLDS, samples.ON_CUDA], None)
    for result in (samples.LOCAL, cuda_left_out, samples.WRONG, samples.BANNED, samples.BROKEN):
        assert "All" not in headline(result).en
        assert "全部" not in headline(result).zh
    assert headline(samples.RIGHT) == Text("All 2 properties hold.", "全部 2 条性质都成立。")


def test_report_shows_scores_faults_and_total():
    shown = render_report_text(samples.report(), "en")
    for words in (
        "ada.ipynb · ch17_conv2d",
        "? / 4",
        "cell 7, line 2: NameError: name 'corr1d' is not defined",
        "Total: 3.33 + ? / 16 points",
        "to be graded by hand",
        "landlock, seccomp, rlimits, namespaces",
        "`torch.nn.functional.conv2d` may not be called.",
    ):
        assert words in shown


def test_same_message_is_told_once():
    assert render_report_text(samples.report(), "en").count("`corr1d` is not defined.") == 1


def test_table_has_a_row_a_submission_and_names_lost_exercises():
    shown = render_table([samples.report(samples.WRONG), samples.report(samples.RIGHT, submission="bob.py")], "en")
    rows = shown.splitlines()
    assert "corr2d ✗ raised an exception" in rows[2]
    assert rows[3].split() == ["bob.py", "ch17_conv2d", "2", "/", "2"]


def test_student_text_is_neither_markup_nor_escape_sequence():
    message = Text("[bold red]boo[/] :smile: \x1b[2J[link=x]", "")
    result = score_exercise("e", 1, [samples.outcome(Verdict.RAISED, message=message)], None)
    assert "[bold red]boo[/] :smile: [link=x]" in render_exercise_text(result, "en")


def test_colour_only_where_asked_for():
    plain = render_report_text(samples.report(), "en")
    coloured = render_report_text(samples.report(), "en", color=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured


def test_policy_hides_values_of_hidden_properties():
    shown = render_exercise_text(samples.WRONG, "en", "input")
    assert samples.EXAMPLE.call.splitlines()[0] in shown
    assert "tensor([[19., 25.]" not in shown
    assert "expected 19.0" not in shown
    assert "0., 1., 2." not in render_exercise_text(samples.WRONG, "en", "none")


def test_broken_property_tells_its_message():
    fault = replace(samples.outcome(Verdict.BROKEN), message=Text("reference raised", "参考出错"))
    result = score_exercise("e", 1, [fault], None)
    assert "reference raised" in render_report_text(samples.report(result), "en")
