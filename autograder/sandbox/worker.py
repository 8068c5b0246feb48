"""The student process: runs cells, then answers requests until the wire closes.

Runs beside student code; imports nothing else of the kit but what runs here too.
"""

from __future__ import annotations

import builtins
import gc
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from json import loads
from typing import Any

from autograder.sandbox import bans as bans_module
from autograder.sandbox.bans import Bans, rewrite_products
from autograder.sandbox.executor import Executor, _describe, quiet
from autograder.sandbox.shell import Shell
from autograder.sandbox.surroundings import settle
from autograder.sandbox.wire import FRAME, TAG, WireFault, hit, pack

__all__ = ["TimeLimit", "Worker"]

CHUNK = 1 << 18
MAX_HITS = 8
"""Banned calls told of one request: the first settles it, and a loop makes any number."""


class TimeLimit(BaseException):
    """The CPU time of a cell or call is used up. No Exception, so that ``except Exception`` lets it pass."""

    reported = True


class Worker:
    """Serves one submission on one socket."""

    def __init__(self, wire: socket.socket, shell: Shell, job: dict[str, Any]) -> None:
        self._wire = wire
        self._shell = shell
        self._seconds = float(job["call_seconds"])
        self._executor = Executor(shell.namespace, guard=self._limited, contain=True)
        self._job = job
        # Kept apart from what student code can reach by name: it may replace the builtins.
        self._write = os.write
        self._timer = signal.setitimer
        self._tag = bytes(TAG)
        self._in = bytearray()
        self._bans = Bans(job["banned"], self._hit)
        if bans_module.PRODUCT in job["banned"]:
            setattr(builtins, bans_module.HOOK, self._bans)
        signal.signal(signal.SIGPROF, self._time_is_up)

    def serve(self) -> None:
        """Answer until the wire closes."""
        settle()
        _hide()
        with quiet():
            while True:
                size = self._take(FRAME.size)
                if not size:
                    return
                length, extra = FRAME.unpack(size)
                header = loads(self._take(length))
                payload = self._take(extra)
                self._serve(header, payload)

    def _serve(self, header: dict[str, Any], payload: bytearray) -> None:
        if "f" in header:
            self._send(self._executor.answer(header, payload))
            self._step()
        elif "t" in header:
            self._tag = bytes.fromhex(header["t"]) + bytes(TAG - len(header["t"]) // 2)
        elif "s" in header:
            self._executor.begin(header["s"])
        elif header["do"] == "watch":
            self._bans.watch(header["names"], header.get("unlock", 0), header.get("lock", 0))
        elif header["do"] == "cell":
            self._send(self._cell(header))
            self._step()
        else:
            raise WireFault("an unknown request")

    def _cell(self, header: dict[str, Any]) -> bytes:
        rewrite = rewrite_products if bans_module.PRODUCT in self._job["banned"] else None
        self._seconds = float(self._job["cell_seconds"])
        limit = 1024 * int(self._job["output_kb"])
        error: BaseException | None
        try:
            with self._limited():
                error, outputs = self._shell.run(
                    header["cell"], header["source"], limit, capture=header["capture"], rewrite=rewrite
                )
        except TimeLimit as late:
            error, outputs = late, []
        finally:
            self._seconds = float(self._job["call_seconds"])
        reply: dict[str, Any] = {"outputs": outputs}
        if error is not None:
            reply["e"] = _describe(error) | {"line": _line(error)}
        return pack(reply)

    @contextmanager
    def _limited(self) -> Iterator[None]:
        self._timer(signal.ITIMER_PROF, self._seconds)
        try:
            yield
        finally:
            self._timer(signal.ITIMER_PROF, 0)

    def _time_is_up(self, *_: Any) -> None:
        raise TimeLimit(f"{self._seconds:g}")

    def _hit(self, name: str) -> None:
        # Told at once: what is on the wire cannot be taken back.
        if len(self._executor.banned) < MAX_HITS:
            self._send(hit(name))
            self._executor.banned.append(name)

    def _step(self) -> None:
        """Make the tag that of the ticket's next reply."""
        ticket, place = self._tag[:-4], int.from_bytes(self._tag[-4:], "little")
        self._tag = ticket + (place + 1).to_bytes(4, "little")

    def _send(self, data: bytes) -> None:
        view = memoryview(self._tag + data)
        while view:
            view = view[self._write(self._wire.fileno(), view) :]

    def _take(self, size: int) -> bytearray:
        while len(self._in) < size:
            data = self._wire.recv(CHUNK)
            if not data:
                return bytearray()
            self._in += data
        taken = self._in[:size]
        del self._in[:size]
        return taken


def _hide() -> None:
    """Take the kit's own modules and objects out of the reach of imports and of the collector.

    What student code finds there it could change. The way through frames stays: see docs/threat-model.md.
    """
    for name in [n for n in sys.modules if n.startswith("autograder.")]:
        del sys.modules[name]
    gc.freeze()


def _line(error: BaseException) -> int | None:
    """Return the line of the cell where it was raised."""
    if isinstance(error, SyntaxError):
        return error.lineno
    found = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith("<cell"):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def run(wire: socket.socket, shell: Shell, job: dict[str, Any]) -> None:
    """Serve and leave without unwinding: a student's atexit functions are not run."""
    code = 0
    try:
        Worker(wire, shell, job).serve()
    except BaseException:
        code = 70
    finally:
        sys.stdout = sys.stderr = sys.__stderr__
        os._exit(code)
