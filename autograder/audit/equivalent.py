"""Mutants that no property can catch, because they are right or only a GPU tells: marked by hand, with the reason."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from autograder.errors import SourceError

__all__ = ["FILE", "Equivalent", "read_equivalents"]

FILE = Path("tests", "equivalent_mutants.yml")


class Equivalent(BaseModel):
    """One mutant that behaves as the reference does wherever the contract says something."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    chapter: str
    exercise: str
    diff: str = Field(min_length=3)
    """The removed and added lines, with their signs, as the scorecard shows them."""
    reason: str = Field(min_length=10)
    gpu: bool = False
    """It is wrong, but only a GPU can tell: left out where there is none, due where there is one."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two mutants the same."""
        return self.chapter, self.exercise, self.diff.strip()


def read_equivalents(root: Path) -> dict[tuple[str, str, str], Equivalent]:
    """Return the marked mutants by chapter, exercise and diff; SourceError for an entry that is not one."""
    path = root / FILE
    if not path.is_file():
        return {}
    try:
        entries = [Equivalent.model_validate(e) for e in yaml.safe_load(path.read_text(encoding="utf-8")) or ()]
    except (ValidationError, yaml.YAMLError) as error:
        raise SourceError(str(error), where=str(FILE), expected="chapter, exercise, diff, reason") from None
    found = {e.key: e for e in entries}
    if len(found) < len(entries):
        raise SourceError("a mutant is marked twice", where=str(FILE), remedy="Keep one of the entries.")
    return found
