"""Submissions: which cells count, which chapter is meant, and that junk is one kind of error."""

import contextlib
import json
import os
from pathlib import Path

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.course import Course
from autograder.errors import SubmissionError
from autograder.submission import MAX_BYTES, MAX_CELLS, read_submission

DUE = "2027-03-01T23:59:00+08:00"


def chapter(id: str, *exercises: str) -> dict[str, object]:
    points = dict.fromkeys(exercises, 1)
    return {"id": id, "title": {"en": id, "zh": id}, "due": DUE, "exercises": points}


COURSE = Course.model_validate_json(
    json.dumps(
        {
            "format": 1,
            "course": "tiny",
            "chapters": [chapter("ch17_conv2d", "corr2d"), chapter("ch18_pad", "pad2d")],
        }
    )
)


def code(source: object, **nbgrader: object) -> dict[str, object]:
    metadata = {"nbgrader": nbgrader} if nbgrader else {}
    return {"cell_type": "code", "metadata": metadata, "outputs": [], "source": source}


def notebook(*cells: object, **metadata: object) -> str:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": cells})


def read(tmp_path: Path, content: str | bytes, name: str = "ch17_conv2d.ipynb", **options):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_submission(path, COURSE, **options)


def sources(submission) -> list[str]:
    return [cell.source for cell in submission.cells]


def test_code_cells_are_read_in_order_from_text_or_lines(tmp_path):
    text = {"cell_type": "markdown", "source": "prose"}
    found = read(tmp_path, notebook(code("a = 1"), text, code(["b = 2\n", "c = 3"])))
    assert [(cell.index, cell.source) for cell in found.cells] == [
        (0, "a = 1"),
        (2, "b = 2\nc = 3"),
    ]


def test_check_cells_are_left_out(tmp_path):
    found = read(
        tmp_path,
        notebook(
            code("from autograder import check"),
            code('check("corr2d")', grade=True, grade_id="corr2d"),
            code("import autograder as kit\n# a comment"),
            code("table = check('corr2d');"),
            code("from autograder import check\nimport torch\ncheck('corr2d')"),
            code("check(5)"),
            code("from autograder import check; import torch"),
            code("import autograder, torch"),
        ),
    )
    assert sources(found) == [
        "# check\nimport torch\n# check",
        "check(5)",
        "from autograder import check; import torch",
        "import autograder, torch",
    ]


@pytest.mark.parametrize("kind", ["raw", "markdown"])
def test_a_retyped_answer_still_counts(tmp_path, kind):
    cell = code("def corr2d(X, K): ...", grade_id="corr2d-answer") | {"cell_type": kind}
    found = read(tmp_path, notebook(cell))
    assert [(c.source, c.exercise) for c in found.cells] == [("def corr2d(X, K): ...", "corr2d")]


def test_edited_grading_metadata_hides_no_answer(tmp_path):
    cell = code("def corr2d(X, K): ...", grade=True, solution=False, grade_id="corr2d", points=99)
    assert sources(read(tmp_path, notebook(cell))) == ["def corr2d(X, K): ..."]


def test_a_written_answer_is_not_code(tmp_path):
    cell = code("because", grade_id="why", solution=True) | {"cell_type": "markdown"}
    assert read(tmp_path, notebook(cell)).cells == ()


def test_a_percent_file_has_cells_with_lines(tmp_path):
    found = read(
        tmp_path,
        '"""Mine."""\r\n# %% exercise="corr2d"\r\ndef corr2d(X, K):\r\n    return X\r\n'
        '# %% My own words [markdown] k="v"\n# prose\n#%%\nX = "a\u2028b"\n# %%\ncheck("corr2d")\n',
        "ch17_conv2d.py",
    )
    assert [(c.index, c.source, c.exercise, c.line) for c in found.cells] == [
        (0, '"""Mine."""', None, 1),
        (1, "def corr2d(X, K):\n    return X", "corr2d", 3),
        (3, 'X = "a\u2028b"', None, 8),
    ]


def test_a_retyped_answer_in_a_percent_file_still_counts(tmp_path):
    text = '# %% [markdown] nbgrader={"grade_id": "corr2d-answer"}\n# def corr2d(X, K): ...\n'
    assert sources(read(tmp_path, text, "ch17_conv2d.py")) == ["def corr2d(X, K): ..."]


def test_a_plain_python_file_is_one_cell(tmp_path):
    assert sources(read(tmp_path, "x = 1\ny = 2\n", "ch17_conv2d.py")) == ["x = 1\ny = 2"]


def test_a_format_3_notebook_is_read(tmp_path):
    old = nbformat.v3.new_notebook(
        worksheets=[
            nbformat.v3.new_worksheet(
                cells=[nbformat.v3.new_code_cell(input="x = 1"), nbformat.v3.new_text_cell("html")]
            )
        ]
    )
    assert sources(read(tmp_path, json.dumps(old))) == ["x = 1"]


@pytest.mark.parametrize(
    "name",
    [
        "ch17_conv2d.ipynb",
        "ch17_conv2d_alice.ipynb",
        "alice_ch17_conv2d.ipynb",
        "CH17_Conv2D (1).ipynb",
        "submitted/alice/ch17_conv2d/work.ipynb",
    ],
)
def test_the_chapter_is_told_by_name_or_folder(tmp_path, name):
    assert read(tmp_path, notebook(), name).chapter == "ch17_conv2d"


def test_the_chapter_asked_for_goes_before_metadata_before_the_name(tmp_path):
    content = notebook(autograder={"chapter": "ch18_pad"})
    assert read(tmp_path, content).chapter == "ch18_pad"
    assert read(tmp_path, content, chapter="ch17_conv2d").chapter == "ch17_conv2d"


def test_an_edited_chapter_in_the_metadata_is_passed_over(tmp_path):
    for edited in ("ch99_none", 3, None, ["ch18_pad"]):
        assert read(tmp_path, notebook(autograder={"chapter": edited})).chapter == "ch17_conv2d"


@pytest.mark.parametrize("name", ["work.ipynb", "xch17_conv2d.ipynb", "ch17_conv2dx.ipynb"])
def test_no_chapter_lists_the_known_ones(tmp_path, name):
    with pytest.raises(SubmissionError, match="ch17_conv2d, ch18_pad"):
        read(tmp_path, notebook(), name)
    with pytest.raises(SubmissionError, match=r"no chapter ch99.*ch17_conv2d, ch18_pad"):
        read(tmp_path, notebook(), name, chapter="ch99")


def test_the_hash_of_the_answers_looks_at_the_cells_alone(tmp_path):
    one = read(tmp_path, notebook(code("x = 1"), {"cell_type": "markdown", "source": "a"}))
    two = read(tmp_path, notebook(code(["x = 1"]), {"cell_type": "markdown", "source": "b"}))
    other = read(tmp_path, notebook(code("x = 2")))
    assert one.sha256 != two.sha256
    assert one.answers_sha256 == two.answers_sha256 != other.answers_sha256


def test_the_display_name_has_no_control_characters(tmp_path):
    assert read(tmp_path, notebook(), "a\x1b[31m\u202ech17_conv2d.ipynb").name == ("a[31mch17_conv2d.ipynb")


JUNK = {
    "empty": b"",
    "not json": b"{",
    "not utf-8": b"\xff\xfe{}",
    "a list": b"[]",
    "deep": b'{"nbformat": 4, "cells": ' + b"[" * 200_000,
    "deep objects": b'{"a":' * 200_000,
    "a huge number": b'{"nbformat": ' + b"9" * 100_000 + b"}",
    "no format": b'{"cells": []}',
    "format as text": b'{"nbformat": "4", "cells": []}',
    "format true": b'{"nbformat": true, "cells": []}',
    "format 2": b'{"nbformat": 2, "worksheets": []}',
    "format 5": b'{"nbformat": 5, "cells": []}',
    "format 3 without sheets": b'{"nbformat": 3, "worksheets": 3}',
    "format 3, odd sheet": b'{"nbformat": 3, "worksheets": [3]}',
    "no cells": b'{"nbformat": 4}',
    "cells as object": b'{"nbformat": 4, "cells": {}}',
    "cell as number": b'{"nbformat": 4, "cells": [1]}',
    "source as number": b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": 1}]}',
    "source as mixed list": b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["", 1]}]}',
    "lone surrogate": b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\\ud800"}]}',
    "many cells": notebook(*[code("")] * (MAX_CELLS + 1)).encode(),
    "too large": b" " * (MAX_BYTES + 1),
}


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_junk_is_one_line_that_says_what_to_do(tmp_path, junk):
    with pytest.raises(SubmissionError) as caught:
        read(tmp_path, junk)
    for line in caught.value.text:
        assert line.startswith("ch17_conv2d.ipynb")
        assert "\n" not in line
    assert caught.value.text.en.endswith(".")
    assert caught.value.text.zh.endswith("。")


def test_a_percent_file_of_many_cells_is_refused(tmp_path):
    with pytest.raises(SubmissionError, match="more than"):
        read(tmp_path, "# %%\n" * (MAX_CELLS + 1), "ch17_conv2d.py")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["cells", "source", "metadata", "nbgrader", "cell_type"]), inner)
        ),
    ),
    st.sampled_from(["cells", "worksheets"]),
    st.sampled_from([3, 4]),
)
def test_whatever_the_cells_hold_the_error_is_ours(tmp_path, value, key, version):
    content = json.dumps({"nbformat": version, key: [value]})
    with contextlib.suppress(SubmissionError):
        read(tmp_path, content)


def test_what_is_not_a_regular_file_is_not_opened(tmp_path):
    target = tmp_path / "target.ipynb"
    target.write_text(notebook())
    link, pipe = tmp_path / "ch17_conv2d_link.ipynb", tmp_path / "ch17_conv2d_pipe.ipynb"
    link.symlink_to(target)
    os.mkfifo(pipe)
    for path in (link, pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(SubmissionError, match="not a regular file"):
            read_submission(path, COURSE)
    with pytest.raises(SubmissionError, match="cannot be read"):
        read_submission(tmp_path / "none.ipynb", COURSE)
    with pytest.raises(SubmissionError, match="cannot be read"):
        read_submission(Path("a\0b"), COURSE)
