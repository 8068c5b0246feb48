"""The flow from a file to a report."""

from __future__ import annotations

import pytest

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
