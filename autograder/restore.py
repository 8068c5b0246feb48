"""Put the course's cells back into a submitted notebook: its answers stay, all else is as handed out."""

from __future__ import annotations

import copy
from typing import Any

from nbformat.notebooknode import NotebookNode

__all__ = ["restore"]


def restore(submitted: NotebookNode, release: NotebookNode) -> NotebookNode:
    """Return the submitted notebook with the release's metadata, check cells and cell types.

    A cell is known by its grade id, the first of duplicates. Missing check and written cells come back
    after the cell that they followed. Everything else a student wrote stays, as cells without a grade.
    """
    known = {_id(cell): cell for cell in release.cells if _id(cell)}
    seen: set[str] = set()
    cells = [_restored(cell, known, seen) for cell in submitted.cells]
    _add_missing(cells, release, known, seen)
    notebook = copy.deepcopy(release)
    notebook.cells = cells
    _number(notebook)
    return notebook


def _id(cell: NotebookNode) -> str:
    data = cell.get("metadata", {}).get("nbgrader", {})
    name = data.get("grade_id") if isinstance(data, dict) else None
    return name if isinstance(name, str) else ""


def _restored(cell: NotebookNode, known: dict[str, NotebookNode], seen: set[str]) -> NotebookNode:
    name = _id(cell)
    if name not in known or name in seen:
        return _plain(cell)
    seen.add(name)
    master = copy.deepcopy(known[name])
    if _is_solution(master):
        master.source = _source(cell)
    elif _source(cell) != master.source:
        # Code that a student wrote into a check cell is an answer as any other; it goes before the check.
        master.metadata["autograder_moved"] = _source(cell)
    return master


def _plain(cell: NotebookNode) -> NotebookNode:
    kind = cell.get("cell_type")
    kind = kind if kind in ("code", "markdown", "raw") else "raw"
    plain: dict[str, Any] = {"cell_type": kind, "metadata": {}, "source": _source(cell)}
    if kind == "code":
        plain |= {"outputs": [], "execution_count": None}
    return NotebookNode({**plain, "metadata": NotebookNode()})


def _source(cell: NotebookNode) -> str:
    source = cell.get("source", "")
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


def _is_solution(cell: NotebookNode) -> bool:
    return bool(cell.metadata.nbgrader.get("solution"))


def _is_needed(cell: NotebookNode) -> bool:
    return bool(_id(cell)) and bool(cell.metadata.nbgrader.get("grade"))


def _add_missing(
    cells: list[NotebookNode], release: NotebookNode, known: dict[str, NotebookNode], seen: set[str]
) -> None:
    order = [_id(cell) for cell in release.cells if _id(cell)]
    for place, name in enumerate(order):
        if name in seen or not _is_needed(known[name]):
            continue
        before = set(order[:place])
        after = max((k + 1 for k, cell in enumerate(cells) if _id(cell) in before), default=len(cells))
        cells.insert(after, copy.deepcopy(known[name]))
        seen.add(name)
    for k in range(len(cells) - 1, -1, -1):
        moved = cells[k].metadata.pop("autograder_moved", None)
        if moved is not None:
            extra = {"cell_type": "code", "source": moved, "outputs": [], "execution_count": None}
            cells.insert(k, NotebookNode({**extra, "metadata": NotebookNode()}))


def _number(notebook: NotebookNode) -> None:
    """Give every cell an id of its own: students' may be missing, repeated or malformed."""
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
