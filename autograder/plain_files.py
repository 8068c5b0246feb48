"""What nbgrader copies of a submission beside its notebook: plain files in the submission's own folder, no more.

nbgrader follows links. A submission that comes as a repository may hold one to any file of the grader's machine: its
content would go into `autograded/` and from there into the feedback.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from nbgrader.converters import base

__all__ = ["copy_plain_files_only", "is_own_file"]

MAX_BYTES = 64 * 2**20
"""Of one file: more is no part of an answer, and a sparse file can claim any size."""
_find_all_files = base.find_all_files


def copy_plain_files_only() -> None:
    """Make nbgrader's converters pass over links, pipes, devices and huge files; said twice, it is done once."""
    base.find_all_files = _plain_files


def _plain_files(path: str, exclude: list[str] | None = None) -> list[str]:
    found = _find_all_files(path, exclude)
    return [name for name in found if is_own_file(Path(name), Path(path)) and os.lstat(name).st_size <= MAX_BYTES]


def is_own_file(path: Path, folder: Path) -> bool:
    """Tell whether a path is a regular file in this folder, with no link on the way to it."""
    try:
        regular = stat.S_ISREG(os.lstat(path).st_mode)
        return regular and path.resolve() == folder.resolve() / path.relative_to(folder)
    except (OSError, ValueError):
        return False
