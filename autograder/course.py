"""`course.yml`, the only list of chapters, exercises, points and due dates, as typed values."""

from __future__ import annotations

import keyword
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from autograder.errors import CourseError
from autograder.language import Language

__all__ = [
    "Chapter",
    "Course",
    "Feedback",
    "Judge",
    "Limits",
    "Title",
    "course_schema",
    "load_course",
]

MAX_BYTES = 1 << 20


def _identifier(name: str) -> str:
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError("not a Python name")
    return name


# With the chapter they make cell ids, which nbformat cuts off at 64 characters.
Name = Annotated[str, Field(max_length=32), AfterValidator(_identifier)]
ChapterId = Annotated[str, Field(pattern=r"^ch\d\d_[a-z0-9_]+$", max_length=24)]
Points = Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Title(_Model):
    """The title of a chapter in both languages."""

    en: str = Field(min_length=1)
    zh: str = Field(min_length=1)

    def in_(self, language: Language) -> str:
        """Return the title in `language`."""
        return self.zh if language == "zh" else self.en


class Limits(_Model):
    """What a student process may use: seconds of CPU, mebibytes, kibibytes of output."""

    cell_seconds: float = Field(default=20, gt=0, le=3600)
    call_seconds: float = Field(default=5, gt=0, le=3600)
    memory_mb: int = Field(default=2048, ge=64)
    output_kb: int = Field(default=64, ge=1)


class Judge(_Model):
    """How hard the properties search: examples a property."""

    examples: int = Field(default=60, ge=1, le=10_000)


class Feedback(_Model):
    """What a student sees of a hidden property's counterexample."""

    counterexample: Literal["full", "input", "none"] = "full"


class Chapter(_Model):
    """One assignment: title, due date, points of its exercises and written questions."""

    id: ChapterId
    title: Title
    due: AwareDatetime
    exercises: dict[Name, Points] = Field(min_length=1)
    written: dict[Name, Points] = {}

    @model_validator(mode="after")
    def _names_differ(self) -> Chapter:
        both = sorted(set(self.exercises) & set(self.written))
        if both:
            raise ValueError(f"{both[0]!r} is an exercise and a written question")
        return self


class Course(_Model):
    """The whole of `course.yml`."""

    format: Literal[1]
    course: str = Field(pattern=r"^[A-Za-z0-9_-]+$")
    language: Language = "en"
    limits: Limits = Limits()
    judge: Judge = Judge()
    feedback: Feedback = Feedback()
    chapters: tuple[Chapter, ...] = Field(strict=False)

    @model_validator(mode="after")
    def _chapters_differ(self) -> Course:
        if not self.chapters:
            raise ValueError("no chapter is listed")
        ids = [chapter.id for chapter in self.chapters]
        for number, name in enumerate(ids):
            if name in ids[:number]:
                raise ValueError(f"chapter {name!r} is listed twice")
        return self

    @property
    def chapter_ids(self) -> tuple[str, ...]:
        """The ids of the chapters, in course order."""
        return tuple(chapter.id for chapter in self.chapters)

    def chapter(self, id: str) -> Chapter:
        """Return the chapter called `id`; CourseError if the course has none."""
        for chapter in self.chapters:
            if chapter.id == id:
                return chapter
        known = ", ".join(self.chapter_ids)
        raise CourseError(f"no chapter {id!r}", where="course.yml", expected=f"one of {known}")


def load_course(path: Path) -> Course:
    """Read `course.yml`; CourseError names the file, the key and what to do."""
    path = Path(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise CourseError(
            f"cannot be read ({error.strerror})",
            where=path.name,
            remedy="Run the command in the course's folder.",
        ) from None
    if len(data) > MAX_BYTES:
        raise CourseError("too large", where=path.name, expected=f"at most {MAX_BYTES} bytes")
    try:
        node = yaml.compose(data, Loader=_Loader)
        value = yaml.load(data, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise CourseError(
            f"not valid YAML: {_flat(error)}",
            where=path.name,
            remedy="Correct that line.",
        ) from None
    try:
        return Course.model_validate(value)
    except ValidationError as error:
        raise CourseError(_faults(error, path.name, node)) from None


def course_schema() -> dict[str, Any]:
    """Return the JSON Schema of `course.yml`, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Course.model_json_schema(),
    }


class _Loader(yaml.SafeLoader):
    """A safe loader that refuses what YAML lets pass: repeated keys and aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases are not used here", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key that is no word", key.start_mark)
            if key.value in seen:
                problem = f"key {key.value!r} is given twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


def _flat(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return " ".join(str(error).split())[:200]
    return f"line {mark.line + 1}: {getattr(error, 'problem', None) or 'unreadable'}"


def _faults(error: ValidationError, name: str, node: yaml.Node | None) -> str:
    """Return one line a fault: place, what was found, what was expected, what to do."""
    lines = []
    for fault in error.errors():
        key = ".".join(str(part) for part in fault["loc"] if part != "[key]") or "the course"
        said = fault["msg"].removeprefix("Value error, ")
        found = (
            ""
            if isinstance(fault["input"], dict | BaseModel)
            else f"found {fault['input']!r:.60}: "
        )
        remedy = _REMEDIES.get(fault["type"], "Correct this key.")
        lines.append(f"{name}:{_line(node, fault['loc'])}: {key}: {found}{said}. {remedy}")
    return "\n".join(lines)


_REMEDIES = {
    "extra_forbidden": "Remove this key or correct its spelling.",
    "missing": "Add this key.",
    "timezone_aware": "Add the time zone, as in 2027-03-01T23:59:00+08:00.",
    "datetime_type": "Write the time with its zone, unquoted, as in 2027-03-01T23:59:00+08:00.",
    "greater_than": "Give a number above 0.",
    "string_pattern_mismatch": "Chapter ids look like ch17_conv2d, course names like d2l.",
}


def _line(node: yaml.Node | None, path: tuple[int | str, ...]) -> int:
    """Return the line of the deepest key on `path` that the file has."""
    line = 1
    for part in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node = node.value[part] if part < len(node.value) else None
            line = node.start_mark.line + 1 if node else line
        elif isinstance(node, yaml.MappingNode):
            pairs = [pair for pair in node.value if pair[0].value == str(part)]
            if pairs:
                line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
    return line
