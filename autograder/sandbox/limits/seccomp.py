"""seccomp: the system calls that student code may not make.

The filter is a short BPF program, assembled here by hand for x86_64 and aarch64.
This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import socket
import struct
from collections.abc import Sequence
from typing import Final

from . import kernel
from .syscalls import CONDITIONAL, NEWEST, REFUSED, UNDONE, numbers

__all__ = ["install"]

_Code = list[tuple[int, int, int, int]]  # operation, jump if true, jump if false, constant
_ROW: Final = struct.Struct("=HBBI")

_AUDIT: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SECCOMP: Final = {"x86_64": 317, "aarch64": 277}
_SET_MODE_FILTER: Final = 1
_TSYNC: Final = 1
_X32: Final = 0x40000000

_ALLOW: Final = (0x06, 0, 0, 0x7FFF0000)
_KILL: Final = (0x06, 0, 0, 0x80000000)

_CLONE_THREAD: Final = 0x00010000
_CLONE_NEW: Final = 0x7E020000  # mount, cgroup, uts, ipc, user, pid, net
_MAP_KIND: Final = 0x2F  # private or shared, and anonymous
_SHARED_ANONYMOUS: Final = (0x21, 0x23)
_TERMINAL_INJECTION: Final = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX
_REFUSED_PRCTL: Final = (
    1,  # PR_SET_PDEATHSIG: the process must not outlive its parent
    4,  # PR_SET_DUMPABLE: nor let others read it
    22,  # PR_SET_SECCOMP
    35,  # PR_SET_MM
    36,  # PR_SET_CHILD_SUBREAPER
    0x59616D61,  # PR_SET_PTRACER
)


def install(*, shared_memory: bool = False) -> bool:
    """Filter the system calls of every thread of this process, for good.

    ``shared_memory`` allows memfd_create and shared anonymous mappings, which no rlimit counts:
    set it where a cgroup bounds memory or a CUDA driver wants them. Returns False where the
    machine is not known or the kernel refuses filters.
    """
    machine = platform.machine()
    if machine not in _AUDIT:
        return False
    code = program(machine, os.getpid(), shared_memory=shared_memory)
    filters = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("@HP", len(code) // _ROW.size, ctypes.addressof(filters))
    try:
        kernel.no_new_privileges()
        return kernel.syscall(_SECCOMP[machine], _SET_MODE_FILTER, _TSYNC, header) == 0
    except OSError:
        return False


def program(machine: str, pid: int, *, shared_memory: bool = False) -> bytes:
    """Assemble the filter for one process on one machine."""
    code = [_load(4), _equal(_AUDIT[machine], 1, 0), _KILL, _load(0)]
    if machine == "x86_64":
        code += [_at_least(_X32, 0, 1), _KILL]
    code += [_at_least(NEWEST + 1, 0, 1), _answer(errno.ENOSYS)]
    blocks = _conditional(pid)
    if shared_memory:
        del blocks["mmap"], blocks["memfd_create"]
    for name, number in _NUMBERS[machine].items():
        if name in blocks:
            code += _when(number, blocks[name])
    return _pack(code) + _ALWAYS[machine]


def _conditional(pid: int) -> dict[str, _Code]:
    """Return the code for each call whose arguments decide; every block ends in an answer."""
    refuse = _answer(errno.EPERM)
    own = _only(0, [pid])
    own_or_caller = _only(0, [0, pid])
    return {
        # A datagram pair could still send to any address, so streams and packets only.
        "socketpair": [
            *[_low(0), _equal(socket.AF_UNIX, 1, 0), refuse],
            *[_low(1), _and(0xF), _equal(socket.SOCK_STREAM, 1, 0)],
            *[_equal(socket.SOCK_SEQPACKET, 0, 1), _ALLOW, refuse],
        ],
        "sendto": [*_null(4), _ALLOW],
        "clone": [
            *[_low(0), _any_bit(_CLONE_THREAD, 1, 0), refuse],
            *[_any_bit(_CLONE_NEW, 0, 1), refuse, _ALLOW],
        ],
        # Its flags lie in memory, out of the filter's sight: libc falls back to clone.
        "clone3": [_answer(errno.ENOSYS)],
        "kill": own,
        "tgkill": own,
        "rt_sigqueueinfo": own,
        "rt_tgsigqueueinfo": own,
        "prlimit64": [*_null(2), *own_or_caller],
        "sched_setaffinity": own_or_caller,
        "sched_setscheduler": own_or_caller,
        "sched_setparam": own_or_caller,
        "sched_setattr": own_or_caller,
        "prctl": _unless([_low(0)], _REFUSED_PRCTL, refuse),
        "ioctl": _unless([_low(1)], _TERMINAL_INJECTION, refuse),
        "mmap": _unless([_low(3), _and(_MAP_KIND)], _SHARED_ANONYMOUS, _answer(errno.ENOMEM)),
        "memfd_create": [refuse],
        # Without times it is `Path.touch`, which then creates the file; with them, `copystat`.
        "utimensat": [*_null(2, instead=_answer(0)), refuse],
    }


def _load(offset: int) -> tuple[int, int, int, int]:
    return (0x20, 0, 0, offset)


def _low(argument: int) -> tuple[int, int, int, int]:
    """Load the low half of an argument: all that the kernel reads of an int."""
    return _load(16 + 8 * argument)


def _and(mask: int) -> tuple[int, int, int, int]:
    return (0x54, 0, 0, mask)


def _equal(value: int, true: int, false: int) -> tuple[int, int, int, int]:
    return (0x15, true, false, value)


def _at_least(value: int, true: int, false: int) -> tuple[int, int, int, int]:
    return (0x35, true, false, value)


def _any_bit(mask: int, true: int, false: int) -> tuple[int, int, int, int]:
    return (0x45, true, false, mask)


def _answer(code: int) -> tuple[int, int, int, int]:
    """Answer with an errno, 0 being success, without making the call."""
    return (0x06, 0, 0, 0x00050000 | code)


def _when(number: int, block: _Code) -> _Code:
    return [_equal(number, 0, len(block)), *block]


def _only(argument: int, values: Sequence[int]) -> _Code:
    """Allow the call for these values of an argument and refuse it for others."""
    checks = [row for value in values for row in (_equal(value, 0, 1), _ALLOW)]
    return [_low(argument), *checks, _answer(errno.EPERM)]


def _unless(value: _Code, refused: Sequence[int], answer: tuple[int, int, int, int]) -> _Code:
    """Allow the call unless the loaded value is one of these."""
    checks = [row for each in refused for row in (_equal(each, 0, 1), answer)]
    return [*value, *checks, _ALLOW]


def _null(argument: int, instead: tuple[int, int, int, int] | None = None) -> _Code:
    """Go on where a pointer is null; else give the answer, EPERM unless another is named."""
    answer = instead or _answer(errno.EPERM)
    high = _load(16 + 8 * argument + 4)
    return [_low(argument), _equal(0, 1, 0), answer, high, _equal(0, 1, 0), answer]


def _pack(code: _Code) -> bytes:
    return b"".join(_ROW.pack(*row) for row in code)


def _always(machine: str) -> bytes:
    """Assemble the end of the filter, the same for every process: made once, before the forks."""
    code: _Code = []
    for number in numbers(UNDONE, machine).values():
        code += _when(number, [_answer(0)])
    for number in numbers(REFUSED, machine).values():
        code += _when(number, [_answer(errno.EPERM)])
    return _pack([*code, _ALLOW])


_NUMBERS: Final = {machine: numbers(CONDITIONAL, machine) for machine in _AUDIT}
_ALWAYS: Final = {machine: _always(machine) for machine in _AUDIT}
