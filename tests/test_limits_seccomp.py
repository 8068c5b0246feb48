"""seccomp: each call works, or fails for its own reasons, without the filter and is refused with it."""

from __future__ import annotations

import json
import platform
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.limits import seccomp, syscalls

SANDBOX = Path(seccomp.__file__).parents[1]
MACHINE = platform.machine()

pytestmark = pytest.mark.skipif(MACHINE not in ("x86_64", "aarch64"), reason="the filter knows x86_64 and aarch64")

START = """
import asyncio, ctypes, errno, json, mmap, os, resource, shutil, signal, socket, subprocess, sys
import threading
from pathlib import Path
sys.path.insert(0, {sandbox!r})
from limits import kernel, seccomp, syscalls
machine = os.uname().machine
known = {{}}
for table in (syscalls.REFUSED, syscalls.UNDONE, syscalls.CONDITIONAL):
    known |= syscalls.numbers(table, machine)
os.chdir(sys.argv[2])
if sys.argv[1] != "off":
    assert seccomp.install(shared_memory=sys.argv[1] == "shared")

def raw(name, *arguments):
    return kernel.syscall(known[name] if name in known else name, *arguments)

def fork():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)

def datagram():
    for one in socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM):
        one.close()

def send_to():
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with one, other:
        one.sendto(b"x", "/nowhere")

def mode():
    Path("file").touch()
    before = os.stat("file").st_mode
    os.chmod("file", 0)
    if os.stat("file").st_mode == before:
        raise OSError(errno.ECANCELED, "not done")

def threads():
    found = []
    several = [threading.Thread(target=lambda: found.append(1)) for _ in range(4)]
    for each in several:
        each.start()
    for each in several:
        each.join()
    assert len(found) == 4

def signals():
    signal.signal(signal.SIGUSR1, lambda *_: None)
    os.kill(os.getpid(), signal.SIGUSR1)
    signal.raise_signal(signal.SIGUSR1)
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)

def copies():
    Path("source").touch()
    shutil.copy("source", "one")
    shutil.copy2("source", "two")
    assert Path("one").exists() and Path("two").exists()

attacks = {{
    "socket": lambda: socket.socket().close(),
    "datagram": datagram,
    "sendto": send_to,
    "connect": lambda: raw("connect", -1, None, 0),
    "bind": lambda: raw("bind", -1, None, 0),
    "listen": lambda: raw("listen", -1, 0),
    "accept": lambda: raw("accept", -1, None, None),
    "ptrace": lambda: raw("ptrace", 99, 0, 0, 0),
    "read_memory": lambda: raw("process_vm_readv", os.getppid(), None, 0, None, 0, 0),
    "write_memory": lambda: raw("process_vm_writev", os.getppid(), None, 0, None, 0, 0),
    "pidfd_open": lambda: os.close(os.pidfd_open(os.getpid())),
    "pidfd_getfd": lambda: raw("pidfd_getfd", -1, 0, 0),
    "pidfd_signal": lambda: raw("pidfd_send_signal", -1, 0, None, 0),
    "keyring": lambda: raw("keyctl", 99, 0, 0, 0, 0),
    "add_key": lambda: raw("add_key", None, None, None, 0, 0),
    "bpf": lambda: raw("bpf", 99, None, 0),
    "userfaultfd": lambda: raw("userfaultfd", 0xFFFF),
    "io_uring": lambda: raw("io_uring_setup", 0, None),
    "mount": lambda: raw("mount", None, None, None, -1, None),
    "fsopen": lambda: raw("fsopen", None, -1),
    "unshare": lambda: raw("unshare", 0),
    "setns": lambda: raw("setns", -1, 0),
    "chroot": lambda: raw("chroot", None),
    "fork": fork,
    "spawn": lambda: subprocess.run([sys.executable, "-I", "-S", "-c", ""], check=True),
    "exec": lambda: os.execv("/nowhere", ["x"]),
    "namespace": lambda: raw("clone", 0x10010000, None, None, None, None),
    "kill_parent": lambda: os.kill(os.getppid(), 0),
    "kill_group": lambda: os.kill(0, 0),
    "kill_all": lambda: os.kill(-1, 99),
    "tgkill": lambda: raw("tgkill", os.getppid(), os.getppid(), 0),
    "queue_signal": lambda: raw("rt_sigqueueinfo", os.getppid(), 0, None),
    "other_limits": lambda: resource.prlimit(os.getppid(), resource.RLIMIT_CORE),
    "set_limit": lambda: raw("prlimit64", 0, resource.RLIMIT_CORE, bytes(16), None),
    "priority": lambda: os.setpriority(os.PRIO_PROCESS, 0, 19),
    "affinity": lambda: os.sched_setaffinity(os.getppid(), os.sched_getaffinity(os.getppid())),
    "session": lambda: raw("setsid"),
    "shared_segment": lambda: raw("shmget", 0, -1, 0),
    "semaphores": lambda: raw("semget", 0, -1, 0),
    "messages": lambda: raw("msgget", 0, 0),
    "queue": lambda: raw("mq_open", None, 0, 0, None),
    "watch": lambda: raw("inotify_init1", 0),
    "memory_file": lambda: os.close(os.memfd_create("x")),
    "owner": lambda: os.chown(".", -1, -1),
    "attribute": lambda: os.setxattr("nowhere", "user.x", b""),
    "outlive": lambda: kernel.prctl(kernel.PR_SET_PDEATHSIG, 0),
    "dumpable": lambda: kernel.prctl(kernel.PR_SET_DUMPABLE, 1),
    "terminal": lambda: raw("ioctl", 0, 0x5412, b"x"),
    "high_bits": lambda: raw("ioctl", 0, 0x100005412, b"x"),
    "reboot": lambda: raw("reboot", 0, 0, 0, None),
    "clock": lambda: raw("clock_settime", -1, None),
    "module": lambda: raw("init_module", None, 0, None),
    "handle": lambda: raw("open_by_handle_at", -1, None, 0),
    "mode": mode,
    "clone3": lambda: raw("clone3", None, 0),
    "future": lambda: raw(syscalls.NEWEST + 1, -1, None, -1, None),
    "shared_mapping": lambda: mmap.mmap(-1, 4096).close(),
    "honest_threads": threads,
    "honest_signals": signals,
    "honest_copies": copies,
    "honest_mapping": lambda: mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).close(),
    "honest_loop": lambda: asyncio.run(asyncio.sleep(0)),
    "honest_callback": lambda: ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 1)(),
    "honest_limits": lambda: resource.getrlimit(resource.RLIMIT_DATA),
    "honest_name": lambda: kernel.libc.prctl(15, ctypes.addressof(ctypes.c_char(0)), 0, 0, 0),
    "honest_affinity": lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
}}
found = {{}}
for key, attack in attacks.items():
    try:
        attack()
        found[key] = "done"
    except OSError as error:
        found[key] = errno.errorcode.get(error.errno, str(error.errno))
print(json.dumps(found))
"""

# What the filter answers; everything else is refused with EPERM.
ANSWERS = {"mode": "ECANCELED", "clone3": "ENOSYS", "future": "ENOSYS", "shared_mapping": "ENOMEM"}


def run(state: str, folder: Path, code: str = "") -> subprocess.CompletedProcess[str]:
    """Run all attacks, or the code in their place, in one process of its own."""
    start = START.format(sandbox=str(SANDBOX))
    if code:
        start = start[: start.index("attacks = ")] + code
    command = [sys.executable, "-I", "-S", "-c", start, state, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def results(state: str, folder: Path) -> dict[str, str]:
    done = run(state, folder)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def off(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return results("off", tmp_path_factory.mktemp("off"))


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return results("on", tmp_path_factory.mktemp("on"))


NAMES = re.findall(r'^    "(\w+)": ', START, re.MULTILINE)


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("honest_")])
def test_refuses(name: str, off: dict[str, str], on: dict[str, str]) -> None:
    refusal = ANSWERS.get(name, "EPERM")
    assert on[name] == refusal
    if off[name] == refusal:
        pytest.skip("refused here without the filter too")


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("honest_")])
def test_leaves_honest_work_alone(name: str, on: dict[str, str]) -> None:
    assert on[name] == "done"


@pytest.mark.parametrize("name", ["shared_mapping", "memory_file"])
def test_shared_memory_can_be_allowed(name: str, tmp_path: Path) -> None:
    assert results("shared", tmp_path)[name] == "done"


@pytest.mark.skipif(MACHINE != "x86_64", reason="x32 and 32-bit calls are x86_64's")
@pytest.mark.parametrize(
    "code",
    [
        "try: kernel.syscall(0x40000000 + 39)\nexcept OSError: pass",
        # mov eax, 20 (getpid); int 0x80; ret
        (
            "page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=7)\n"
            "page.write(bytes.fromhex('b814000000cd80c3'))\n"
            "place = ctypes.addressof(ctypes.c_char.from_buffer(page))\n"
            "ctypes.CFUNCTYPE(ctypes.c_int)(place)()"
        ),
    ],
    ids=["x32", "32-bit"],
)
def test_kills_other_architectures(code: str, tmp_path: Path) -> None:
    assert run("off", tmp_path, code).returncode in (0, -signal.SIGSEGV)
    assert run("on", tmp_path, code).returncode == -signal.SIGSYS


def test_every_thread_is_held(tmp_path: Path) -> None:
    code = """
ready, go, found = threading.Event(), threading.Event(), []
def late():
    ready.set()
    go.wait()
    try:
        socket.socket().close()
        found.append("done")
    except PermissionError:
        found.append("refused")
thread = threading.Thread(target=late)
thread.start()
ready.wait()
assert seccomp.install()
go.set()
thread.join()
print(found)
"""
    assert run("off", tmp_path, code).stdout == "['refused']\n"


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_tables(machine: str) -> None:
    tables = (syscalls.REFUSED, syscalls.UNDONE, syscalls.CONDITIONAL)
    several = [syscalls.numbers(table, machine) for table in tables]
    numbers = [number for table in several for number in table.values()]
    assert len(set(numbers)) == len(numbers)
    assert max(numbers) <= syscalls.NEWEST
    assert len(seccomp.program(machine, 1)) // 8 < 4096  # the kernel's bound


def test_unknown_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "s390x")
    assert not seccomp.install()
