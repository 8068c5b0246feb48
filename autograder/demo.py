"""`autograder demo`: a tiny class, end to end, with nbgrader's own commands."""

from __future__ import annotations

import contextlib
import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import yaml
from nbformat.notebooknode import NotebookNode
from rich.console import Console
from rich.table import Table

from autograder.authoring import build, build_chapter
from autograder.course import load_course
from autograder.errors import AutograderError
from autograder.source import read_source

__all__ = ["run_demo"]

CHAPTER = "ch17_conv2d"


@dataclass(frozen=True)
class Pupil:
    """A made-up student: what is said of the work, and the cells that differ from a right answer."""

    story: str
    answers: dict[str, str]
    timestamp: str = "2027-02-01 12:00:00 +0800"


FLIPPED = """
def corr2d(X, K):
    if K.shape[0] > X.shape[0] or K.shape[1] > X.shape[1]:
        raise ValueError("the kernel is larger than the image")
    Y = torch.zeros(X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1, dtype=X.dtype)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = (X[i : i + K.shape[0], j : j + K.shape[1]] * K.flip(0, 1)).sum()
    return Y
"""
WINDOWS = """
def corr2d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the image")
    windows = X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1)
    return (windows * K).sum(dim=(-1, -2))
"""
BUILT_IN = """
def corr2d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the image")
    return torch.nn.functional.conv2d(X[None, None], K[None, None])[0, 0]
"""
ENDLESS = """
def corr1d(x, k):
    i = 0
    while i < len(x):
        pass

def corr3d(X, K):
    return X
"""
NO_ERROR = """
def corr2d(X, K):
    rows, columns = X.shape[0] - K.shape[0] + 1, X.shape[1] - K.shape[1] + 1
    return sum(K[a, b] * X[a : a + rows, b : b + columns] for a in range(K.shape[0]) for b in range(K.shape[1]))
"""
EXIT = """
import os
def vertical_edge_kernel():
    os._exit(0)
"""
NOT_YET = 'raise NotImplementedError("Replace this line with your answer.")'

CLASS = {
    "ada": Pupil("everything right", {}),
    "bo": Pupil("right, written with unfold", {"corr2d": WINDOWS}),
    "chen": Pupil("kernel flipped in corr2d, which two other answers use", {"corr2d": FLIPPED}),
    "dia": Pupil("forgot the ValueError, and late", {"corr2d": NO_ERROR}, "2027-06-30 12:00:00 +0800"),
    "eli": Pupil("corr2d is the library's convolution", {"corr2d": BUILT_IN}),
    "fay": Pupil("an endless loop in corr1d", {"corr1d": ENDLESS}),
    "gus": Pupil("ends the process in vertical_edge_kernel", {"vertical_edge_kernel": EXIT}),
    "hana": Pupil("handed in the empty notebook", {"*": NOT_YET}),
}


def run_demo(root: Path, keep: Path | None) -> int:
    """Make a class in a folder of its own, grade it with nbgrader, show the result; return the exit code."""
    console = Console(highlight=False)
    with _folder(keep) as folder:
        _course(root, folder)
        console.print(f"[bold]1. build[/]     autograder build {CHAPTER}")
        build(folder)
        _submit(folder)
        console.print(f"[bold]2. submit[/]    {len(CLASS)} students hand in their notebooks")
        for number, command in enumerate(COMMANDS, start=3):
            console.print(f"[bold]{number}. {command[0]:<10}[/] nbgrader {' '.join(command)}")
            _nbgrader(folder, command)
        _show(folder, console)
        if keep is not None:
            console.print(f"Kept in {folder}: open feedback/*/{CHAPTER}/{CHAPTER}.html there.")
    return 0


COMMANDS = (
    ("generate_assignment", CHAPTER),
    ("autograde", CHAPTER),
    ("generate_feedback", CHAPTER),
    ("export",),
)


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="autograder-demo-") as name:
            yield Path(name)
        return
    if keep.exists() and any(keep.iterdir()):
        raise AutograderError("the folder is not empty", where=str(keep), remedy="name a new one")
    keep.mkdir(parents=True, exist_ok=True)
    yield keep.resolve()


def _course(root: Path, folder: Path) -> None:
    course = yaml.safe_load((root / "course.yml").read_text(encoding="utf-8"))
    course["chapters"] = [c for c in course["chapters"] if c["id"] == CHAPTER]
    # Short limits: the endless loop is there to be seen, not waited for.
    course["limits"] = {"cell_seconds": 5, "call_seconds": 2, "memory_mb": 2048, "output_kb": 64}
    (folder / "course.yml").write_text(yaml.safe_dump(course, allow_unicode=True), encoding="utf-8")
    (folder / "solutions").mkdir()
    shutil.copy(root / "solutions" / f"{CHAPTER}.py", folder / "solutions")
    shutil.copy(root / "nbgrader_config.py", folder)
    # What the inputs are and what the reference answers is recorded once, wherever the course lies.
    recordings = root / ".autograder" / "recordings"
    for path in recordings.glob(f"{CHAPTER}-*"):
        (folder / ".autograder" / "recordings").mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / ".autograder" / "recordings")


def _submit(folder: Path) -> None:
    course = load_course(folder / "course.yml")
    source = read_source(folder / "solutions" / f"{CHAPTER}.py")
    for name, pupil in CLASS.items():
        notebook = build_chapter(source, course.chapter(CHAPTER), course.language)
        place = folder / "submitted" / name / CHAPTER
        place.mkdir(parents=True)
        nbformat.write(_answered(notebook, pupil), place / f"{CHAPTER}.ipynb")
        (place / "timestamp.txt").write_text(pupil.timestamp, encoding="utf-8")


def _answered(notebook: NotebookNode, pupil: Pupil) -> NotebookNode:
    for cell in notebook.cells:
        data = cell.metadata.get("nbgrader", {})
        name = str(data.get("grade_id", "")).removesuffix("-answer")
        if data.get("solution") and ("*" in pupil.answers or name in pupil.answers):
            cell.source = pupil.answers.get(name, pupil.answers.get("*", "")).strip()
    return notebook


def _nbgrader(folder: Path, command: tuple[str, ...]) -> None:
    # nbgrader calls alembic by name: the folder of this Python's commands must be on PATH.
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise AutograderError(f"exit {done.returncode}:\n{tail}", where=f"nbgrader {' '.join(command)}")


def _show(folder: Path, console: Console) -> None:
    table = Table("student", "score", "of", "late", "what was handed in")
    with (folder / "grades.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            late = "late" if row.get("late_submission_penalty") and row["timestamp"] > row["duedate"] else ""
            name, score, most = row["student_id"], float(row["score"] or 0), float(row["max_score"])
            table.add_row(name, f"{score:g}", f"{most:g}", late, CLASS[name].story)
    console.print(table)
