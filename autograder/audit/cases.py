"""The bank of answers kept as files: `tests/{variants,mutants,banned}/<chapter>/<exercise>/<name>.py`.

A file holds one exercise's cell; the chapter's other exercises are answered by the reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.errors import SourceError

__all__ = ["Case", "Kind", "read_cases"]

Kind = Literal["variants", "mutants", "banned", "automatic"]
KINDS: tuple[Kind, ...] = ("variants", "mutants", "banned")
CAUGHT = re.compile(r"^# caught by: *(.+)$", re.MULTILINE)
TITLE = re.compile(r"^# (?:way|fault|banned): *(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One answer and what must come of it."""

    kind: Kind
    chapter: str
    exercise: str
    name: str
    code: str
    title: str
    caught_by: tuple[str, ...] = ()
    """The properties that must fail for it."""

    @property
    def id(self) -> str:
        """``chapter/exercise/kind/name``."""
        return f"{self.chapter}/{self.exercise}/{self.kind}/{self.name}"


def read_cases(root: Path, chapter: str, exercise: str | None = None) -> Iterator[Case]:
    """Yield a chapter's cases in order; SourceError for one that does not say what it is."""
    for kind in KINDS:
        folder = root / "tests" / kind / chapter
        for path in sorted(folder.glob("*/*.py")):
            if exercise is None or path.parent.name == exercise:
                yield _read(path, kind, chapter)


def _read(path: Path, kind: Kind, chapter: str) -> Case:
    code = path.read_text(encoding="utf-8")
    title = TITLE.search(code)
    caught = CAUGHT.search(code)
    if title is None or (kind == "mutants" and caught is None):
        raise SourceError(
            "the header lines are missing",
            where=str(path),
            expected="'# way: …', '# fault: …' with '# caught by: …', or '# banned: …'",
        )
    names = tuple(n.strip() for n in caught.group(1).split(",")) if caught else ()
    return Case(kind, chapter, path.parent.name, path.stem, code, title.group(1).strip(), names)
