"""Namespaces: what is reachable without them is out of reach with them, and a refusal is no error."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from autograder.sandbox.limits import namespaces

SANDBOX = Path(namespaces.__file__).parents[1]
START = f"""
import errno, json, os, signal, socket, sys
sys.path.insert(0, {str(SANDBOX)!r})
from limits import kernel, namespaces, seccomp
def outcome(attack):
    try:
        return attack() or "done"
    except OSError as error:
        return errno.errorcode[error.errno]
"""


def run(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", "-c", START + code, json.dumps(arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def answer(code: str, *arguments: object) -> dict[str, object]:
    done = run(code, *arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


REACH = """
on, outer, port, folder = json.loads(sys.argv[1])
held = namespaces.enter() if on else []
def connect():
    with socket.socket() as one:
        one.connect(("127.0.0.1", port))
def shared_memory():
    open(folder).close()
def message_queue():
    key = kernel.syscall({"x86_64": 68, "aarch64": 186}[os.uname().machine], outer, 0)
print(json.dumps({
    "held": held,
    "user": os.getuid(),
    "pid": os.getpid(),
    "signal": outcome(lambda: os.kill(outer, 0)),
    "process": outcome(lambda: open(f"/proc/{outer}/status").close()),
    "connect": outcome(connect),
    "interfaces": len(socket.if_nameindex()),
    "shared_memory": outcome(shared_memory),
    "message_queue": outcome(message_queue),
}))
"""


@pytest.fixture(scope="module")
def reach() -> dict[bool, dict[str, object]]:
    """Try to reach the outside from a process of its own, without and with namespaces."""
    found = {}
    machine = {"x86_64": (68, 71), "aarch64": (186, 187)}.get(os.uname().machine)
    if machine is None:
        pytest.skip("the numbers of msgget are known for x86_64 and aarch64")
    get, control = machine
    queue = namespaces.kernel.syscall(get, os.getpid(), 0o1600)
    canary = Path("/dev/shm") / f"autograder-test-{os.getpid()}"
    canary.touch()
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
            for on in (False, True):
                found[on] = answer(REACH, on, os.getpid(), port, str(canary))
    finally:
        canary.unlink()
        namespaces.kernel.syscall(control, queue, 0, 0)
    return found


@pytest.mark.parametrize(
    ("attack", "namespace", "refusal"),
    [
        ("signal", "pid", "ESRCH"),
        ("process", "proc", "ENOENT"),
        ("connect", "net", "ENETUNREACH"),
        ("shared_memory", "shm", "ENOENT"),
        ("message_queue", "ipc", "ENOENT"),
    ],
)
def test_stops(attack: str, namespace: str, refusal: str, reach: dict[bool, dict[str, object]]) -> None:
    assert reach[False][attack] == "done"
    held = reach[True]["held"]
    assert isinstance(held, list)
    if namespace not in held:
        pytest.skip(f"this machine allows no {namespace} namespace")
    assert reach[True][attack] == refusal


def test_is_nobody_and_first(reach: dict[bool, dict[str, object]]) -> None:
    held = reach[True]["held"]
    assert isinstance(held, list)
    if not {"user", "pid"} <= set(held):
        pytest.skip("this machine allows no user and pid namespaces")
    assert (reach[True]["user"], reach[True]["pid"]) == (65534, 1)


def needs(*wanted: str) -> None:
    held = answer("print(json.dumps({'held': namespaces.enter()}))")["held"]
    assert isinstance(held, list)
    if not set(wanted) <= set(held):
        pytest.skip(f"this machine allows no {' and '.join(wanted)} namespaces")


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("os._exit(7)", 7),
        ("sys.exit('text')", 1),
        ("import ctypes; ctypes.string_at(8)", -signal.SIGSEGV),
        ("signal.signal(signal.SIGTERM, signal.SIG_DFL); print('x')", 0),
    ],
)
def test_the_waiting_process_ends_as_the_inner_one(end: str, status: int) -> None:
    assert run(f"namespaces.enter()\n{end}").returncode == status


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_inner_process_ends_with_the_waiting_one(number: signal.Signals) -> None:
    needs("pid")
    code = "namespaces.enter()\nprint('inside', flush=True)\nos.read(0, 1)\nprint('survived')"
    command = [sys.executable, "-I", "-S", "-c", START + code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as outer:
        assert outer.stdout is not None
        assert outer.stdout.readline() == b"inside\n"
        outer.send_signal(number)
        assert outer.wait() == -number
        assert outer.stdout.read() == b""  # the inner one held the other end until it died


def test_a_child_is_named_by_its_pidfd() -> None:
    needs("pid")
    code = """
namespaces.enter()
child = os.fork()
if child == 0:
    signal.pause()
with socket.socket(fileno=0) as wire:
    socket.send_fds(wire, [b"x"], [os.pidfd_open(child)])
os.waitpid(child, 0)
"""
    ours, theirs = socket.socketpair()
    command = [sys.executable, "-I", "-S", "-c", START + code]
    with ours, theirs, subprocess.Popen(command, stdin=theirs) as outer:
        theirs.close()
        pidfd = socket.recv_fds(ours, 1, 1)[1][0]
        pid = namespaces.outer_pid(pidfd)
        assert pid is not None
        rows = Path(f"/proc/{pid}/status").read_text()
        assert rows.split("NSpid:")[1].split("\n")[0].split()[-2:] == [str(pid), "2"]
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
        assert outer.wait() == 0
        assert namespaces.outer_pid(pidfd) is None
        os.close(pidfd)


def test_a_refusal_of_everything_is_no_error() -> None:
    found = answer("seccomp.install()\nprint(json.dumps({'held': namespaces.enter()}))")
    assert found == {"held": []}


NO_USERS = """
kernel.invoke("unshare", 0x10000000)
user = json.loads(sys.argv[1])
for file, text in (("setgroups", "deny"), ("uid_map", f"0 {user[0]} 1"), ("gid_map", f"0 {user[1]} 1")):
    with open(f"/proc/self/{file}", "w") as target:
        target.write(text)
with open("/proc/sys/user/max_user_namespaces", "w") as target:
    target.write("0")
"""


def test_root_does_without_user_namespaces() -> None:
    needs("user", "mount")
    code = NO_USERS + "print(json.dumps({'held': namespaces.enter()}))"
    held = answer(code, os.geteuid(), os.getegid())["held"]
    assert held == ["mount", "pid", "ipc", "net", "uts", "proc", "shm"]


def test_an_ordinary_user_does_without_any() -> None:
    needs("user", "mount")
    code = NO_USERS + "kernel.drop_capabilities()\nprint(json.dumps({'held': namespaces.enter()}))"
    assert answer(code, os.geteuid(), os.getegid()) == {"held": []}


PRIVATE = """
on, folder, other, keep = json.loads(sys.argv[1])
namespaces.enter()
held = namespaces.private([folder], size_mb=1, keep=keep) if on else []
def fill():
    with open(folder + "/large", "wb", buffering=0) as file:
        for _ in range(3):
            if file.write(bytes(1 << 20)) < 1 << 20:
                return "short"
def look():
    open(folder + "/canary").close()
print(json.dumps({
    "held": held,
    "look": outcome(look),
    "fill": outcome(fill),
    "write_elsewhere": outcome(lambda: open(other + "/new", "w").close()),
    "mode_elsewhere": outcome(lambda: os.chmod(other, 0o700)),
}))
"""


def folders(tmp_path: Path) -> Sequence[str]:
    folder, other = tmp_path / "folder", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    (folder / "canary").touch()
    return str(folder), str(other)


def test_private_folder(tmp_path: Path) -> None:
    needs("user", "mount")
    folder, other = folders(tmp_path)
    off = answer(PRIVATE, False, folder, other, [])
    assert off == {"held": []} | dict.fromkeys(("look", "fill", "write_elsewhere", "mode_elsewhere"), "done")
    on = answer(PRIVATE, True, folder, other, [])
    assert on.pop("fill") in ("short", "ENOSPC")
    assert on == {
        "held": [folder],
        "look": "ENOENT",
        "write_elsewhere": "EROFS",
        "mode_elsewhere": "EROFS",
    }
    assert sorted(path.name for path in Path(folder).iterdir()) == ["canary", "large"]


def test_private_keeps_what_is_needed_beneath(tmp_path: Path) -> None:
    folder, other = folders(tmp_path)
    found = answer(PRIVATE, True, folder, other, [folder + "/canary"])
    assert (found["held"], found["look"]) == ([], "done")


def test_private_refused(tmp_path: Path) -> None:
    code = "seccomp.install()\nprint(json.dumps({'held': namespaces.private(['/tmp'], size_mb=1)}))"
    assert answer(code) == {"held": []}
