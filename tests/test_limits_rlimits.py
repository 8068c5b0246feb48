"""Resource limits: what runs away without them is stopped by them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.limits import rlimits

SANDBOX = Path(rlimits.__file__).parents[1]
# Root of a rootless container is an ordinary user to the kernel.
REAL_ROOT = os.getuid() == 0 and Path("/proc/self/uid_map").read_text().split()[1] == "0"
START = f"""
import errno, json, os, resource, sys, threading
sys.path.insert(0, {str(SANDBOX)!r})
from limits import rlimits
os.chdir(sys.argv[2])
held = rlimits.apply(32, 1, 40, 4, 10) if sys.argv[1] == "on" else []
"""


def run(state: str, folder: Path, code: str) -> str:
    command = [sys.executable, "-I", "-S", "-c", START + code, state, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


ATTACKS = {
    "memory": ("bytearray(48 << 20); print('done')", "MemoryError"),
    "file": (
        ("with open('f', 'wb', buffering=0) as f:\n print('done' if f.write(bytes(2 << 20)) == 2 << 20 else 'short')"),
        "short",
    ),
    "descriptors": (
        "[os.open('.', os.O_RDONLY) for _ in range(60)]; print('done')",
        "OSError: [Errno 24] Too many open files: '.'",
    ),
    "raising": (
        "resource.setrlimit(resource.RLIMIT_NOFILE, (41, 41)); os.listdir(); print('done')",
        "ValueError: not allowed to raise maximum limit",
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_stops(name: str, tmp_path: Path) -> None:
    code, end = ATTACKS[name]
    if name == "raising":  # root may raise its limits until it gives up its capabilities
        code = f"from limits import kernel; kernel.drop_capabilities()\n{code}"
    assert run("off", tmp_path, code) == "done"
    assert run("on", tmp_path, code) == end


def test_leaves_the_promised_memory(tmp_path: Path) -> None:
    assert run("on", tmp_path, "bytearray(28 << 20); print('done')") == "done"


def test_counts_from_what_is_held(tmp_path: Path) -> None:
    code = "big = bytearray(64 << 20); rlimits.apply(8, 1, 40, 4, None)\n"
    assert run("off", tmp_path, code + "bytearray(4 << 20); print('done')") == "done"
    assert run("off", tmp_path, code + "bytearray(16 << 20); print('done')") == "MemoryError"


def test_names_and_values(tmp_path: Path) -> None:
    code = "print(json.dumps([held, [resource.getrlimit(k)[1] for k in (0, 4)]]))"
    held, (cpu, core) = json.loads(run("on", tmp_path, code))
    assert set(held) - {"processes"} == {"data", "file", "descriptors", "core", "cpu"}
    assert (cpu, core) == (10, 0)
    assert ("processes" in held) != REAL_ROOT


BOMB = """
stop, several = threading.Event(), []
threading.stack_size(65536)
try:
    for _ in range({count}):
        several.append(threading.Thread(target=stop.wait, daemon=True))
        several[-1].start()
    print("done", end="")
except RuntimeError:
    print("stopped", end="")
stop.set()
"""


def test_stops_a_bomb_of_threads(tmp_path: Path) -> None:
    """The bound is counted from all threads of the machine, so the bomb must be larger."""
    if REAL_ROOT:
        pytest.skip("root is held to no number of processes")
    running = int(Path("/proc/loadavg").read_text().split()[3].split("/")[1])
    bomb = BOMB.format(count=running + 100)
    assert run("off", tmp_path, bomb) == "done"
    assert run("on", tmp_path, bomb) == "stopped"
