"""Namespaces: own users, mounts, processes, IPC, network and host name.

This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

import contextlib
import os
import resource
import select
import signal
import struct
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final, NoReturn

from . import kernel

__all__ = ["ALL", "enter", "outer_pid", "private"]

_FLAGS: Final = {
    "user": 0x10000000,
    "mount": 0x00020000,
    "pid": 0x20000000,
    "ipc": 0x08000000,
    "net": 0x40000000,
    "uts": 0x04000000,
}
ALL: Final = tuple(_FLAGS)

NOBODY: Final = 65534
_NOSUID_NODEV: Final = 0x2 | 0x4
_NOEXEC: Final = 0x8
_PRIVATE: Final = 0x4000 | 0x40000  # MS_REC | MS_PRIVATE
_MOUNT_SETATTR: Final = 442
_RECURSIVE: Final = 0x8000
_READ_ONLY: Final = 1
_AT_FDCWD: Final = -100


def enter(wanted: Iterable[str] = ALL, *, shm_mb: int = 64) -> list[str]:
    """Move this single-threaded process into all of the wanted namespaces that the machine allows.

    For "user" it becomes nobody there, whoever it is outside. For "pid" it forks: the child
    returns from here as process 1, the caller stays behind, ends as the child ends, and takes the
    child along when it is killed itself. For "mount" it gets its own ``/proc`` and a bounded
    ``/dev/shm``. The process is killed when the thread that started it ends. Returns the names in
    force, with "proc" and "shm" for these two mounts; a refusal raises nothing.
    """
    names = [name for name in ALL if name in set(wanted)]
    held: list[str] = []
    if "user" in names and _user_works() and _enter_user():
        held.append("user")
    held += _unshare([name for name in names if name != "user"])
    if "pid" in held:
        _fork_inside()
    else:
        with contextlib.suppress(OSError):
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if "mount" in held:
        held += _mount_own(proc="pid" in held, shm_mb=shm_mb)
    return held


def private(folders: Sequence[str], *, size_mb: int, keep: Sequence[str] = ()) -> list[str]:
    """Give this process an empty folder in memory over each of these, and the rest read-only.

    Nobody else sees them, their size is bounded, and they end with the process. A folder that
    holds one of the paths to ``keep`` is left as it is. Returns the folders that became private:
    none where mounts are refused. Call it after `enter` or as root, before Landlock.
    """
    if not _unshare(["mount"]):
        return []
    held = []
    try:
        kernel.invoke("mount", "none", "/", None, _PRIVATE, None)
        for folder in folders:
            inside = any(PurePath(path).is_relative_to(folder) for path in keep)
            if not inside and _mount_memory(folder, size_mb):
                held.append(folder)
        if held == list(folders):
            _set_read_only("/", True)
            for folder in held:
                _set_read_only(folder, False)
    except OSError:  # the folders that did become private are so
        pass
    return held


def outer_pid(pidfd: int) -> int | None:
    """Return the process behind a pidfd by its id in this process's own pid namespace.

    The zygote knows a child by its inner id, which means nothing outside: it sends the host a
    pidfd over their socket. None if the process has ended.
    """
    with open(f"/proc/self/fdinfo/{pidfd}", "rb", buffering=0) as file:
        for line in file.read(4096).splitlines():
            if line.startswith(b"Pid:") and int(line.split()[1]) > 0:
                return int(line.split()[1])
    return None


def _unshare(names: Sequence[str]) -> list[str]:
    """Enter these together, or else each one that is allowed alone."""
    try:
        kernel.invoke("unshare", sum(_FLAGS[name] for name in names))
    except OSError:
        if len(names) == 1:
            return []
        return [name for name in names if _unshare([name])]
    return list(names)


def _enter_user() -> bool:
    """Enter a user namespace whose only user and group are nobody, standing for the caller's."""
    user, group = os.geteuid(), os.getegid()
    if not _unshare(["user"]):
        return False
    try:
        for file, text in (
            ("setgroups", "deny"),
            ("uid_map", f"{NOBODY} {user} 1"),
            ("gid_map", f"{NOBODY} {group} 1"),
        ):
            descriptor = os.open(f"/proc/self/{file}", os.O_WRONLY | os.O_CLOEXEC)
            try:
                os.write(descriptor, text.encode())
            finally:
                os.close(descriptor)
    except OSError:
        return False
    return True


def _user_works() -> bool:
    """Try in a child: some systems allow the namespace, then every right within it is missing."""
    try:
        child = os.fork()
    except OSError:
        return False
    if child == 0:
        os._exit(0 if _enter_user() and _unshare(["mount"]) else 1)
    return os.waitpid(child, 0)[1] == 0


def _fork_inside() -> None:
    """Go on as process 1 of the new pid namespace, bound to the life of the old process."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(reader)
        _stay_behind(child, writer)
    os.close(writer)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    # The parent holds the other end and never writes: it reads as ended only if the parent is dead.
    if select.select([reader], [], [], 0)[0]:
        os._exit(1)
    os.close(reader)


def _stay_behind(child: int, alive: int) -> NoReturn:
    """Hold nothing but the sign of life, and end the way the child ends."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    os.closerange(0, alive)
    os.closerange(alive + 1, 4096)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if os.WTERMSIG(status) != signal.SIGKILL:
            signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
        os.kill(os.getpid(), os.WTERMSIG(status))
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def _mount_own(*, proc: bool, shm_mb: int) -> list[str]:
    """Cut the mounts off from the machine's; mount ``/proc`` and ``/dev/shm`` anew."""
    held = []
    try:
        kernel.invoke("mount", "none", "/", None, _PRIVATE, None)
    except OSError:
        return []
    if proc and (_mount_proc("hidepid=invisible") or _mount_proc(None)):
        held.append("proc")
    if _mount_memory("/dev/shm", shm_mb):
        held.append("shm")
    return held


def _mount_proc(options: str | None) -> bool:
    try:
        kernel.invoke("mount", "proc", "/proc", "proc", _NOSUID_NODEV | _NOEXEC, options)
    except OSError:
        return False
    return True


def _mount_memory(folder: str, size_mb: int) -> bool:
    """Mount a bounded folder in memory; any user may write to it, only this process sees it."""
    options = f"size={size_mb}m,nr_inodes=8192,mode=1777"
    try:
        kernel.invoke("mount", "tmpfs", folder, "tmpfs", _NOSUID_NODEV, options)
    except OSError:
        return False
    return True


def _set_read_only(folder: str, value: bool) -> None:
    """Set or clear the read-only flag, when setting it also of every mount beneath."""
    change = struct.pack("=QQQQ", value * _READ_ONLY, (not value) * _READ_ONLY, 0, 0)
    recursive = _RECURSIVE if value else 0
    path = os.fsencode(folder)
    kernel.syscall(_MOUNT_SETATTR, _AT_FDCWD, path, recursive, change, len(change))
