"""Collect a chapter's properties with pytest, once, and keep them as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from autograder.errors import PropertyError
from autograder.language import Text

__all__ = ["ChapterProperties", "Property", "collect", "properties_path", "use_profile"]

PLUGIN_MARKS = (
    "weight(points): share of the exercise",
    "banned(*names): operations that score 0",
    "exercise(name): the exercise that a class judges",
    "lesson(zh, hint, hint_zh): texts for the student",
    "gpu: needs CUDA; skipped without it, with its weight",
)


@dataclass(frozen=True)
class Property:
    """One pytest function that states one thing a right answer does."""

    exercise: str
    name: str
    owner: type
    function: Callable[..., Any]
    params: tuple[tuple[str, Any], ...]
    weight: float
    hidden: bool
    gpu: bool
    sentence: Text
    hint: Text

    @property
    def id(self) -> str:
        """``exercise.name``, unique in a chapter."""
        return f"{self.exercise}.{self.name}"


@dataclass(frozen=True)
class ChapterProperties:
    """All properties of a chapter, in the order of their file."""

    chapter: str
    properties: tuple[Property, ...]
    banned: dict[str, tuple[str, ...]]
    """Exercise → names of banned operations."""

    def of(self, exercise: str) -> tuple[Property, ...]:
        """Return the properties of one exercise."""
        return tuple(p for p in self.properties if p.exercise == exercise)


def properties_path(chapter: str) -> Path:
    """Return the file that holds a chapter's properties."""
    return Path(__file__).parent / "properties" / f"{chapter}.py"


def use_profile(examples: int) -> None:
    """Make Hypothesis draw the same inputs everywhere: no database, no deadline, no search after a failure."""
    hypothesis.settings.register_profile(
        "judge",
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
        suppress_health_check=list(hypothesis.HealthCheck),
        print_blob=False,
    )
    hypothesis.settings.load_profile("judge")


class _Collector:
    def __init__(self) -> None:
        self.items: list[pytest.Item] = []
        self.errors: list[str] = []

    def pytest_configure(self, config: pytest.Config) -> None:
        for line in PLUGIN_MARKS:
            config.addinivalue_line("markers", line)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.errors.append(str(report.longrepr))


def collect(chapter: str, examples: int = 60) -> ChapterProperties:
    """Collect the properties of a chapter.

    Raises `PropertyError` if the file is absent, cannot be imported, or a property lacks its texts.
    """
    path = properties_path(chapter)
    if not path.is_file():
        raise PropertyError(
            f"{path.name}: chapter {chapter} has no properties; write autograder/properties/{chapter}.py"
        )
    use_profile(examples)
    collector = _Collector()
    arguments = [
        str(path),
        "--collect-only",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:terminal",
        "-c",
        "/dev/null",
    ]
    arguments += ["--rootdir", str(path.parent), "-o", f"python_files={path.name}", "--import-mode=importlib"]
    code = pytest.main(arguments, plugins=[collector])
    if collector.errors or code not in (0, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise PropertyError(f"{path.name}: cannot be collected:\n" + "\n".join(collector.errors))
    properties = tuple(_property(item) for item in collector.items)
    _unique(properties)
    return ChapterProperties(chapter, properties, _bans(collector.items))


def _property(item: pytest.Item) -> Property:
    if not isinstance(item, pytest.Function) or item.cls is None:
        raise PropertyError(f"{item.nodeid}: properties are methods of a class that names its exercise")
    lesson = item.get_closest_marker("lesson")
    sentence = " ".join((item.function.__doc__ or "").split())
    if not sentence or lesson is None:
        raise PropertyError(
            f"{item.nodeid}: a property needs a docstring and @lesson(zh=…), the line a student reads"
        )
    weight = item.get_closest_marker("weight")
    texts = lesson.kwargs
    params = dict(item.callspec.params) if hasattr(item, "callspec") else {}
    function = item.function
    return Property(
        exercise=_exercise(item),
        name=item.name.removeprefix("test_"),
        owner=item.cls,
        function=function,
        params=tuple(params.items()),
        weight=float(weight.args[0]) if weight else 1.0,
        hidden="reference" in item.fixturenames,
        gpu=item.get_closest_marker("gpu") is not None,
        sentence=Text(sentence, texts["zh"]),
        hint=Text(texts["hint"], texts["hint_zh"]),
    )


def _exercise(item: pytest.Item) -> str:
    mark = item.get_closest_marker("exercise")
    if mark is None:
        raise PropertyError(f'{item.nodeid}: its class needs @exercise("name")')
    return str(mark.args[0])


def _bans(items: Iterable[pytest.Item]) -> dict[str, tuple[str, ...]]:
    banned: dict[str, dict[str, None]] = {}
    for item in items:
        for mark in item.iter_markers("banned"):
            banned.setdefault(_exercise(item), {}).update(dict.fromkeys(mark.args))
    return {exercise: tuple(names) for exercise, names in banned.items()}


def _unique(properties: tuple[Property, ...]) -> None:
    seen: set[str] = set()
    for prop in properties:
        if prop.id in seen:
            raise PropertyError(f"{prop.id}: two properties have this name")
        seen.add(prop.id)
