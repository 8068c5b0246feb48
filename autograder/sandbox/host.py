"""The trusted side of the sandbox: start the zygote, fork a student process, watch it, end it.

Two facts are never mixed: whether the sandbox worked (`SandboxError`) and what the student's process did
(`Ended`).
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from autograder.errors import IsolationError, SandboxError
from autograder.sandbox.limits import namespaces
from autograder.sandbox.wire import FRAME, MAX_FRAME, TAG, Frame, WireFault, is_hit, pack, split
from autograder.scratch import Scratch

__all__ = ["Ended", "Isolation", "Limits", "StudentProcess", "Zygote"]

Isolation = Literal["full", "none"]
REQUIRED = frozenset({"landlock", "seccomp", "rlimits"})
MODULES = (
    "torch",
    "torch.nn.functional",
    "torch.optim",
    "torch.utils.data",
    # An optimiser's or torch.func's first use imports it: a second of CPU that is no student's fault.
    "torch._dynamo",
    "torch.func",
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "torchvision",
    "torchvision.transforms",
    "sklearn.datasets",
    "scipy.signal",
    "scipy.ndimage",
    "scipy.special",
    "IPython",
)
POLL = 0.2
BACKSTOP = 20
"""Times the CPU limit in wall clock: only a machine that is starved this badly meets it."""
MAX_HEADER = 16 * 2**20
TICKET = TAG - 4
MAX_HITS = 1000
"""Banned calls told before one reply: the worker tells of the first few, and would be read for ever if it lied."""


class Ended(Exception):
    """The student process stopped before it answered: `why` is timeout, memory or crashed."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why} {detail}".strip())
        self.why = why
        self.detail = detail


@dataclass(frozen=True)
class Limits:
    """What one student process may use; seconds are of CPU."""

    cell_seconds: float = 20
    call_seconds: float = 5
    memory_mb: int = 2048
    output_kb: int = 64
    disk_mb: int = 64


@dataclass
class StudentProcess:
    """One child of the zygote: write requests, read replies."""

    zygote: Zygote
    wire: socket.socket
    pid: int
    inner_pid: int
    """The process id in the zygote's namespace."""
    pidfd: int
    home: Path
    layers: list[str] = field(default_factory=list)
    _out: bytearray = field(default_factory=bytearray)
    _in: bytearray = field(default_factory=bytearray)
    _expected: deque[bytes] = field(default_factory=lambda: deque([bytes(TAG)]))
    """The tags of the replies still to come, in order."""
    _hits: int = 0
    """Banned calls told since the last reply."""
    _closed: bool = False

    def send(self, data: bytes, replies: int = 0) -> None:
        """Queue bytes that lead to so many replies; they go out while replies are awaited.

        Before them goes a ticket that nobody can know beforehand. Each reply must carry it with its place, so
        that bytes written before the request came answer nothing.
        """
        if replies:
            ticket = os.urandom(TICKET)
            self._out += pack({"t": ticket.hex()})
            self._expected.extend(ticket + place.to_bytes(TAG - TICKET, "little") for place in range(replies))
        self._out += data

    def receive(self, seconds: float) -> Frame:
        """Return the next frame's header and payload: see `receive_frame`."""
        return split(self.receive_frame(seconds))

    def receive_frame(self, seconds: float) -> bytes:
        """Return the next frame, its header not parsed yet.

        `seconds`: CPU time after which the process is killed; time spent asleep counts too. Wall clock alone is
        a backstop for a starved machine. Raises `Ended`, or `WireFault` for bytes that answer no request.
        """
        self._await(TAG + FRAME.size, seconds)
        length, extra = FRAME.unpack_from(self._in, TAG)
        if not self._expected or self._in[:TAG] != self._expected[0] or length > MAX_HEADER or extra > MAX_FRAME:
            self.kill()
            raise WireFault("bytes that answer no request")
        size = TAG + FRAME.size + length + extra
        self._await(size, seconds)
        with memoryview(self._in) as view:
            whole = bytes(view[TAG:size])
        del self._in[:size]
        if is_hit(whole):  # told before the reply that it belongs to
            self._hits += 1
            if self._hits > MAX_HITS:
                self.kill()
                raise WireFault("banned calls without end")
        else:
            self._hits = 0
            self._expected.popleft()
        return whole

    def _await(self, size: int, seconds: float) -> None:
        if len(self._in) < size:
            self._wait(size, seconds)

    def _wait(self, size: int, seconds: float) -> None:
        started, asleep = time.monotonic(), 0.0
        used: float | None = None
        while len(self._in) < size:
            writable = [self.wire] if self._out else []
            ready, free, _ = select.select([self.wire], writable, [], POLL)
            if free:
                self._flush()
            if ready:
                self._fill()
                continue
            state, now = self._cpu()
            used = now if used is None else used
            asleep = asleep + POLL if state in ("S", "T", "t") else 0.0  # a stopped process uses no CPU either
            if max(now - used, asleep) > seconds or time.monotonic() - started > BACKSTOP * seconds:
                self.kill()
                raise Ended("timeout", f"{seconds:g}")

    def _flush(self) -> None:
        try:
            sent = self.wire.send(self._out[: 1 << 20])
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            self._out.clear()  # it has stopped reading: what it wrote before is still to be read
            return
        del self._out[:sent]

    def _fill(self) -> None:
        try:
            data = self.wire.recv(1 << 20)
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            data = b""
        if not data:
            raise Ended(*self._why())
        self._in += data

    def _why(self) -> tuple[str, str]:
        status = self.close()
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            if number == signal.SIGKILL:
                return "memory", "killed"
            if number in (signal.SIGXCPU, signal.SIGPROF, signal.SIGALRM, signal.SIGVTALRM):
                return "timeout", ""
            return "crashed", signal.Signals(number).name if number in set(signal.Signals) else str(number)
        return "crashed", f"exit {os.WEXITSTATUS(status)}"

    def _cpu(self) -> tuple[str, float]:
        """Return the process's state and the CPU seconds used so far; ("", 0) once it has ended."""
        try:
            with open(f"/proc/{self.pid}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
        except OSError:
            return "", 0.0
        return fields[0].decode(), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)

    def close(self) -> int:
        """End it, remove its folder, and return its wait status."""
        if self._closed:
            return 0
        self._closed = True
        # It may still be on its way out of its own accord: then its own status is what counts.
        if not select.select([self.pidfd], [], [], 0.5 if self._in or not self._alive() else 0)[0]:
            self.kill()
        self.wire.close()
        try:
            return self.zygote.reap(self)
        finally:
            os.close(self.pidfd)
            shutil.rmtree(self.home, ignore_errors=True)

    def _alive(self) -> bool:
        try:
            return bool(self.wire.recv(1, socket.MSG_PEEK))
        except BlockingIOError:
            return True
        except OSError:
            return False


class Zygote:
    """The warm parent process; forks student processes in about 15 ms each."""

    def __init__(
        self,
        isolation: Isolation = "full",
        *,
        use: Sequence[str] = namespaces.ALL,
        modules: Iterable[str] = (),
    ) -> None:
        self.isolation = isolation
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        self._scratch = Scratch()
        cache = str(self._cache())
        environment = {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "MPLBACKEND": "agg",
            "MPLCONFIGDIR": cache,
            "IPYTHONDIR": cache,
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "MKL_NUM_THREADS": "1",
            "NUMEXPR_NUM_THREADS": "1",
            "PYTHONHASHSEED": "0",
            **{
                k: v
                for k, v in os.environ.items()
                if k in ("CUDA_VISIBLE_DEVICES", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
            },
        }
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-m", "autograder.sandbox.zygote", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            cwd="/",
        )
        theirs.close()
        wanted = list(use) if isolation == "full" else []
        ours.send(json.dumps({"namespaces": wanted, "modules": [*MODULES, *_probes(), *modules]}).encode())
        self.namespaces: list[str] | None = None
        """Those it is in; None until somebody has waited for it."""

    def wait_until_ready(self) -> None:
        """Wait until everything is imported; `fork` does so too, whoever starts it early need not."""
        if self.namespaces is None:
            self.namespaces = list(self._answer("start")["namespaces"])

    def fork(self, limits: Limits, banned: Iterable[str] = (), *, read: Sequence[str] = ()) -> StudentProcess:
        """Return a locked-in student process.

        Raises `IsolationError` if less than Landlock, seccomp and rlimits is in force.
        """
        self.wait_until_ready()
        ours, theirs = socket.socketpair()
        home = self._scratch.folder()
        drop = self._drop_to(home)
        job = {
            "home": str(home),
            "isolation": self.isolation == "full",
            "read": [*_installation(), *read],
            "banned": sorted(banned),
            "drop_to": drop,
            "cell_seconds": limits.cell_seconds,
            "call_seconds": limits.call_seconds,
            "memory_mb": limits.memory_mb,
            "output_kb": limits.output_kb,
            "disk_mb": limits.disk_mb,
        }
        try:
            with theirs:
                self._send({"do": "fork", "job": job}, "fork", theirs.fileno())
            answer, descriptors = self._receive("fork")
        except SandboxError:
            ours.close()
            raise
        process = StudentProcess(self, ours, _outer(descriptors[0]), answer["pid"], descriptors[0], home)
        ours.setblocking(False)
        self._check(process)
        return process

    def _check(self, process: StudentProcess) -> None:
        try:
            header, _ = process.receive(10)
        except Ended as ended:
            process.close()
            raise SandboxError(f"a student process ended before it was ready: {ended}") from None
        process.layers = [str(layer) for layer in header["layers"]]
        missing = REQUIRED - set(process.layers)
        if self.isolation == "full" and missing:
            process.close()
            raise IsolationError(
                f"this machine lacks {', '.join(sorted(missing))}",
                where="sandbox",
                expected="Landlock, seccomp and rlimits",
                remedy="run `autograder doctor`, or say `--isolation none` to grade trusted submissions without",
            )

    def _drop_to(self, home: Path) -> int | None:
        if self.isolation != "full" or os.geteuid() != 0 or not _may_become_nobody():
            return None
        if "user" in (self.namespaces or ()):
            return None
        try:
            os.chown(home, NOBODY, NOBODY)
        except OSError:  # a container that knows no such user: it is as if an ordinary user graded
            return None
        return NOBODY

    def reap(self, process: StudentProcess) -> int:
        """Wait for a child that has ended or was killed; return its wait status."""
        self._send({"do": "reap", "pid": process.inner_pid}, "reap")
        return int(self._answer("reap")["status"])

    def is_alive(self) -> bool:
        """Tell whether the process still runs."""
        return self._process.poll() is None

    def _answer(self, stage: str) -> dict[str, Any]:
        return self._receive(stage)[0]

    def _send(self, message: dict[str, Any], stage: str, *descriptors: int) -> None:
        try:
            socket.send_fds(self._control, [json.dumps(message).encode()], descriptors)
        except OSError:
            raise self._ended(stage) from None

    def _receive(self, stage: str) -> tuple[dict[str, Any], list[int]]:
        try:
            data, descriptors, _, _ = socket.recv_fds(self._control, 1 << 16, 1)
        except OSError:
            data = b""
        if not data:
            raise self._ended(stage)
        return json.loads(data), descriptors

    def _ended(self, stage: str) -> SandboxError:
        return SandboxError(f"the zygote ended at {stage} (exit {self._process.wait()})")

    def _cache(self) -> Path:
        """Return a folder for matplotlib's list of fonts, which takes seconds to make."""
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "autograder")
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return self._scratch.folder()
        return folder

    def close(self) -> None:
        """End the zygote and with it every child."""
        if self.namespaces is None:
            self._process.kill()  # nobody has waited for it: it may still be importing, and has no child
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._scratch.close()

    def __enter__(self) -> Zygote:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


NOBODY = 65534
SETGID, SETUID = 6, 7
"""The capabilities' numbers; root in a container may lack them."""


def _may_become_nobody() -> bool:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            held = int(line.split()[1], 16)
            return bool(held >> SETGID & held >> SETUID & 1)
    return False


def _probes() -> list[str]:
    folder = Path(__file__).parent.parent / "probes"
    return [f"autograder.probes.{p.stem}" for p in sorted(folder.glob("*.py")) if p.stem != "__init__"]


def _installation() -> list[str]:
    """Return what a student process may read: Python, its libraries, the system's libraries."""
    paths = {
        sys.prefix,
        sys.base_prefix,
        *(sysconfig.get_paths()[k] for k in ("stdlib", "platlib", "purelib")),
    }
    system = (
        "/usr/lib",
        "/usr/lib64",
        "/lib",
        "/lib64",
        "/usr/share/zoneinfo",
        "/usr/share/fonts",
        "/etc/fonts",
    )
    files = (
        "/etc/ld.so.cache",
        "/etc/localtime",
        "/proc/cpuinfo",
        "/proc/meminfo",
        "/sys/devices/system",
        "/dev/urandom",
    )
    return sorted(paths) + [p for p in (*system, *files) if Path(p).exists()]


def _outer(pidfd: int) -> int:
    pid = namespaces.outer_pid(pidfd)
    if pid is None:
        raise SandboxError("the kernel does not tell a child's process id")
    return pid
