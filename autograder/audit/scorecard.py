"""What an audit found, exercise by exercise: counts, and each case that did not come out as it must. Pure data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

__all__ = ["FORMAT", "KINDS", "TARGET", "Card", "Fault", "Row", "Survivor", "Tally", "merge"]

T = TypeVar("T")

FORMAT = 1
KINDS = ("variants", "mutants", "banned", "automatic")
TARGET = 0.98
"""The share of automatic mutants, equivalent ones aside, that must be caught."""


@dataclass(frozen=True)
class Tally:
    """How many of a kind came out as they must."""

    good: int = 0
    total: int = 0

    @property
    def complete(self) -> bool:
        """Whether all did."""
        return self.good == self.total

    @property
    def share(self) -> float:
        """The part that did; 1 of none."""
        return self.good / self.total if self.total else 1.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.good + other.good, self.total + other.total)


@dataclass(frozen=True)
class Fault:
    """A case of the bank that did not come out as it must."""

    case: str
    """``chapter/exercise/kind/name``."""
    title: str
    found: str
    """The verdict, the score, and the properties that did not hold."""


@dataclass(frozen=True)
class Survivor:
    """An automatic mutant that got full marks, or whose grade was withheld."""

    operator: str
    diff: str
    unified: str


@dataclass(frozen=True)
class Row:
    """One exercise."""

    chapter: str
    exercise: str
    variants: Tally = Tally()
    mutants: Tally = Tally()
    banned: Tally = Tally()
    automatic: Tally = Tally()
    """Automatic mutants caught, of those that are not marked as equivalent."""
    equivalent: int = 0
    gpu: int = 0
    """Automatic mutants left out, because only a GPU can tell them from the reference."""
    faults: tuple[Fault, ...] = ()
    survivors: tuple[Survivor, ...] = ()
    misfits: tuple[str, ...] = ()
    """Marks of equivalent mutants that fit no mutant any more, or fit one that is caught."""
    seconds: float = 0.0
    version: str = ""
    """Hash of all that the row depends on."""


@dataclass(frozen=True)
class Card:
    """The whole table."""

    rows: tuple[Row, ...]
    sample: float = 1.0
    """The share of cases that were tried."""
    seed: int = 0

    def total(self, kind: str) -> Tally:
        """Add up one of variants, mutants, banned, automatic."""
        return _sum(getattr(row, kind) for row in self.rows)

    @property
    def equivalent(self) -> int:
        """The number of automatic mutants marked as equivalent."""
        return sum(row.equivalent for row in self.rows)

    @property
    def gpu(self) -> int:
        """The number of automatic mutants left out for want of a GPU."""
        return sum(row.gpu for row in self.rows)

    @property
    def good(self) -> bool:
        """Whether the grader may be released."""
        bank = all(self.total(kind).complete for kind in ("variants", "mutants", "banned"))
        return bank and self.total("automatic").share >= TARGET and not any(row.misfits for row in self.rows)

    def chapters(self) -> dict[str, list[Row]]:
        """Group the rows by chapter."""
        grouped: dict[str, list[Row]] = {}
        for row in self.rows:
            grouped.setdefault(row.chapter, []).append(row)
        return grouped

    def to_json(self) -> dict[str, Any]:
        """Return the card as a JSON value; `Card.from_json` reads it."""
        totals = {kind: asdict(self.total(kind)) for kind in KINDS}
        return {"format": FORMAT, "good": self.good, "target": TARGET, "totals": totals, **asdict(self)}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Card:
        """Read a card; KeyError or TypeError for something else."""
        if value["format"] != FORMAT:
            raise KeyError("format")
        return cls(tuple(_row(r) for r in value["rows"]), value["sample"], value["seed"])


def merge(old: Card | None, new: Card, versions: dict[tuple[str, str], str]) -> Card:
    """Put new rows in an older card's place, keeping of that what still holds.

    versions: the current version of each exercise in the course's order; rows of another version are dropped.
    """
    rows: dict[tuple[str, str], Row] = {}
    if old is not None and (old.sample, old.seed) == (new.sample, new.seed):
        rows = {(r.chapter, r.exercise): r for r in old.rows}
    rows |= {(r.chapter, r.exercise): r for r in new.rows}
    kept = tuple(rows[k] for k, version in versions.items() if k in rows and rows[k].version == version)
    return Card(kept, new.sample, new.seed)


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total += tally
    return total


def _row(value: dict[str, Any]) -> Row:
    fields: dict[str, Any] = dict(value)
    for kind in KINDS:
        fields[kind] = Tally(**fields[kind])
    fields["faults"] = _all(Fault, fields["faults"])
    fields["survivors"] = _all(Survivor, fields["survivors"])
    fields["misfits"] = tuple(fields["misfits"])
    return Row(**fields)


def _all(kind: type[T], values: Sequence[dict[str, Any]]) -> tuple[T, ...]:
    return tuple(kind(**v) for v in values)
