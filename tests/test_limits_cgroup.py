"""Control groups: a bound that holds the whole group, and an end that nothing survives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox.limits import cgroup


@pytest.fixture
def group() -> Iterator[cgroup.Cgroup]:
    made = cgroup.create(f"autograder-test-{os.getpid()}", memory_mb=24, pids=4)
    if made is None:
        pytest.skip("this machine lets us make no control group")
    with made:
        yield made
    assert not any(folder.exists() for folder in made.folders)


def start(code: str) -> subprocess.Popen[str]:
    """Start a process that waits for a line before it runs the code."""
    code = "import os, signal, sys; sys.stdin.readline()\n" + code
    return subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


MEMORY = "import mmap; mmap.mmap(-1, 48 << 20).write(bytes(1 << 20) * 48); print('done')"
FORKS = """
try:
    for _ in range(6):
        if os.fork() == 0:
            signal.pause()
    print('done', flush=True)
except BlockingIOError:
    print('stopped', flush=True)
os.killpg(0, 9)
"""


def test_bounds_memory(group: cgroup.Cgroup) -> None:
    with start(MEMORY) as free:
        assert free.communicate("\n")[0] == "done\n"
    assert not group.out_of_memory()
    with start(MEMORY) as held:
        group.add(held.pid)
        assert held.communicate("\n")[0] == ""
        assert held.returncode == -signal.SIGKILL
    assert group.out_of_memory()


@pytest.mark.parametrize(("on", "end"), [(False, "done\n"), (True, "stopped\n")])
def test_bounds_processes(on: bool, end: str, group: cgroup.Cgroup) -> None:
    if not any((folder / "pids.max").exists() for folder in group.folders):
        pytest.skip("this machine lets us count no processes")
    with start("os.setsid()\n" + FORKS) as process:
        if on:
            group.add(process.pid)
        assert process.communicate("\n")[0] == end


def test_close_ends_what_left_the_session(group: cgroup.Cgroup) -> None:
    with start("if os.fork(): os._exit(0)\nos.setsid(); print(os.getpid(), flush=True); signal.pause()") as process:
        group.add(process.pid)
        assert process.stdin and process.stdout
        process.stdin.write("\n")
        process.stdin.flush()
        escaped = int(process.stdout.readline())
        assert process.wait() == 0
        assert escaped in group.pids()
        assert group.close()
        assert process.stdout.read() == ""  # the escaped one held the other end until it died
    assert group.pids() == set()
    assert group.close()  # twice does no harm


def test_version_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest group above ours that hands both controllers on gets the new one."""
    (tmp_path / "cgroup.controllers").write_text("cpu memory pids")
    above, own = tmp_path / "slice", tmp_path / "slice/scope"
    own.mkdir(parents=True)
    (above / "cgroup.subtree_control").write_text("memory pids")
    (own / "cgroup.subtree_control").write_text("")
    monkeypatch.setattr(cgroup, "_MOUNT", tmp_path)
    monkeypatch.setattr(cgroup, "_own_groups", lambda: {"": "/slice/scope"})
    made = cgroup.create("x", memory_mb=3, pids=5)
    assert made == cgroup.Cgroup((above / "x",))
    written = {path.name: path.read_text() for path in (above / "x").iterdir()}
    assert (written["memory.max"], written["pids.max"]) == (str(3 << 20), "5")
    made.add(7)
    assert made.pids() == {7}
    (above / "x/memory.events").write_text("oom 1\noom_kill 1\n")
    assert made.out_of_memory()


@pytest.mark.parametrize("groups", [{}, {"": "/"}, {"memory": "/", "pids": "/", "": "/../.."}])
def test_none_where_nothing_is_delegated(
    groups: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cgroup.controllers").write_text("memory pids")
    (tmp_path / "cgroup.subtree_control").write_text("cpu")
    monkeypatch.setattr(cgroup, "_MOUNT", tmp_path)
    monkeypatch.setattr(cgroup, "_own_groups", lambda: groups)
    assert cgroup.create("x", memory_mb=3, pids=5) is None
    assert not (tmp_path / "x").exists()
