"""Every exception of the kit; a message says where, what was found, expected, and what to do."""

from __future__ import annotations

import os

from autograder.language import Language, Text

__all__ = [
    "AutograderError",
    "BuildError",
    "CourseError",
    "GradebookError",
    "IsolationError",
    "MissingReferenceError",
    "PropertyError",
    "SandboxError",
    "SourceError",
    "StorageError",
    "SubmissionError",
    "WireError",
]


class AutograderError(Exception):
    """Be the base of everything the kit raises on purpose.

    `found` alone is a whole message; the other parts are put around it. A part may be a
    `Text`, then `text` holds the message in both languages; `str()` is the English one.
    """

    def __init__(
        self,
        found: str | Text,
        *,
        where: str = "",
        expected: str | Text = "",
        remedy: str | Text = "",
    ) -> None:
        self.text = Text(
            _message("en", found, where, expected, remedy),
            _message("zh", found, where, expected, remedy),
        )
        super().__init__(self.text.en)


class CourseError(AutograderError):
    """`course.yml` cannot be used.

    Cause: a wrong, unknown or repeated key or value. Cure: correct the key that is named.
    """


class SourceError(AutograderError):
    """A chapter's source in `solutions/` does not follow the percent format.

    Cause: a cell without its language, solution marks or name. Cure: edit the line that is named.
    """


class SubmissionError(AutograderError):
    """A submitted file cannot be read, so there is nothing to grade.

    Cause: not a notebook or Python file, too large, or of no known chapter. Cure: hand in the
    file saved by Jupyter, or name the chapter with `--chapter`.
    """


class BuildError(AutograderError):
    """A notebook for students cannot be built.

    Cause: course, source and properties disagree. Cure: make the three name the same exercises.
    """


class IsolationError(AutograderError):
    """This machine offers less isolation than grading needs.

    Cause: no Landlock, seccomp or rlimits. Cure: grade on Linux; see `autograder doctor`; or
    say aloud that none is wanted with `--isolation none`.
    """


class MissingReferenceError(AutograderError):
    """The hidden solution of a chapter is absent or does not run.

    Cause: no `solutions/` here, as on a student's machine. Cure: grade from the course's folder.
    """


class PropertyError(AutograderError):
    """A property is not well formed, or fails for a reason that is its own.

    Cause: no docstring, no exercise, no weight, a wrong argument. Cure: edit the property.
    """


class SandboxError(AutograderError):
    """The student process could not be started, or ended in a way that is the kit's fault.

    Cause: out of processes, memory or descriptors. Cure: see `autograder doctor`; grade again.
    """


class WireError(AutograderError):
    """A message between the judge and the student process is not a legal one.

    Cause: the student process wrote junk or too much. Cure: none; the call counts as crashed.
    """


class StorageError(AutograderError):
    """A file of the kit cannot be written.

    Cause: the disk is full, or the folder is read-only. Cure: see to it and run again; what is done is kept.
    """

    @classmethod
    def of(cls, error: OSError, where: str) -> StorageError:
        """Return the error that tells of this one."""
        found = f"cannot be written ({os.strerror(error.errno) if error.errno else error})"
        return cls(found, where=where, remedy="make room or give write access, then run again: what is done is kept")

    def __reduce__(self) -> tuple[type[Exception], tuple[str]]:
        return StorageError, (str(self),)


class GradebookError(AutograderError):
    """A result cannot be entered in nbgrader's gradebook.

    Cause: the assignment there is older than the course. Cure: run `nbgrader generate_assignment`.
    """


def _message(
    language: Language, found: str | Text, where: str, expected: str | Text, remedy: str | Text
) -> str:
    def said(part: str | Text) -> str:
        return part.in_(language) if isinstance(part, Text) else part

    zh = language == "zh"
    message = f"{where}{'：' if zh else ': '}" if where else ""
    message += said(found)
    if said(expected):
        message += ("；应为 " if zh else "; expected ") + said(expected)
    if said(remedy):
        message += ("。" if zh else ". ") + said(remedy)
    return message
