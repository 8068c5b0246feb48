"""A control group: a bound on memory and processes that no submission can slip.

This module is used by the trusted side; it imports only the standard library.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

__all__ = ["Cgroup", "create"]

_MEBIBYTE: Final = 1 << 20
_MOUNT: Final = Path("/sys/fs/cgroup")
_PATIENCE_SECONDS: Final = 2.0


@dataclass(frozen=True)
class Cgroup:
    """The folders of one control group: one in version 2, one a controller in version 1."""

    folders: tuple[Path, ...]

    def add(self, pid: int) -> None:
        """Put a process in, by its id in the caller's pid namespace; OSError if it is gone."""
        for folder in self.folders:
            (folder / "cgroup.procs").write_text(str(pid))

    def pids(self) -> set[int]:
        """Return the processes in the group."""
        found: set[int] = set()
        for folder in self.folders:
            with contextlib.suppress(OSError):
                found.update(map(int, (folder / "cgroup.procs").read_text().split()))
        return found

    def out_of_memory(self) -> bool:
        """Tell whether the kernel killed a process of the group over its memory bound."""
        for folder in self.folders:
            for name in ("memory.events", "memory.oom_control"):
                with contextlib.suppress(OSError):
                    for line in (folder / name).read_text().splitlines():
                        if line.startswith("oom_kill ") and int(line.split()[1]):
                            return True
        return False

    def close(self) -> bool:
        """Kill what is in the group and remove it; False if it would not go within 2 seconds."""
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while not self._remove():
            if time.monotonic() > deadline:
                return False
            for folder in self.folders:
                with contextlib.suppress(OSError):
                    (folder / "cgroup.kill").write_text("1")
            for pid in self.pids():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.001)  # until the kernel has taken the dead out
        return True

    def _remove(self) -> bool:
        for folder in self.folders:
            try:
                folder.rmdir()
            except FileNotFoundError:
                continue
            except OSError:
                return False
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def create(name: str, memory_mb: int, pids: int) -> Cgroup | None:
    """Make a control group with these bounds, or return None where none may be made.

    Version 2 is used where the caller's group or one above it is delegated to the caller, version
    1 where the caller may write to its memory controller.
    """
    groups = _own_groups()
    for parent in _delegated(groups.get("", "/")):
        settings = {
            "memory.max": memory_mb * _MEBIBYTE,
            "memory.swap.max": 0,
            "memory.oom.group": 1,
            "pids.max": pids,
        }
        made = _make(parent / name, settings, must={"memory.max", "pids.max"})
        if made:
            return Cgroup((made,))
    settings = {
        "memory.limit_in_bytes": memory_mb * _MEBIBYTE,
        "memory.memsw.limit_in_bytes": memory_mb * _MEBIBYTE,
    }
    made = _make_v1("memory", groups, name, settings, "memory.limit_in_bytes")
    if made is None:
        return None
    counted = _make_v1("pids", groups, name, {"pids.max": pids}, "pids.max")
    return Cgroup((made, counted) if counted else (made,))


def _own_groups() -> dict[str, str]:
    """Return the caller's group for each controller of version 1, and for "" in version 2."""
    try:
        lines = Path("/proc/self/cgroup").read_text().splitlines()
    except OSError:
        return {}
    groups = {}
    for line in lines:
        _, controllers, path = line.split(":", 2)
        for controller in controllers.split(","):
            groups[controller] = path
    return groups


def _delegated(own: str) -> Iterator[Path]:
    """Yield the groups, from the caller's upwards, that hand memory and pids to groups within."""
    top = _MOUNT
    if not (top / "cgroup.controllers").exists():
        return
    folder = _beneath(top, own)
    while True:
        with contextlib.suppress(OSError):
            given = (folder / "cgroup.subtree_control").read_text().split()
            if {"memory", "pids"} <= set(given) and os.access(folder, os.W_OK):
                yield folder
        if folder == top:
            return
        folder = folder.parent


def _make_v1(
    controller: str, groups: dict[str, str], name: str, settings: dict[str, int], must: str
) -> Path | None:
    top = _MOUNT / controller
    if controller not in groups or not (top / "cgroup.procs").exists():
        return None
    return _make(_beneath(top, groups[controller]) / name, settings, must={must})


def _beneath(top: Path, group: str) -> Path:
    """Return the folder of a group; the top where a container hides the group's own path."""
    folder = top / group.lstrip("/")
    return folder if ".." not in folder.parts and folder.is_dir() else top


def _make(folder: Path, settings: dict[str, int], must: set[str]) -> Path | None:
    """Make one folder with these settings; take it back and return None if one it must have fails."""
    try:
        folder.mkdir()
    except OSError:
        return None
    for file, value in settings.items():
        try:
            (folder / file).write_text(str(value))
        except OSError:
            if file in must:
                folder.rmdir()
                return None
    return folder
