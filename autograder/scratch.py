"""Temporary folders that go when their process ends, however it ends.

A folder is locked for as long as its process lives. Whoever makes the next one removes those that nobody
holds any more: what a killed run left behind.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

from autograder.errors import StorageError

__all__ = ["PREFIX", "Scratch", "close_all", "sweep"]

PREFIX = "autograder-scratch-"
FRESH = 60.0
"""Seconds in which a folder without a lock is taken for one that is just being made."""


class Scratch:
    """A locked temporary folder; others may pass through it, not look into it."""

    def __init__(self) -> None:
        sweep()
        try:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
            self.path.chmod(0o711)  # a student process of another user must reach its own folder
            self._lock = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StorageError.of(error, tempfile.gettempdir()) from None
        self._end = weakref.finalize(self, _remove, self.path, self._lock)
        _live.add(self)

    def folder(self) -> Path:
        """Return a new folder inside."""
        try:
            return Path(tempfile.mkdtemp(dir=self.path))
        except OSError as error:
            raise StorageError.of(error, str(self.path)) from None

    def close(self) -> None:
        """Remove the folder with all that is in it."""
        self._end()


_live: weakref.WeakSet[Scratch] = weakref.WeakSet()


def close_all() -> None:
    """Remove every folder of this process: for one that ends without Python's own clearing away."""
    for scratch in list(_live):
        scratch.close()


def _remove(path: Path, lock: int) -> None:
    shutil.rmtree(path, ignore_errors=True)
    os.close(lock)


def sweep() -> list[Path]:
    """Remove this user's folders that no living process holds; return them."""
    return [path for path in _ours() if _abandoned(path)]


def _ours() -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
            with contextlib.suppress(OSError):  # gone meanwhile, by its own process or another's sweep
                facts = path.lstat()
                if facts.st_uid == os.geteuid() and time.time() - facts.st_mtime > FRESH:
                    yield path


def _abandoned(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False  # somebody's
    else:
        shutil.rmtree(path, ignore_errors=True)
        return True
    finally:
        os.close(descriptor)
