"""What isolation this machine offers, found by trying it in a process of its own.

This module is used by the trusted side; it imports only the standard library.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Final

from . import cgroup, landlock, namespaces, rlimits, seccomp

__all__ = ["available"]

_SECONDS: Final = 20
_LAYERS: Final = ("landlock", "seccomp", "rlimits", "namespaces", "cgroup")
_SCRIPT: Final = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from importlib import import_module;"
    "print(getattr(import_module(sys.argv[2] + '.probe'), '_' + sys.argv[3])())"
)


def available() -> dict[str, str]:
    """Say of each layer "ok …", or what is missing and how to get it; restrict nothing here."""
    return {layer: _ask(layer) for layer in _LAYERS}


def _ask(layer: str) -> str:
    """Try one layer in a fresh process."""
    package = Path(__file__).resolve().parent
    command = [sys.executable, "-I", "-S", "-c", _SCRIPT, str(package.parent), package.name, layer]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, env={}, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"unknown: the trial could not run ({error})"
    if done.returncode or not done.stdout.strip():
        return f"unknown: the trial ended with {done.returncode}: {done.stderr.strip()[-200:]}"
    return done.stdout.strip()


def _landlock() -> str:
    try:
        abi = landlock.version()
    except OSError as error:
        return _NO_LANDLOCK.get(error.errno or 0, f"missing: {error}")
    if not landlock.restrict(["/usr"], []):
        return f"missing: the kernel has ABI {abi} but refuses to restrict this process"
    gaps = {3: "truncation", 4: "TCP", 5: "device control", 6: "signals and abstract sockets"}
    lacking = [what for since, what in gaps.items() if abi < since]
    note = f"; a newer kernel would also cover {', '.join(lacking)}" if lacking else ""
    return f"ok (ABI {abi}{note})"


_NO_LANDLOCK: Final = {
    errno.ENOSYS: "missing: this kernel has no Landlock; use Linux 5.13 or later, built with "
    "CONFIG_SECURITY_LANDLOCK",
    errno.EOPNOTSUPP: "missing: Landlock is built in but off; add landlock to the lsm= list on "
    "the kernel's command line",
    errno.EPERM: "missing: a container's seccomp profile refuses Landlock; allow the system calls "
    "landlock_create_ruleset, landlock_add_rule and landlock_restrict_self in it",
}


def _seccomp() -> str:
    if platform.machine() not in ("x86_64", "aarch64"):
        return f"missing: no filter for {platform.machine()}; grade on x86_64 or aarch64"
    if not seccomp.install():
        return "missing: the kernel refuses filters; use one built with CONFIG_SECCOMP_FILTER"
    return "ok"


def _rlimits() -> str:
    held = rlimits.apply(1024, 64, 128, 64, 60)
    if "data" not in held:
        return f"missing: only {', '.join(held) or 'nothing'} could be limited; raise `ulimit -H`"
    if "processes" not in held:
        return "ok (but root is never held to a number of processes; grade as an ordinary user)"
    return "ok"


def _namespaces() -> str:
    held = namespaces.enter()
    lacking = [name for name in namespaces.ALL if name not in held]
    if not lacking:
        return "ok"
    start = f"ok ({', '.join(held)}), without" if held else "missing:"
    return f"{start} {', '.join(lacking)}; {_why_no_namespaces()}"


def _why_no_namespaces() -> str:
    """Name the setting that refuses user namespaces, which allow an ordinary user the others."""
    for setting, bad in (
        ("user.max_user_namespaces", "0"),
        ("kernel.unprivileged_userns_clone", "0"),
        ("kernel.apparmor_restrict_unprivileged_userns", "1"),
    ):
        try:
            found = Path("/proc/sys", setting.replace(".", "/")).read_text().strip()
        except OSError:
            continue
        if found == bad:
            good = {"0": "28000" if "max" in setting else "1", "1": "0"}[bad]
            return f"{setting} is {bad}: `sysctl -w {setting}={good}`"
    return "a container's seccomp profile may refuse them: allow unshare and mount in it"


def _cgroup() -> str:
    group = cgroup.create(f"autograder-doctor-{os.getpid()}", 64, 16)
    if group is None:
        return (
            "missing: no control group for memory and processes may be made here; run under "
            "`systemd-run --user --scope -p Delegate=yes`, or as root on the machine itself"
        )
    with group:
        parts = [json.dumps(str(folder)) for folder in group.folders]
    return f"ok ({', '.join(parts)})"
