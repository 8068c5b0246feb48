"""A submission: an untrusted notebook or percent `.py` file, read without running it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from autograder.course import Chapter, Course
from autograder.errors import SubmissionError
from autograder.language import Text, text

__all__ = ["Cell", "Submission", "read_submission"]

MAX_BYTES = 8 << 20
MAX_CELLS = 5_000
MAX_NAME = 120


@dataclass(frozen=True)
class Cell:
    """One cell of code to run."""

    index: int
    """Its place among all cells of the file, from 0."""
    source: str
    exercise: str | None = None
    """The exercise that its metadata says it answers: a hint, for answers count by their names."""
    line: int | None = None
    """Where its first line stands in a `.py` file, from 1."""


@dataclass(frozen=True)
class Submission:
    """What a student handed in: the code cells in order, check cells left out."""

    path: Path
    name: str
    """The file's name, fit for display."""
    chapter: str
    cells: tuple[Cell, ...]
    sha256: str
    """Of the file's bytes."""
    answers_sha256: str
    """Of the cells to run, whatever else the file holds."""


@dataclass(frozen=True)
class _Raw:
    """One cell as the file has it."""

    source: str
    is_code: bool
    tag: str = ""
    line: int | None = None


def read_submission(path: Path, course: Course, chapter: str | None = None) -> Submission:
    """Read a `.ipynb` or percent `.py` file; whatever it holds, the only error is SubmissionError.

    The chapter is `chapter` if given, else the notebook's metadata, the file's name, or the
    folder it lies in.
    """
    path = Path(path)
    name = _display(path.name)
    data = _read(path, name)
    try:
        content = data.decode("utf-8-sig")
        stated, raws = (_notebook if _is_notebook(path, content) else _percent)(content, name)
        found = _chapter(path, name, course, chapter, stated)
        cells = tuple(_code_cells(raws, found))
        # With each cell's place: what a cell showed is kept by it.
        answers = "\0".join(f"{cell.index}\0{cell.source}" for cell in cells).encode("utf-8")
    except UnicodeError:
        _refuse(name, text("not UTF-8 text"), text("Save the file again with Jupyter."))
    except (RecursionError, MemoryError, ValueError) as error:
        reason = _display(str(error)) or type(error).__name__
        _refuse(
            name,
            text("not a notebook ({reason})", reason=reason),
            text("Save the file again with Jupyter."),
        )
    return Submission(
        path=path,
        name=name,
        chapter=found.id,
        cells=cells,
        sha256=hashlib.sha256(data).hexdigest(),
        answers_sha256=hashlib.sha256(answers).hexdigest(),
    )


def _read(path: Path, name: str) -> bytes:
    """Return the bytes of a regular file; links, pipes and devices are never opened or followed."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            _refuse(name, text("not a regular file"), text("Hand in the file itself, not a link."))
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as stream:
            # Looked at again: the name may have been given to something else meanwhile.
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                _refuse(
                    name, text("not a regular file"), text("Hand in the file itself, not a link.")
                )
            data = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        _refuse(name, text("cannot be read ({reason})", reason=reason), text("Check the path."))
    if len(data) > MAX_BYTES:
        _refuse(
            name,
            text("larger than {limit} MiB", limit=MAX_BYTES >> 20),
            text("Clear the outputs and save it again."),
        )
    return data


def _is_notebook(path: Path, content: str) -> bool:
    if path.suffix.lower() in (".ipynb", ".py"):
        return path.suffix.lower() == ".ipynb"
    return content.lstrip().startswith("{")


def _notebook(content: str, name: str) -> tuple[str | None, list[_Raw]]:
    """Return the chapter that a notebook states and its cells; formats 3 and 4."""
    notebook = json.loads(content)
    again = text("Save the file again with Jupyter.")
    if not isinstance(notebook, dict):
        _refuse(name, text("JSON, but not a notebook"), again)
    version = notebook.get("nbformat")
    if type(version) is not int or version not in (3, 4):
        found = _display(repr(version))
        _refuse(name, text("notebook format {found}, not 3 or 4", found=found), again)
    if version == 3:
        sheets = notebook.get("worksheets")
        sheets = sheets if isinstance(sheets, list) else [None]
        lists = [sheet.get("cells") if isinstance(sheet, dict) else None for sheet in sheets]
    else:
        lists = [notebook.get("cells")]
    if not all(isinstance(cells, list) for cells in lists):
        _refuse(name, text("cells that are not a list"), again)
    cells = [cell for part in lists for cell in part or ()]
    if len(cells) > MAX_CELLS:
        _refuse(
            name,
            text("more than {limit} cells", limit=MAX_CELLS),
            text("Delete the cells you do not need."),
        )
    chapter = _mapping(_mapping(notebook.get("metadata")).get("autograder")).get("chapter")
    stated = chapter if isinstance(chapter, str) else None
    return stated, [_raw(cell, number, name) for number, cell in enumerate(cells, 1)]


def _raw(cell: object, number: int, name: str) -> _Raw:
    if not isinstance(cell, dict):
        _refuse(
            name,
            text("cell {number} is not a cell", number=number),
            text("Save the file again with Jupyter."),
        )
    source = cell.get("source", cell.get("input", ""))  # format 3 calls code `input`
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        _refuse(
            name,
            text("the source of cell {number} is not text", number=number),
            text("Save the file again with Jupyter."),
        )
    tag = _mapping(_mapping(cell.get("metadata")).get("nbgrader")).get("grade_id")
    return _Raw(source, cell.get("cell_type") == "code", tag if isinstance(tag, str) else "")


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


_MARK = re.compile(r"^# ?%%(?!%)(.*)$")
_TAG = re.compile(r'(?:\bexercise=|"grade_id": ?)"([^"]*)"')
_STATED = re.compile(r"^# *chapter: *(\w+)", re.MULTILINE)


def _percent(content: str, name: str) -> tuple[str | None, list[_Raw]]:
    """Return the chapter that a percent file states above its first cell, and its cells."""
    parts: list[tuple[int, str, list[str]]] = [(1, "", [])]
    for number, line in enumerate(content.replace("\r\n", "\n").split("\n"), 1):
        found = _MARK.match(line)
        if found:
            parts.append((number + 1, found[1], []))
        else:
            parts[-1][2].append(line)
    if len(parts) > MAX_CELLS:
        _refuse(
            name,
            text("more than {limit} cells", limit=MAX_CELLS),
            text("Delete the cells you do not need."),
        )
    if not "".join(parts[0][2]).strip():
        parts.pop(0)
    head = content.split("# %%", 1)[0]
    stated = _STATED.search(head)
    return (stated[1] if stated else None), [_percent_cell(*part) for part in parts]


def _percent_cell(line: int, header: str, lines: list[str]) -> _Raw:
    tag = _TAG.search(header)
    # A cell's type stands before its attributes, which may hold anything.
    is_code = not re.search(r"\[(markdown|md|raw)\]", header.partition("=")[0])
    if not is_code and all(part.startswith("#") or not part.strip() for part in lines):
        lines = [part.removeprefix("#").removeprefix(" ") for part in lines]
    return _Raw("\n".join(lines).strip("\n"), is_code, tag[1] if tag else "", line)


def _code_cells(raws: list[_Raw], chapter: Chapter) -> Iterator[Cell]:
    """Yield the cells to run: code, and answers that were made another type of cell."""
    for index, raw in enumerate(raws):
        tag = raw.tag.removesuffix("-answer")
        exercise = tag if tag in chapter.exercises else None
        if not raw.is_code and not exercise:
            continue
        source = _without_checks(raw.source)
        if any(line.strip() and not line.startswith("#") for line in source.split("\n")):
            yield Cell(index, source, exercise, raw.line)


# Whole lines only, by pattern: a parser of Python can be brought down by what it parses.
_CHECK = re.compile(
    r"^(?:from +autograder(?:\.\w+)* +import +[\w, *]+"
    r"|import +autograder(?:\.\w+)*(?: +as +\w+)?"
    r"|(?:\w+ *= *)?(?:autograder\.)?check\( *(?:[\"']\w*[\"'])? *"
    r"(?:, *language *= *[\"']\w*[\"'] *)?\) *;?)"
    r" *(?:#.*)?$"
)


def _without_checks(source: str) -> str:
    """Return the source with the lines that import or call `check()` made empty of effect."""
    lines = source.split("\n")
    if not any(_CHECK.match(line) for line in lines):
        return source
    kept = ["# check" if _CHECK.match(line) else line for line in lines]
    return "\n".join(kept)


def _chapter(
    path: Path, name: str, course: Course, given: str | None, stated: str | None
) -> Chapter:
    known = course.chapter_ids
    if given is not None:
        chosen = given if given in known else None
    else:
        chosen = next(
            (
                match
                for guess in (stated or "", path.stem.lower(), path.absolute().parent.name.lower())
                if (match := _chapter_in(guess, known))
            ),
            None,
        )
    if chosen is None:
        listed = ", ".join(known)
        found = text("of no chapter that can be told from its metadata, name or folder")
        if given is not None:
            found = text("no chapter {chapter}", chapter=_display(given))
        _refuse(name, found, text("Give --chapter one of: {known}.", known=listed))
    return course.chapter(chosen)


def _chapter_in(guess: str, known: tuple[str, ...]) -> str | None:
    """Return the one chapter whose id stands in `guess` as a word of its own."""
    found = [id for id in known if re.search(rf"(?<![a-z0-9]){id}(?![a-z0-9])", guess)]
    longest = [id for id in found if not any(id != other and id in other for other in found)]
    return longest[0] if len(longest) == 1 else None


def _display(name: str) -> str:
    """Return the text without control, formatting and unprintable characters, cut at a length."""
    kept = "".join(c for c in name[:1000] if unicodedata.category(c)[0] != "C")
    return kept[:MAX_NAME]


def _refuse(name: str, found: Text, remedy: Text) -> NoReturn:
    raise SubmissionError(found, where=name, remedy=remedy)
