"""A grade that is withheld is left to a person: neither zero nor full."""

from __future__ import annotations

from types import SimpleNamespace

import nbformat

from autograder.gradebook import SaveVerdicts, _verdict
from autograder.language import Text
from autograder.outcome import PropertyOutcome, Verdict
from autograder.scoring import score_exercise


def outcome(verdict):
    return PropertyOutcome("f", "p", 1.0, False, False, verdict, Text("s", "句"))


def cell():
    data = {"grade_id": "f", "grade": True, "solution": False, "locked": True, "points": 2}
    return nbformat.v4.new_code_cell('check("f")', metadata={"nbgrader": data})


def test_a_broken_check_cell_shows_no_score():
    result = score_exercise("f", 2.0, [outcome(Verdict.BROKEN)], None)
    kinds = [o.output_type for o in _verdict(result, cell(), "en", "full")]
    assert kinds == ["display_data"]


def test_a_passed_check_cell_ends_in_its_points():
    result = score_exercise("f", 2.0, [outcome(Verdict.PASSED)], None)
    *_, last = _verdict(result, cell(), "en", "full")
    assert (last.output_type, last.data["text/plain"]) == ("execute_result", "2.0")


def test_the_gradebook_is_told_to_wait_for_a_person():
    grade = SimpleNamespace(auto_score=1.0, manual_score=None, needs_manual_grade=False)
    saver = SaveVerdicts()
    saver._withheld = {"f"}
    saver.gradebook = SimpleNamespace(find_grade=lambda *_: grade, db=SimpleNamespace(commit=lambda: None))
    saver.notebook_id = saver.assignment_id = saver.student_id = "x"
    saver._add_score(cell(), {})
    assert (grade.auto_score, grade.needs_manual_grade) == (None, True)
