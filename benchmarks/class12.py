"""Twelve submissions of chapter 17: right, slow, vectorised and wrong ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from autograder.authoring import build_chapter
from autograder.course import load_course
from autograder.source import read_source

__all__ = ["CHAPTER", "Work", "notebook", "twelve"]

CHAPTER = "ch17_conv2d"

SLOW = '''
def corr2d(X, K):
    """Output by output."""
    h, w = K.shape
    if h > X.shape[0] or w > X.shape[1]:
        raise ValueError("the kernel is larger than the image")
    rows = []
    for i in range(X.shape[0] - h + 1):
        columns = range(X.shape[1] - w + 1)
        rows.append(torch.stack([(X[i : i + h, j : j + w] * K).sum() for j in columns]))
    return torch.stack(rows)
'''
WINDOWS = """
def corr2d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the image")
    return (X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1) * K).sum(dim=(-1, -2))
"""
FLIPPED = WINDOWS.replace("* K)", "* K.flip(0, 1))")
NO_ERROR = """
def corr2d(X, K):
    return (X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1) * K).sum(dim=(-1, -2))
"""
ONE_AXIS = """
def conv2d(X, K):
    return corr2d(X, K.flip(0))
"""
DETACHED = """
def corr1d(x, k):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    return torch.tensor([float((x[i : i + len(k)] * k).sum()) for i in range(len(x) - len(k) + 1)], dtype=x.dtype)

def corr3d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    W = X.unfold(0, K.shape[0], 1).unfold(1, K.shape[1], 1).unfold(2, K.shape[2], 1)
    return (W * K).sum(dim=(-1, -2, -3))
"""


@dataclass(frozen=True)
class Work:
    """One submission: whether it is right, and the answers that differ from the reference."""

    name: str
    is_right: bool
    answers: dict[str, str]


def twelve() -> list[Work]:
    """Return the twelve submissions."""
    return [
        Work("right-1", True, {}),
        Work("right-2", True, {"vertical_edge_kernel": EDGE}),
        Work("slow-1", True, {"corr2d": SLOW}),
        Work("slow-2", True, {"corr2d": SLOW, "vertical_edge_kernel": EDGE}),
        Work("windows-1", True, {"corr2d": WINDOWS}),
        Work("windows-2", True, {"corr2d": WINDOWS, "vertical_edge_kernel": EDGE}),
        Work("flipped-1", False, {"corr2d": FLIPPED}),
        Work("flipped-2", False, {"corr2d": FLIPPED, "vertical_edge_kernel": EDGE}),
        Work("no-error", False, {"corr2d": NO_ERROR}),
        Work("one-axis", False, {"conv2d": ONE_AXIS}),
        Work("detached", False, {"corr1d": DETACHED}),
        Work("slow-flipped", False, {"corr2d": SLOW.replace("* K)", "* K.flip(0, 1))")}),
    ]


EDGE = """
def vertical_edge_kernel():
    return torch.tensor([1.0, -1.0]).reshape(1, 2)
"""


def notebook(root: Path, work: Work) -> NotebookNode:
    """Return a submission's notebook, with its solutions."""
    source = read_source(root / "solutions" / f"{CHAPTER}.py")
    made = build_chapter(source, load_course(root / "course.yml").chapter(CHAPTER), "en")
    for cell in made.cells:
        data = cell.metadata.get("nbgrader", {})
        name = str(data.get("grade_id", "")).removesuffix("-answer")
        if data.get("solution") and name in work.answers:
            cell.source = work.answers[name].strip()
    return made


def write(root: Path, folder: Path) -> dict[str, Path]:
    """Write the twelve notebooks; return their paths by name."""
    paths = {}
    for work in twelve():
        paths[work.name] = folder / f"{work.name}.ipynb"
        nbformat.write(notebook(root, work), paths[work.name])
    return paths
