"""A submitted notebook gets the course's cells back; its answers stay."""

from __future__ import annotations

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.restore import restore


def graded(source, grade_id, *, solution=False, points=None):
    data = {"grade_id": grade_id, "solution": solution, "grade": points is not None, "locked": not solution}
    return new_code_cell(source, metadata={"nbgrader": data | ({"points": points} if points is not None else {})})


def release():
    cells = [
        graded("def f(): ...", "f-answer", solution=True),
        graded('check("f")', "f", points=2),
        new_markdown_cell("text"),
    ]
    return new_notebook(
        cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "P", "language": "python"}}
    )


def sources(notebook):
    nbformat.validate(notebook)
    return [(c.cell_type, c.source) for c in notebook.cells]


def test_answers_stay_and_checks_come_back():
    submitted = new_notebook(cells=[graded("def f(): return 1", "f-answer", solution=True)])
    assert sources(restore(submitted, release())) == [("code", "def f(): return 1"), ("code", 'check("f")')]


def test_points_types_and_metadata_are_the_courses():
    submitted = release()
    submitted.cells[1].metadata["nbgrader"]["points"] = 100
    submitted.cells[0].cell_type = "markdown"
    submitted.metadata["kernelspec"] = "nonsense"
    done = restore(submitted, release())
    assert done.cells[1].metadata["nbgrader"]["points"] == 2
    assert done.cells[0].cell_type == "code"
    assert done.metadata["kernelspec"]["name"] == "python3"


def test_the_first_of_duplicates_counts_and_the_rest_are_plain_cells():
    submitted = release()
    submitted.cells += release().cells[:2]
    done = restore(submitted, release())
    assert [bool(c.metadata.get("nbgrader")) for c in done.cells] == [True, True, False, False, False]


def test_code_written_into_a_check_cell_is_kept_before_it():
    submitted = release()
    submitted.cells[1].source = "def f(): return 3"
    assert [s for _, s in sources(restore(submitted, release()))][1:3] == ["def f(): return 3", 'check("f")']
