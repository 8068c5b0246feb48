"""What was last written into the gradebook for each student, so that a run does not repeat it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import StorageError

__all__ = ["Ledger"]


class Ledger:
    """One chapter's, a line a student, added after nbgrader's own commit.

    A run that is killed in between writes that student again, to the same effect. A line that was cut is passed over.
    """

    def __init__(self, root: Path, chapter: str) -> None:
        self._path = root / ".autograder" / "written" / f"{chapter}.jsonl"
        self._autograded = root / "autograded"
        self._chapter = chapter
        self._known = dict(_lines(self._path))

    def has(self, student: str, entry: str) -> bool:
        """Tell whether exactly this was written and is still there."""
        there = (self._autograded / student / self._chapter / f"{self._chapter}.ipynb").is_file()
        return there and self._known.get(student) == _hash(entry)

    def put(self, student: str, entry: str) -> None:
        """Note that this was written."""
        self._known[student] = _hash(entry)
        line = json.dumps({"student": student, "written": self._known[student]})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")  # the first ends a line that was cut
        except OSError as error:
            raise StorageError.of(error, str(self._path)) from None


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return  # none yet, or damaged: all are written again
    for line in text.splitlines():
        try:
            record = json.loads(line)
            yield str(record["student"]), str(record["written"])
        except (ValueError, TypeError, KeyError):
            continue


def _hash(entry: str) -> str:
    return hashlib.sha256(entry.encode()).hexdigest()
