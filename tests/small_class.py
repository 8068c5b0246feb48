"""A course folder with one small chapter and a class that hands in, made in a temporary folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import nbformat
import yaml

from autograder.authoring import build, build_chapter
from autograder.course import load_course
from autograder.source import read_source

CHAPTER = "ch00_setup"
POINTS = {"versions": 3.0, "pick_device": 2.0}
WRONG = "import torch\ndef pick_device():\n    return 'cpu'"

Edit = Callable[[Any], None]


def cell(notebook: Any, grade_id: str) -> Any:
    """Return the cell with this grade id."""
    return next(c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def right(notebook: Any) -> None:
    """Leave every answer right."""


def half(notebook: Any) -> None:
    """Answer one of the two exercises wrongly."""
    cell(notebook, "pick_device-answer").source = WRONG


def make_course(root: Path, folder: Path) -> Path:
    """Lay out the course folder and build it."""
    course = yaml.safe_load((root / "course.yml").read_text(encoding="utf-8"))
    course["chapters"] = [c for c in course["chapters"] if c["id"] == CHAPTER]
    course["chapters"][0]["exercises"] = POINTS
    course["chapters"][0]["due"] = datetime(2027, 3, 1, tzinfo=UTC)
    (folder / "course.yml").write_text(yaml.safe_dump(course, allow_unicode=True), encoding="utf-8")
    (folder / "solutions").mkdir()
    shutil.copy(root / "solutions" / f"{CHAPTER}.py", folder / "solutions")
    shutil.copy(root / "nbgrader_config.py", folder)
    build(folder)
    return folder


def hand_in(folder: Path, students: Mapping[str, Edit], late: str = "") -> None:
    """Hand in one notebook a student, each edited in its own way."""
    source = read_source(folder / "solutions" / f"{CHAPTER}.py")
    for name, edit in students.items():
        notebook = build_chapter(source, load_course(folder / "course.yml").chapter(CHAPTER), "en")
        edit(notebook)
        place = folder / "submitted" / name / CHAPTER
        place.mkdir(parents=True)
        (place / f"{CHAPTER}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
        month = 4 if name == late else 2
        (place / "timestamp.txt").write_text(f"2027-0{month}-01 00:00:00 UTC", encoding="utf-8")


def copy_of(value: Any) -> Any:
    """Return a deep copy of a notebook or cell."""
    return nbformat.from_dict(json.loads(json.dumps(value)))
