"""Landlock: the only files, and no TCP, outside signals or abstract sockets.

This module runs beside student code: it imports only the standard library.
"""

from __future__ import annotations

import contextlib
import os
import stat
import struct
from collections.abc import Sequence
from typing import Final

from . import kernel

__all__ = ["restrict", "version"]

# The same numbers on every architecture.
_CREATE_RULESET: Final = 444
_ADD_RULE: Final = 445
_RESTRICT_SELF: Final = 446
_ASK_VERSION: Final = 1
_PATH_BENEATH: Final = 1


# Rights on files and folders, in the kernel's order. Plain numbers: flags cost time in each child.
_NAMES: Final = (
    *("execute", "write_file", "read_file", "read_dir", "remove_dir", "remove_file"),
    *("make_char", "make_dir", "make_reg", "make_sock", "make_fifo", "make_block", "make_sym"),
    *("refer", "truncate", "ioctl_dev"),
)
_KNOWN_BY_ABI: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}


def _rights(*names: str) -> int:
    return sum(1 << _NAMES.index(name) for name in names)


_READ: Final = _rights("read_file", "read_dir")
# No links, sockets, pipes or devices: what the trusted side later walks holds plain files only.
_CHANGE: Final = _rights(
    *("write_file", "truncate", "remove_dir", "remove_file", "make_dir", "make_reg", "refer")
)
_CONTROL: Final = _rights("ioctl_dev")
_ON_FILES: Final = _rights("read_file", "write_file", "truncate")
_ALL_TCP: Final = 0b11  # bind, connect
_ALL_SCOPES: Final = 0b11  # abstract Unix sockets, signals


def version() -> int:
    """Ask for Landlock's ABI; raise OSError where the kernel has it not or has it off."""
    return kernel.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION)


def restrict(read: Sequence[str], write: Sequence[str]) -> int:
    """Allow this process the given paths and what lies beneath them, and nothing else.

    Paths that are missing are left out. A character device under ``write`` may be controlled
    (ioctl) too. Returns the ABI in force, 0 where Landlock is not to be had.
    """
    try:
        abi = version()
        ruleset = _create(abi)
    except OSError:
        return 0
    known = (1 << _KNOWN_BY_ABI[min(abi, 5)]) - 1
    try:
        for path in read:
            _allow(ruleset, path, _READ & known)
        for path in write:
            _allow(ruleset, path, (_READ | _CHANGE | _CONTROL) & known)
        kernel.no_new_privileges()
        kernel.syscall(_RESTRICT_SELF, ruleset, 0)
    except OSError:
        return 0
    finally:
        os.close(ruleset)
    return abi


def _create(abi: int) -> int:
    """Make a ruleset that handles all the rights this ABI knows; return its descriptor."""
    files = (1 << _KNOWN_BY_ABI[min(abi, 5)]) - 1
    attributes = struct.pack("=Q", files)
    if abi >= 4:
        attributes += struct.pack("=Q", _ALL_TCP)
    if abi >= 6:
        attributes += struct.pack("=Q", _ALL_SCOPES)
    return kernel.syscall(_CREATE_RULESET, attributes, len(attributes), 0)


def _allow(ruleset: int, path: str, rights: int) -> None:
    """Add a rule for one path; one that cannot be reached stays refused."""
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            mode = os.fstat(descriptor).st_mode
            if stat.S_ISDIR(mode):
                rights &= ~_CONTROL
            else:
                rights &= _ON_FILES | (_CONTROL if stat.S_ISCHR(mode) else 0)
            rule = struct.pack("=Qi", rights, descriptor)
            kernel.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, 0)
        finally:
            os.close(descriptor)
