"""Resource limits: memory, file size, descriptors, threads, CPU.

This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

import os
import resource
from typing import Final

__all__ = ["apply"]

_MEBIBYTE: Final = 1 << 20


def apply(
    memory_mb: int,
    file_mb: int,
    descriptors: int,
    processes: int,
    cpu_seconds: int | None,
) -> list[str]:
    """Lower the limits of this process for good; return the names of those in force.

    ``memory_mb`` is counted from what the process holds now. Address space is left alone, since
    CUDA reserves far more of it than it uses. Must run before Landlock closes ``/proc``.
    """
    wanted = {
        "data": (resource.RLIMIT_DATA, _held() + memory_mb * _MEBIBYTE),
        "file": (resource.RLIMIT_FSIZE, file_mb * _MEBIBYTE),
        "descriptors": (resource.RLIMIT_NOFILE, descriptors),
        "core": (resource.RLIMIT_CORE, 0),
        # Counted over all processes of the user, whose other ones must not starve this one.
        "processes": (resource.RLIMIT_NPROC, _running() + processes),
    }
    if cpu_seconds is not None:
        wanted["cpu"] = (resource.RLIMIT_CPU, cpu_seconds)
    held = [name for name, (kind, value) in wanted.items() if _lower(kind, value)]
    if "processes" in held and _outer_uid() == 0:  # the kernel never holds root to it
        held.remove("processes")
    return held


def _lower(kind: int, value: int) -> bool:
    """Set the soft and the hard limit to the value, or to the hard limit where that is lower."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(kind, (value, value))
    except (OSError, ValueError):
        return False
    return True


def _held() -> int:
    """Return the bytes of private writable memory that the process holds, stack included."""
    with open("/proc/self/statm", "rb", buffering=0) as file:
        return int(file.read(256).split()[5]) * resource.getpagesize()


def _outer_uid() -> int:
    """Return this process's user id as it is outside its user namespace."""
    with open("/proc/self/uid_map", "rb", buffering=0) as file:
        inside, outside, count = map(int, file.read(4096).split()[:3])
    offset = os.getuid() - inside
    return outside + offset if 0 <= offset < count else os.getuid()


def _running() -> int:
    """Return how many threads the machine runs: cheap, and never under this user's count."""
    with open("/proc/loadavg", "rb", buffering=0) as file:
        return int(file.read(128).split()[3].split(b"/")[1])
