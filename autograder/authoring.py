"""From `solutions/` to `assignments/`: nbgrader's source notebooks, and the stubs made of them."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)

from autograder.course import Chapter, Course, load_course
from autograder.errors import BuildError
from autograder.language import LANGUAGES, Language
from autograder.source import BEGIN, END, Source, SourceCell, read_source

__all__ = [
    "Properties",
    "Trial",
    "build",
    "build_chapter",
    "check_fresh",
    "make_stub",
    "notebook_bytes",
    "stub_settings",
]

Properties = Callable[[str], Collection[str]]
"""Chapter id → the names of the exercises that have properties."""

Trial = Callable[[Chapter, NotebookNode, NotebookNode], None]
"""Grade a chapter's stub and its solved notebook; raise BuildError if either scores amiss."""

IMPORT = "from autograder import check"

# nbformat's functions carry no types; here they get them.
_node: Callable[[dict[str, Any]], NotebookNode] = nbformat.from_dict
_write: Callable[[NotebookNode], str] = nbformat.writes


def build(
    root: Path,
    chapters: Collection[str] = (),
    *,
    language: Language | None = None,
    properties: Properties | None = None,
    trial: Trial | None = None,
) -> list[Path]:
    """Build `chapters` (all, if none is named) under `root`; return the files written.

    The notebooks of `language`, by default the course's, go to `assignments/<chapter>/`, those
    of the other one to `assignments/<language>/<chapter>/`; nbgrader's source notebooks, which
    hold the solutions, to `source/<chapter>/`. Nothing is written if anything is refused.
    """
    course = load_course(root / "course.yml")
    for name in chapters:
        course.chapter(name)
    files = _plan(root, course, chapters, language or course.language, properties, trial)
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return list(files)


def check_fresh(root: Path, *, properties: Properties | None = None) -> list[Path]:
    """Return the files under `assignments/` that differ from what the sources build now."""
    course = load_course(root / "course.yml")
    released = root / "assignments"
    files = {
        path: data
        for path, data in _plan(root, course, (), course.language, properties, None).items()
        if path.is_relative_to(released)
    }
    stale = [path for path, data in files.items() if not path.exists() or path.read_bytes() != data]
    return stale + sorted(set(released.rglob("*.ipynb")) - set(files))


def build_chapter(source: Source, chapter: Chapter, language: Language) -> NotebookNode:
    """Return the nbgrader source notebook of one chapter: solutions, grade ids and points."""
    _check_agreement(source, chapter)
    cells = [cell for cell in source.cells if cell.lang in (None, language)]
    # The import comes with the first code, after the title.
    first = next((n for n, cell in enumerate(cells) if cell.lang is None), len(cells))
    nodes: list[dict[str, Any]] = []
    for number, cell in enumerate(cells):
        if number == first:
            nodes.append(_cell("code", f"{chapter.id}-import", IMPORT))
        nodes.extend(_nodes(cell, chapter, language))
    notebook = _node(
        {
            "cells": nodes,
            "metadata": {
                "autograder": {"chapter": chapter.id, "format": 1, "language": language},
                "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                "language_info": {"name": "python"},
            },
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    )
    nbformat.validate(notebook)
    return notebook


def make_stub(notebook: NotebookNode, language: Language) -> NotebookNode:
    """Return the students' version, by the steps of `nbgrader generate_assignment`."""
    steps = (
        LockCells(),
        ClearSolutions(**stub_settings(language)),
        ClearOutput(),
        CheckCellMetadata(),
        ComputeChecksums(),
        ClearHiddenTests(),
        ClearMarkScheme(),
        ComputeChecksums(),
        CheckCellMetadata(),
    )
    stub = _node(notebook)
    for step in steps:
        stub, _ = step.preprocess(stub, {})
    return stub


def stub_settings(language: Language) -> dict[str, Any]:
    """Return the settings of nbgrader's `ClearSolutions`, for `nbgrader_config.py` too."""
    comment = {"en": "# Your code here", "zh": "# 在这里写你的代码"}[language]
    answer = {"en": "Your answer here.", "zh": "在这里写你的回答。"}[language]
    line = 'raise NotImplementedError("Replace this line with your answer.")'
    return {"code_stub": {"python": f"{comment}\n{line}"}, "text_stub": answer}


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """Return the file nbgrader would write: sorted keys, indent 1, a newline at the end."""
    return (_write(notebook).rstrip("\n") + "\n").encode("utf-8")


def _plan(
    root: Path,
    course: Course,
    chapters: Collection[str],
    first: Language,
    properties: Properties | None,
    trial: Trial | None,
) -> dict[Path, bytes]:
    files = {}
    for chapter in course.chapters:
        if chapters and chapter.id not in chapters:
            continue
        source = read_source(root / "solutions" / f"{chapter.id}.py")
        _check_agreement(source, chapter, properties)
        for language in LANGUAGES:
            solved = build_chapter(source, chapter, language)
            stub = make_stub(solved, language)
            _check_stub(stub, source)
            file = Path(chapter.id, f"{chapter.id}.ipynb")
            if language == first:
                if trial:
                    trial(chapter, stub, solved)
                files[root / "source" / file] = notebook_bytes(solved)
                files[root / "assignments" / file] = notebook_bytes(stub)
            else:
                files[root / "assignments" / language / file] = notebook_bytes(stub)
    return files


def _nodes(cell: SourceCell, chapter: Chapter, language: Language) -> Iterator[dict[str, Any]]:
    """Yield the notebook cells that one source cell becomes."""
    id = f"{chapter.id}-{cell.name}"
    if cell.kind == "markdown":
        yield _cell("markdown", id, cell.text)
    elif cell.kind == "written":
        question, answer = _question(cell.text)
        yield _cell("markdown", f"{id}-question", question)
        metadata = _nbgrader(cell.name, points=chapter.written[cell.name], solution=True)
        yield _cell("markdown", f"{id}-answer", answer, metadata)
    elif cell.kind == "exercise":
        metadata = _nbgrader(f"{cell.name}-answer", solution=True)
        yield _cell("code", f"{id}-answer", cell.text, metadata)
        metadata = _nbgrader(cell.name, points=chapter.exercises[cell.name])
        said = "" if language == "en" else f', language="{language}"'
        yield _cell("code", f"{id}-check", f'check("{cell.name}"{said})', metadata)
    else:
        yield _cell("code", id, cell.text)


def _cell(
    kind: str, id: str, source: str, metadata: dict[str, Any] | None = None
) -> dict[str, Any]:
    cell = {"cell_type": kind, "id": id, "metadata": metadata or {}, "source": source}
    return cell | ({"execution_count": None, "outputs": []} if kind == "code" else {})


def _nbgrader(
    grade_id: str, *, points: float | None = None, solution: bool = False
) -> dict[str, dict[str, Any]]:
    data: dict[str, Any] = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        data["points"] = int(points) if points == int(points) else points
    return {"nbgrader": data}


def _question(text: str) -> tuple[str, str]:
    """Return a written question and its model answer, between the marks nbgrader clears."""
    question, _, rest = text.partition(BEGIN)
    answer = rest.partition(END)[0].strip() or "—"
    return question.strip(), f"{BEGIN}\n{answer}\n{END}"


def _check_agreement(
    source: Source, chapter: Chapter, properties: Properties | None = None
) -> None:
    """Hold that course, source and properties name the same exercises."""
    answered = source.names("exercise")
    listed = f"course.yml: {chapter.id}"
    pairs: list[tuple[Collection[str], str, Collection[str], str, str]] = [
        (chapter.exercises, listed, answered, source.path.name, "exercise"),
        (chapter.written, listed, source.names("written"), source.path.name, "written question"),
    ]
    if properties:
        tested = properties(chapter.id)
        pairs.append(
            (answered, source.path.name, tested, f"properties/{chapter.id}.py", "exercise")
        )
    for names, here, others, there, what in pairs:
        for a, place, b, other in ((names, here, others, there), (others, there, names, here)):
            lone = [name for name in a if name not in b]
            if lone:
                raise BuildError(
                    f"{what} {lone[0]!r} is not in {other}",
                    where=place,
                    remedy="Add it there or remove it here.",
                )


def _check_stub(stub: NotebookNode, source: Source) -> None:
    """Hold that nothing of a solution is left in the stub."""
    secret = {
        line: cell for cell in source.cells if cell.kind == "exercise" for line in _solution(cell)
    }
    for cell in stub.cells:
        if cell.cell_type == "code":
            _check_syntax(cell, source)
        for line in map(str.strip, cell.source.split("\n")):
            owner = secret.get(line) if cell.cell_type == "code" else None
            if owner or line in (BEGIN, END):
                where = owner.line if owner else 1
                raise BuildError(
                    f"cell {cell.id!r} keeps {line!r}, part of a solution",
                    where=f"{source.path.name}:{where}",
                    remedy=f"Move it between {BEGIN} and {END}, or write it differently.",
                )


def _check_syntax(cell: NotebookNode, source: Source) -> None:
    try:
        ast.parse(cell.source)
    except SyntaxError as error:
        raise BuildError(
            f"cell {cell.id!r} of the stub is not Python: {error.msg}",
            where=source.path.name,
            remedy=f"Move {BEGIN} and {END} so that what is outside them stands alone.",
        ) from None


# Shorter lines and scaffolding are common to many answers, so they tell nothing.
_TELLING = 20
_SCAFFOLD = ("def ", "class ", "import ", "from ", "@", "#", '"""', "super()", "raise ", "else")


def _solution(cell: SourceCell) -> Iterator[str]:
    inside = False
    for line in map(str.strip, cell.text.split("\n")):
        if line in (BEGIN, END):
            inside = line == BEGIN
        elif inside and len(line) >= _TELLING and not line.startswith(_SCAFFOLD):
            yield line
