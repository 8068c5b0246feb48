"""The flow from a file to a report."""

from __future__ import annotations

import pytest

from autograder import link
from autograder.errors import SubmissionError


def test_a_percent_file_needs_only_the_cells_it_answers(grader, tmp_path):
    path = tmp_path / "ch17_conv2d.py"
    path.write_text("# %%\ndef vertical_edge_kernel():\n    return torch.tensor([[1.0, -1.0]])\n", encoding="utf-8")
    report = grader.grade(path, exercises=["vertical_edge_kernel", "corr2d"])
    assert [(e.verdict, e.score) for e in report.exercises] == [("missing", 0.0), ("passed", 1.0)]
    assert report.cell_faults == ()


def test_a_report_says_what_was_in_force_and_what_a_replay_needs(grader, tmp_path):
    path = tmp_path / "ch17_conv2d.py"
    path.write_text("# %%\npass\n", encoding="utf-8")
    report = grader.grade(path, exercises=["corr2d"])
    assert {"landlock", "seccomp", "rlimits"} <= set(report.isolation)
    told = report.to_json("en")
    assert all(len(told["hashes"][k]) == 64 for k in ("submission", "source", "properties"))
    assert told["torch"] and told["python"]


def test_an_unreadable_file_is_one_clear_error(grader, tmp_path):
    with pytest.raises(SubmissionError, match=r"nothing\.py"):
        grader.grade(tmp_path / "nothing.py")


ANSWERS = """# %%
def corr2d(X, K):
    rows = range(X.shape[0] - K.shape[0] + 1)
    columns = range(X.shape[1] - K.shape[1] + 1)
    if not rows or not columns:
        raise ValueError("the kernel is larger than the image")
    return {sum}

# %%
def conv2d(X, K):
    return torch.nn.functional.conv2d(X[None, None], K.flip(0, 1)[None, None])[0, 0]

# %%
def vertical_edge_kernel():
    import os
    os._exit(3)
"""
SUM = "torch.stack([torch.stack([(X[i:i + K.shape[0], j:j + K.shape[1]] * K).sum() for j in columns]) for i in rows])"


@pytest.mark.parametrize("answer", [SUM, SUM.replace("* K", "* -K")])
def test_replies_too_large_to_be_read_ahead_are_judged_alike(grader, tmp_path, monkeypatch, answer):
    path = tmp_path / "ch17_conv2d.py"
    path.write_text(ANSWERS.replace("{sum}", answer), encoding="utf-8")
    exercises = ["corr2d", "conv2d", "vertical_edge_kernel"]
    usual = grader.grade(path, exercises=exercises).to_json("en")
    assert [e["verdict"] for e in usual["exercises"]] == ["wrong" if "-K" in answer else "passed", "banned", "crashed"]
    monkeypatch.setattr(link, "MAX_AHEAD", 0)
    assert grader.grade(path, exercises=exercises).to_json("en") | {"seconds": usual["seconds"]} == usual
