"""Malformed notebooks: one clear error of the kit's own or an honest reading, in bounded time."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.course import load_course
from autograder.errors import SubmissionError
from autograder.submission import read_submission

ROOT = Path(__file__).parent.parent
FILES = sorted((Path(__file__).parent / "submissions" / "malformed").glob("*"))
CHAPTER = "ch17_conv2d"
CODE = "def vertical_edge_kernel():\n    return 1"

READ = {"duplicate_ids", "forged_metadata", "attachments", "unknown_keys", "hostile_names", "no_metadata", "magic_only"}
"""Odd, but what they answer can be read; every other file is refused."""


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT / "course.yml")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_file(course, path):
    if path.stem in READ:
        submission = read_submission(path, course, CHAPTER)
        assert any("vertical_edge_kernel" in cell.source for cell in submission.cells)
        return
    with pytest.raises(SubmissionError) as caught:
        read_submission(path, course, CHAPTER)
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)


def notebook(*cells: Any, **more: Any) -> str:
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more})


def code(source: Any, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None, **more}


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b'{"cells": [')
        file.truncate(100 << 20)


def link(path: Path) -> None:
    secret = path.with_name("secret.txt")
    secret.write_text(notebook(code("CANARY-file")))
    path.symlink_to(secret)


MADE: dict[str, Callable[[Path], object]] = {
    "100 MB": large,
    "100,000 cells": lambda path: path.write_text(notebook(*[code("x = 1")] * 100_000)),
    "nested 100,000 deep": lambda path: path.write_text('{"nbformat": 4, "cells": ' + "[" * 100_000),
    "nested metadata": lambda path: path.write_text(
        '{"nbformat": 4, "cells": [], "metadata": ' + '{"a": ' * 50_000 + "1" + "}" * 50_000 + "}"
    ),
    "a number without end": lambda path: path.write_text('{"nbformat": ' + "4" * 1_000_000 + ', "cells": []}'),
    "null bytes": lambda path: path.write_bytes(bytes(1000)),
    "UTF-16": lambda path: path.write_bytes(notebook(code(CODE)).encode("utf-16")),
    "invalid UTF-8": lambda path: path.write_bytes(notebook(code(CODE)).encode() + b"\xff\xfe\xfa"),
    "symbolic link": link,
    "dangling link": lambda path: path.symlink_to("nowhere"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "folder": lambda path: path.mkdir(),
    "pipe": lambda path: os.mkfifo(path),
    "device": lambda path: path.symlink_to("/dev/zero"),
    "empty": lambda path: path.touch(),
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_made_file_is_refused_at_once(course, tmp_path, make):
    path = tmp_path / f"{CHAPTER}.ipynb"
    make(path)
    started = time.process_time()
    with pytest.raises(SubmissionError) as caught:
        read_submission(path, course)
    assert time.process_time() - started < 5
    assert "CANARY" not in str(caught.value)
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize(
    "given", ["../../etc/passwd", "ch17_conv2d/../../x", "/etc/passwd", "", "ch17_conv2d\0", "\ud800"]
)
def test_no_chapter_climbs_out_of_the_course(course, tmp_path, given):
    path = tmp_path / "work.ipynb"
    path.write_text(notebook(code(CODE)))
    with pytest.raises(SubmissionError):
        read_submission(path, course, given)
    path.write_text(notebook(code(CODE), metadata={"autograder": {"chapter": given.replace("\ud800", "x")}}))
    with contextlib.suppress(SubmissionError):
        assert read_submission(path, course).chapter in course.chapter_ids


def test_a_cell_that_no_parser_takes_harms_no_other(grader, course, tmp_path):
    path = tmp_path / f"{CHAPTER}.ipynb"
    bad = [
        "(" * 5000,
        "x = " + "-" * 200_000 + "1",
        "def f(:",
        "\x00",
        "\ufeff",
        "\\",
        "'''",
        "%%nothing\nx",
        "!" * 1000,
    ]
    good = "import torch\ndef vertical_edge_kernel():\n    return torch.tensor([[1.0, -1.0]])"
    path.write_text(notebook(*map(code, bad), code(good)))
    report = grader.grade(path, exercises=["vertical_edge_kernel"])
    assert report.score == report.max_score
    assert report.complete
