"""The whole lock-in: its order, what it leaves of a process, and what the machine offers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox import limits
from autograder.sandbox.limits import landlock

SANDBOX = Path(limits.__file__).parents[1]
REAL_ROOT = os.getuid() == 0 and Path("/proc/self/uid_map").read_text().split()[1] == "0"
START = f"""
import json, os, sys
sys.path.insert(0, {str(SANDBOX)!r})
import limits
state, folder = sys.argv[1:3]
read = [sys.base_prefix, "/usr", "/lib"]
def lock(**more):
    if state == "off":
        return []
    return limits.lock(read=read, write=[folder], memory_mb=64, **more)
def status():
    rows = dict(line.split(":", 1) for line in known.read().splitlines())
    return {{name: value.strip() for name, value in rows.items()}}
known = open("/proc/self/status")
"""


def run(state: str, folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", "-c", START + code, state, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"CANARY": "canary"})


def test_layers(tmp_path: Path) -> None:
    try:
        landlock.version()
    except OSError:
        pytest.skip("this machine has no Landlock")
    done = run("on", tmp_path, "print(json.dumps(lock()))")
    assert json.loads(done.stdout) == ["landlock", "rlimits", "seccomp"], done.stderr


ATTACKS = {
    "environment": (
        "print(open('/proc/self/environ').read().split('=')[1].strip(chr(0)))",
        "canary",
    ),
    "file": ("print(open('/etc/passwd').readline() and 'read')", "read"),
    "process": ("os.fork() or os._exit(0); print('forked')", "forked"),
    "descriptors": ("[os.open('/', 0) for _ in range(140)]; print('opened')", "opened"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_stops(name: str, tmp_path: Path) -> None:
    code, success = ATTACKS[name]
    assert run("off", tmp_path, f"lock()\n{code}").stdout == success + "\n"
    done = run("on", tmp_path, f"lock()\n{code}")
    assert done.stdout == ""
    assert "Error" in done.stderr


def test_leaves_no_rights(tmp_path: Path) -> None:
    rows = json.loads(run("on", tmp_path, "lock(); print(json.dumps(status()))").stdout)
    held = {name: int(rows["Cap" + name], 16) for name in ("Inh", "Prm", "Eff", "Amb")}
    assert held == dict.fromkeys(held, 0)
    assert (rows["NoNewPrivs"], rows["Seccomp"]) == ("1", "2")
    if os.getuid() == 0:
        assert int(rows["CapBnd"], 16) == 0


def test_the_folder_can_be_used(tmp_path: Path) -> None:
    code = "lock(); open(folder + '/mine', 'w').write('x'); print(os.listdir(folder))"
    assert run("on", tmp_path, code).stdout == "['mine']\n"


def test_ends_with_its_parent(tmp_path: Path) -> None:
    code = """
reader, writer = os.pipe()
if os.fork() == 0:
    os.close(reader)
    lock()
    os.write(writer, b"x")
    os.read(0, 1)
    print("survived", flush=True)
    os._exit(0)
os.close(writer)
os.read(reader, 1)
os.kill(os.getpid(), 9)
"""
    command = [sys.executable, "-I", "-S", "-c", START + code]
    expected = {"on": b"", "off": b"survived\n"}
    for state, end in expected.items():
        arguments = [*command, state, str(tmp_path)]
        with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
            assert parent.stdin and parent.stdout
            parent.wait()
            if state == "off":
                parent.stdin.write(b"x")
                parent.stdin.flush()
            assert parent.stdout.read() == end


@pytest.mark.skipif(not REAL_ROOT, reason="only root can become somebody else")
def test_drops_root(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    os.chown(tmp_path, 65534, 65534)
    code = "lock(drop_to=65534); print(json.dumps([os.getresuid(), os.getresgid(), os.getgroups()]))"
    done = run("on", tmp_path, code)
    assert json.loads(done.stdout) == [[65534] * 3, [65534] * 3, []], done.stderr


@pytest.mark.skipif(REAL_ROOT, reason="root can become somebody else")
def test_a_user_that_cannot_be_dropped_is_an_error(tmp_path: Path) -> None:
    assert "PermissionError" in run("on", tmp_path, "lock(drop_to=1)").stderr


def test_available_says_something_of_each_layer() -> None:
    before = Path("/proc/self/status").read_text().split("NoNewPrivs:")[1].split()[:3]
    found = limits.available()
    assert list(found) == ["landlock", "seccomp", "rlimits", "namespaces", "cgroup"]
    assert all(text.startswith(("ok", "missing: ")) for text in found.values()), found
    assert Path("/proc/self/status").read_text().split("NoNewPrivs:")[1].split()[:3] == before


def test_needs_only_the_standard_library(tmp_path: Path) -> None:
    code = "print(json.dumps([name.partition('.')[0] for name in sys.modules]))"
    loaded = set(json.loads(run("off", tmp_path, code).stdout))
    assert loaded - set(sys.stdlib_module_names) - {"__main__"} == {"limits"}
