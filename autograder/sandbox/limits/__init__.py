"""The lock-in of a process that runs student code, layer by layer.

In the zygote `namespaces.enter`; in each child `namespaces.private`, then `lock`. In the trusted
process `cgroup.create` and `available`. The package runs beside student code: it imports only the
standard library.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from . import cgroup, kernel, landlock, namespaces, rlimits, seccomp
from .probe import available

__all__ = ["available", "cgroup", "landlock", "lock", "namespaces", "rlimits", "seccomp"]


def lock(
    *,
    read: Sequence[str],
    write: Sequence[str],
    memory_mb: int,
    file_mb: int = 64,
    descriptors: int = 128,
    processes: int = 64,
    cpu_seconds: int | None = None,
    drop_to: int | None = None,
    shared_memory: bool = False,
) -> list[str]:
    """Lock this single-threaded process in for good; return the layers in force.

    ``drop_to`` is the user id to become, for real root outside a user namespace: the folders in
    ``write`` must already belong to it. ``shared_memory`` is as in `seccomp.install`. The process
    is killed when its parent ends. Raises OSError where it cannot even give up its own rights;
    a layer that the machine lacks is left out of the result.
    """
    held = []
    needed = {"data", "file", "descriptors"}
    if needed <= set(rlimits.apply(memory_mb, file_mb, descriptors, processes, cpu_seconds)):
        held.append("rlimits")
    kernel.drop_bounding()
    if drop_to is not None:
        os.setgroups([])
        os.setresgid(drop_to, drop_to, drop_to)
        os.setresuid(drop_to, drop_to, drop_to)
    kernel.drop_capabilities()
    kernel.no_new_privileges()
    # After the change of user, which resets both.
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if landlock.restrict(read, write):
        held.append("landlock")
    if seccomp.install(shared_memory=shared_memory):
        held.append("seccomp")
    return sorted(held)
