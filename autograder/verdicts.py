"""Verdicts kept by content: a submission that was judged is not judged again.

The key of an exercise's verdict is a hash of the answers, the reference, the properties of that exercise,
the limits, the kit's judging code and the versions of what computes. Changing one exercise's properties
re-judges that exercise alone. The files lie in the course folder, out of reach of any student process;
they are plain JSON to look at, and bounded in number.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
from pydantic import TypeAdapter

from autograder.collect import properties_path
from autograder.errors import StorageError
from autograder.outcome import CellFault
from autograder.report.model import ExerciseResult
from autograder.store import INPUTS, PACKAGE

__all__ = ["Judgement", "VerdictKeys", "VerdictStore", "publish", "published", "verdict_keys"]

JUDGING = (*INPUTS, "judge.py", "link.py", "show.py", "scoring.py", "outcome.py")
MAX_FILES = 200_000


@dataclass(frozen=True)
class Judgement:
    """What running and judging one submission yields, before it is told to anyone."""

    results: tuple[ExerciseResult, ...]
    faults: tuple[CellFault, ...] = ()
    outputs: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """Cell → what it showed, if that was asked for."""
    layers: tuple[str, ...] = ()

    def of(self, names: Iterable[str]) -> tuple[ExerciseResult, ...]:
        """Return the results of these exercises, in their order."""
        known = {r.name: r for r in self.results}
        return tuple(known[n] for n in names if n in known)


@dataclass(frozen=True)
class _Kept:
    keys: dict[str, str]
    judgement: Judgement


_KEPT: TypeAdapter[_Kept] = TypeAdapter(_Kept)


def _read(path: Path) -> _Kept:
    """Read a file of two lines: the record, and its hash. OSError or ValueError for one that is damaged."""
    record, _, seal = path.read_bytes().partition(b"\n")
    if json.loads(seal) != {"sha256": hashlib.sha256(record).hexdigest()}:
        raise ValueError("a damaged record")
    return _KEPT.validate_json(record)


def _write(path: Path, kept: _Kept) -> None:
    """Write a record, whole or not at all."""
    record = _KEPT.dump_json(kept)
    seal = json.dumps({"sha256": hashlib.sha256(record).hexdigest()})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".record-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(record + b"\n" + seal.encode() + b"\n")
            Path(name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise StorageError.of(error, str(path.parent)) from None


@dataclass(frozen=True)
class VerdictKeys:
    """The hashes that a chapter's verdicts depend on, beside the answers."""

    chapter: str
    exercises: dict[str, str]

    def answers(self, answers_sha256: str) -> str:
        """Return the name under which a submission's verdicts are kept."""
        return hashlib.sha256(f"{self.chapter}\0{answers_sha256}".encode()).hexdigest()


def verdict_keys(root: Path, chapter: str, points: dict[str, float], settings: object) -> VerdictKeys:
    """Return the keys of a chapter; `settings` is whatever else decides a verdict (limits, examples, isolation)."""
    versions = (platform.python_version(), torch.__version__, np.__version__, torch.cuda.is_available())
    common = hashlib.sha256()
    common.update(repr((versions, settings, chapter)).encode())
    common.update(_kit().encode())
    source = root / "solutions" / f"{chapter}.py"
    common.update(source.read_bytes() if source.is_file() else b"")
    shared, parts = _split(properties_path(chapter).read_text(encoding="utf-8"))
    common.update(shared.encode())
    keys = {}
    for name, worth in points.items():
        own = common.copy()
        own.update(f"{name}\0{worth!r}\0{parts.get(name, '')}".encode())
        keys[name] = own.hexdigest()
    return VerdictKeys(chapter, keys)


@cache
def _kit() -> str:
    digest = hashlib.sha256()
    files = [p for pattern in JUDGING for p in sorted(PACKAGE.glob(pattern))]
    for path in [*files, *sorted((PACKAGE / "probes").glob("*.py")), *sorted((PACKAGE / "sandbox").rglob("*.py"))]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _split(source: str) -> tuple[str, dict[str, str]]:
    """Return what all exercises of a properties file share, and each exercise's own classes."""
    lines = source.splitlines(keepends=True)
    parts: dict[str, str] = {}
    own: set[int] = set()
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        name = _exercise_of(node)
        if name is not None:
            first = min((d.lineno for d in node.decorator_list), default=node.lineno) - 1
            span = range(first, node.end_lineno or node.lineno)
            own.update(span)
            parts[name] = parts.get(name, "") + "".join(lines[k] for k in span)
    return "".join(line for k, line in enumerate(lines) if k not in own), parts


def _exercise_of(node: ast.ClassDef) -> str | None:
    for mark in node.decorator_list:
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "exercise":
            (argument,) = mark.args
            return str(argument.value) if isinstance(argument, ast.Constant) else None
    return None


class VerdictStore:
    """The kept verdicts of one course folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, keys: VerdictKeys, answers_sha256: str) -> Judgement | None:
        """Return what is kept and still holds; its results may be fewer than the chapter's exercises."""
        path = self._path(keys, answers_sha256)
        try:
            kept = _read(path)
        except (OSError, ValueError):
            return None  # absent, damaged, or not ours: judged anew
        good = tuple(r for r in kept.judgement.results if kept.keys.get(r.name) == keys.exercises.get(r.name))
        if not good:
            return None
        return Judgement(good, kept.judgement.faults, kept.judgement.outputs, kept.judgement.layers)

    def keep(self, keys: VerdictKeys, answers_sha256: str, judgement: Judgement) -> None:
        """Keep a judgement, whole or not at all; a withheld grade is not kept, it is to be tried again."""
        results = tuple(r for r in judgement.results if r.score is not None)
        whole = Judgement(results, judgement.faults, judgement.outputs, judgement.layers)
        _write(self._path(keys, answers_sha256), _Kept({r.name: keys.exercises[r.name] for r in results}, whole))

    def _path(self, keys: VerdictKeys, answers_sha256: str) -> Path:
        name = keys.answers(answers_sha256)
        return self.folder / keys.chapter / name[:2] / f"{name}.json"

    def files(self) -> list[Path]:
        """Return all kept files, oldest use first."""
        return sorted(self.folder.glob("*/??/*.json"), key=lambda p: p.stat().st_mtime)

    def trim(self, most: int = MAX_FILES) -> int:
        """Remove the oldest files beyond `most`; return how many went."""
        files = self.files()
        spare = files[: max(0, len(files) - most)]
        for path in spare:
            path.unlink(missing_ok=True)
        return len(spare)


def publish(root: Path, chapter: str, student: str, judgement: Judgement) -> None:
    """Note what the gradebook now says of a student, to compare a later edit with."""
    _write(_published(root, chapter, student), _Kept({}, judgement))


def published(root: Path, chapter: str, student: str) -> Judgement | None:
    """Return what was last published for a student."""
    try:
        return _read(_published(root, chapter, student)).judgement
    except (OSError, ValueError):
        return None


def _published(root: Path, chapter: str, student: str) -> Path:
    return root / ".autograder" / "published" / chapter / f"{hashlib.sha256(student.encode()).hexdigest()}.json"
