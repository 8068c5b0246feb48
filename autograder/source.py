"""A chapter's source in `solutions/`: percent format, both languages, answers between marks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

from autograder.errors import SourceError
from autograder.language import LANGUAGES, Language

__all__ = ["BEGIN", "END", "Source", "SourceCell", "read_source", "reference_code"]

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"

Kind = Literal["markdown", "exercise", "figure", "code", "written"]

_HEADER = re.compile(r"^# %%(?P<rest>.*)$")
_PART = re.compile(r'\s+(?:\[(?P<type>\w+)\]|(?P<key>\w+)="(?P<value>[^"]*)"|(?P<word>\S+))')
_ALLOWED = 'exercise="name", figure, or [markdown] lang="en|zh" with or without written="name"'


@dataclass(frozen=True)
class SourceCell:
    """One cell of a source; `lang` is set for Markdown and written cells only."""

    kind: Kind
    name: str
    """The exercise's or written question's name, else a running one such as ``figure-2``."""
    text: str
    line: int
    """Where the cell's header stands, from 1."""
    lang: Language | None = None


@dataclass(frozen=True)
class Source:
    """A chapter's source, cells in order."""

    path: Path
    cells: tuple[SourceCell, ...]

    @property
    def chapter(self) -> str:
        """The chapter's id: the file's stem."""
        return self.path.stem

    def names(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of the cells of one kind, in order, each once."""
        return tuple(dict.fromkeys(cell.name for cell in self.cells if cell.kind == kind))


def read_source(path: Path) -> Source:
    """Read and check one source; SourceError names the file and line."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"cannot be read ({error})", where=path.name, expected="a UTF-8 text file"
        ) from None
    cells = tuple(_cells(text, path))
    if not cells:
        _refuse(path, 1, "no cells", "cells that begin with '# %%'")
    _check_languages(path, cells)
    _check_names(path, cells)
    return Source(path, cells)


def reference_code(source: Source) -> list[str]:
    """Return the code that makes up the reference: plain and exercise cells, no figures."""
    return [cell.text for cell in source.cells if cell.kind in ("code", "exercise")]


def _cells(text: str, path: Path) -> Iterator[SourceCell]:
    counts: dict[str, int] = {}
    for line, header, body in _split(text, path):
        kind, name, lang = _header(header, path, line)
        content = _markdown(body, kind, path, line) if lang else _code(body, kind, name, path, line)
        if not content:
            continue  # a cell that held nothing but the import of check(), which the build writes
        if kind in ("markdown", "figure", "code"):
            # Both languages of a text share its number.
            counts[kind] = counts.get(kind, 0) + (lang in (None, "en"))
            name = f"{'text' if kind == 'markdown' else kind}-{counts[kind]}"
        yield SourceCell(kind, name, content, line, lang)


def _split(text: str, path: Path) -> Iterator[tuple[int, str, list[str]]]:
    """Yield line number, header and body of each cell; only comments may stand before the first."""
    start, header, body = 0, "", list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        found = _HEADER.match(line)
        if found:
            if start:
                yield start, header, body
            start, header, body = number, found["rest"], []
        elif start:
            body.append(line.rstrip())
        elif line.strip() and not line.startswith("#"):
            _refuse(path, number, "text before the first cell", "'# %%' above it")
    if start:
        yield start, header, body


def _header(rest: str, path: Path, line: int) -> tuple[Kind, str, Language | None]:
    kinds, values, words, end = [], dict[str, str](), [], 0
    for part in _PART.finditer(rest):
        if part.start() != end or (part["key"] and part["key"] in values):
            break
        end = part.end()
        if part["type"]:
            kinds.append(part["type"])
        elif part["key"]:
            values[part["key"]] = part["value"]
        else:
            words.append(part["word"])
    if rest[end:].strip():
        _refuse(path, line, f"attributes {rest.strip()!r}", _ALLOWED)
    lang = values.get("lang")
    if kinds == ["markdown"] and not words and lang in LANGUAGES and set(values) <= _MARKDOWN_KEYS:
        return (
            ("written", values["written"], lang) if "written" in values else ("markdown", "", lang)
        )
    if kinds:
        _refuse(path, line, f"attributes {rest.strip()!r}", '[markdown] lang="en" or lang="zh"')
    if set(values) == {"exercise"} and not words:
        return "exercise", values["exercise"], None
    if not values and words in ([], ["figure"]):
        return ("figure" if words else "code"), "", None
    _refuse(path, line, f"attributes {rest.strip()!r}", _ALLOWED)


_MARKDOWN_KEYS = {"lang", "written"}


def _markdown(body: list[str], kind: Kind, path: Path, line: int) -> str:
    lines = []
    for number, text in enumerate(body, line + 1):
        if text.strip() and not text.startswith("#"):
            _refuse(path, number, f"{text[:40]!r} in a Markdown cell", "'# ' before each line")
        lines.append(text.removeprefix("#").removeprefix(" "))
    content = "\n".join(lines).strip("\n")
    if not content:
        _refuse(path, line, "an empty Markdown cell", "text")
    if kind == "markdown" and re.search("(BEGIN|END) SOLUTION", content):
        _refuse(path, line, "a solution outside an exercise", '[markdown] written="name"')
    return content


def _code(body: list[str], kind: Kind, name: str, path: Path, line: int) -> str:
    text = "\n".join(body)
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        _refuse(path, line + (error.lineno or 0), f"{error.msg}", "Python")
    marks = [part.strip() for part in text.split("\n") if "SOLUTION" in part]
    if kind == "exercise":
        if not marks or marks != [BEGIN, END] * (len(marks) // 2):
            _refuse(path, line, f"exercise {name!r} with the marks {marks}", f"{BEGIN} … {END}")
        if name not in _defined(tree):
            _refuse(path, line, f"exercise {name!r} does not define it", f"def or class {name}")
    elif marks:
        _refuse(path, line, "a solution outside an exercise", '# %% exercise="name" as header')
    imports = [node for node in tree.body if _imports_kit(node)]
    if not imports:
        return text.strip("\n")
    dropped = {
        number for node in imports for number in range(node.lineno, (node.end_lineno or 0) + 1)
    }
    kept = [part for number, part in enumerate(text.split("\n"), 1) if number not in dropped]
    return "\n".join(kept).strip("\n")


def _defined(tree: ast.Module) -> set[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in tree.body if isinstance(node, kinds)}


def _imports_kit(node: ast.stmt) -> bool:
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] == "autograder"
    return isinstance(node, ast.Import) and any(
        alias.name.split(".")[0] == "autograder" for alias in node.names
    )


def _check_languages(path: Path, cells: tuple[SourceCell, ...]) -> None:
    """Hold that each English text is directly followed by its Chinese counterpart."""
    waiting: SourceCell | None = None
    for cell in cells:
        if waiting and (cell.lang != "zh" or cell.name != waiting.name):
            _refuse(path, waiting.line, "an English text alone", "its Chinese counterpart next")
        if not waiting and cell.lang == "zh":
            _refuse(path, cell.line, "a Chinese text alone", "its English counterpart before it")
        waiting = cell if cell.lang == "en" else None
    if waiting:
        _refuse(path, waiting.line, "an English text alone", "its Chinese counterpart next")


def _check_names(path: Path, cells: tuple[SourceCell, ...]) -> None:
    seen: dict[tuple[str, str | None], int] = {}
    for cell in cells:
        if cell.kind in ("exercise", "written"):
            key = cell.name, cell.lang
            if key in seen:
                _refuse(path, cell.line, f"{cell.name!r} again (first in line {seen[key]})", "one")
            seen[key] = cell.line


def _refuse(path: Path, line: int, found: str, expected: str) -> NoReturn:
    raise SourceError(
        found, where=f"{path.name}:{line}", expected=expected, remedy="Edit that cell."
    )
