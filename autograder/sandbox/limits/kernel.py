"""What the layers ask of the kernel: numbered system calls, prctl and capabilities.

This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

import ctypes
import os
import struct
from typing import Final

__all__ = ["drop_capabilities", "invoke", "libc", "no_new_privileges", "prctl", "syscall"]

libc: Final = ctypes.CDLL(None, use_errno=True)
libc.prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]

PR_SET_PDEATHSIG: Final = 1
PR_SET_DUMPABLE: Final = 4
PR_CAPBSET_DROP: Final = 24
PR_SET_NO_NEW_PRIVS: Final = 38
PR_CAP_AMBIENT: Final = 47
_AMBIENT_CLEAR_ALL: Final = 4
_CAPABILITY_VERSION_3: Final = 0x20080522


def invoke(name: str, *arguments: int | bytes | str | None) -> int:
    """Call one libc function by name; raise OSError where it returns -1."""
    converted = [os.fsencode(a) if isinstance(a, str) else a for a in arguments]
    result: int = getattr(libc, name)(
        *(ctypes.c_long(a) if isinstance(a, int) else a for a in converted)
    )
    if result == -1:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return result


def syscall(number: int, *arguments: int | bytes | None) -> int:
    """Make the numbered system call; raise OSError where the kernel refuses it."""
    return invoke("syscall", number, *arguments)


def prctl(option: int, *arguments: int) -> int:
    """Call prctl, the arguments left out being zero, as newer options insist."""
    result: int = libc.prctl(option, *(*arguments, 0, 0, 0, 0)[:4])
    if result == -1:
        code = ctypes.get_errno()
        raise OSError(code, f"prctl {option}: {os.strerror(code)}")
    return result


def no_new_privileges() -> None:
    """Give up gaining privileges by exec for good: Landlock and seccomp ask for it."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def drop_bounding() -> None:
    """Empty the bounding set as far as the process may; raise nothing."""
    for capability in range(64):
        if libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
            return  # past the last capability, or not allowed to touch the set


def drop_capabilities() -> None:
    """Give up every capability: ambient, permitted, effective and inheritable."""
    try:
        prctl(PR_CAP_AMBIENT, _AMBIENT_CLEAR_ALL)
    except OSError:  # kernels before 4.3 have no ambient set
        pass
    header = struct.pack("=Ii", _CAPABILITY_VERSION_3, 0)
    invoke("capset", header, bytes(24))
