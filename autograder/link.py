"""The judge's way to a student process: cells, foretold requests in one message, restarts after a crash."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.judge import Diverged
from autograder.language import Text, text
from autograder.outcome import CellFault, Verdict
from autograder.recording import Example, fingerprint, key, start_frame
from autograder.report.sanitise import clean
from autograder.sandbox.host import Ended, Limits, StudentProcess, Zygote
from autograder.sandbox.wire import WireFault, frame, is_hit, pack, split
from autograder.student import Banned, Lost, Reply, Request
from autograder.submission import Cell

__all__ = ["ProcessLink"]

GRACE = 1.0
"""Seconds of CPU between the interrupt inside the process and the kill from outside."""
MAX_SLOW_CELLS = 3
SHORT = 2.0
"""The limit of a cell, in seconds, once three cells have used up theirs."""
MAX_STARTS = 8
MAX_AHEAD = 16 * 2**20
"""Bytes of one example's replies that are read before the property asks for them."""
MAX_OUTPUTS = 120
MAX_TEXT = 1 << 20
SHOWN = {"stream": ("stdout", "stderr"), "text": None, "text/plain": None, "image/png": None}
"""What an output may hold, and the values allowed where not any text is."""


@dataclass
class ProcessLink:
    """Runs a submission's cells in a student process and carries requests to it.

    A process that ends is started again, without the cell that ended it; the cells run once more, and
    only the call in flight is lost.
    """

    zygote: Zygote
    cells: Sequence[Cell]
    limits: Limits
    banned: Sequence[str]
    """All names that any exercise of the chapter bans."""
    capture: bool = False
    faults: dict[int, CellFault] = field(default_factory=dict)
    outputs: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    layers: list[str] = field(default_factory=list)
    _process: StudentProcess | None = None
    _starts: int = 0
    _fatal: set[int] = field(default_factory=set)
    _watching: Sequence[str] = ()
    _watched: Sequence[str] = ()
    _lock: int = 0
    _sent: deque[list[Any]] = field(default_factory=deque)
    """Foretold examples whose replies are outstanding: [example, replies still to come]."""
    _example: Example | None = None
    _position: int = 0
    _live: bool = True
    _ahead: deque[bytes | Exception] = field(default_factory=deque)
    """The example's replies that were read before the property asked for them, and what ended them early."""

    def start(self) -> None:
        """Run the cells."""
        while self._process is None:
            self._starts += 1
            if self._starts > MAX_STARTS:
                raise Lost("crashed", text("The notebook's process ended too often to go on."))
            self._process = self.zygote.fork(self.limits, self.banned)
            self.layers = self._process.layers
            self._run_cells()
        self._watch()

    def _watch(self) -> None:
        """Make the exercise's bans hold, under a new key: whoever would lift them needs it."""
        assert self._process is not None
        if self._watched == self._watching:
            return
        self._watched = self._watching
        unlock, self._lock = self._lock, secrets.randbits(63)
        names = list(self._watching)
        self._process.send(pack({"do": "watch", "names": names, "unlock": unlock, "lock": self._lock}))

    def _run_cells(self) -> None:
        for cell in self.cells:
            if cell.index in self._fatal:
                continue
            try:
                self._run_cell(cell)
            except Ended as ended:
                self.faults[cell.index] = CellFault(cell.index, ended.why, _told(ended))
                self._fatal.add(cell.index)
                self._drop()
                return
            except WireFault:
                self.faults[cell.index] = CellFault(cell.index, "crashed", "it wrote on the wire")
                self._fatal.add(cell.index)
                self._drop()
                return

    def _run_cell(self, cell: Cell) -> None:
        assert self._process is not None
        slow = sum(f.kind == "timeout" for f in self.faults.values()) >= MAX_SLOW_CELLS
        seconds = SHORT if slow else self.limits.cell_seconds
        self._process.send(
            pack(
                {
                    "do": "cell",
                    "cell": cell.index,
                    "source": cell.source,
                    "capture": self.capture,
                    "seconds": seconds,
                }
            ),
            replies=1,
        )
        header, _ = self._process.receive(seconds + GRACE)
        if not isinstance(header, dict) or not isinstance(header.get("outputs"), list):
            raise WireFault("a malformed account of a cell")
        self.outputs[cell.index] = [_output(o) for o in header["outputs"][:MAX_OUTPUTS]]
        if "e" in header:
            self.faults[cell.index] = _fault(cell.index, header["e"])

    def _drop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.close()
        self._process = None
        self._watched, self._lock = (), 0
        self._sent.clear()

    # --- the Link protocol -----------------------------------------------------------------

    def enter(self, exercise: str, banned: Sequence[str]) -> None:
        """Start an exercise with its banned operations."""
        self._watching = banned
        self._drain()
        if self._process is not None:
            self._watch()

    def prefetch(self, examples: Sequence[Example]) -> None:
        """Send the foretold requests of these examples in one message."""
        self._drain()
        if self._process is None:
            self.start()
        assert self._process is not None
        replies = sum(len(example.requests) for example in examples)
        self._process.send(b"".join(example.frames for example in examples), replies)
        self._sent.extend([example, len(example.requests)] for example in examples)

    def begin(self, example: Example, *, live: bool) -> bytes | None:
        """Start an example; one that was not sent ahead is asked call by call.

        Return the fingerprint of the replies to what was sent ahead, where all have come.
        """
        self._ahead.clear()
        if not live:
            while self._sent and self._sent[0][0] is not example:
                self._discard()
        self._live = live or not self._sent
        self._example, self._position = example, 0
        if self._live:
            self._drain()
            if self._process is None:
                self.start()
            assert self._process is not None
            self._process.send(start_frame(example.seed))
            return None
        return self._read_ahead()

    def _read_ahead(self) -> bytes | None:
        """Read the example's replies and hash them; what is too large is read as the property asks for it."""
        whole, size = fingerprint(), 0
        while self._sent[0][1]:
            try:
                one = self._receive()
            except (Ended, WireFault):
                return None
            self._ahead.append(one)
            size += len(one)
            if is_hit(one) or size > MAX_AHEAD:
                return None
            whole.update(one)
        return whole.digest()

    def _receive(self) -> bytes:
        """Read one frame off the wire."""
        assert self._process is not None
        try:
            one = self._process.receive_frame(self.limits.call_seconds + GRACE)
        except (Ended, WireFault) as error:
            self._drop()
            self._ahead.append(error)  # whatever is asked for after it gets no reply either
            raise
        if self._sent and not is_hit(one):
            self._sent[0][1] -= 1
        return one

    def __call__(self, request: Request) -> Reply:
        """Answer one request."""
        if self._live:
            if self._process is None:
                raise Lost("crashed", text("The process that ran the notebook has ended."))
            self._process.send(frame(request.header, request.payload), replies=1)
            return self._reply()
        assert self._example is not None
        foretold = self._example.requests
        if self._position >= len(foretold) or foretold[self._position] != key(request):
            raise Diverged
        self._position += 1
        return self._reply()

    def _reply(self) -> Reply:
        seen = ""
        try:
            while is_hit(one := self._next()):
                seen = seen or str(split(one)[0]["hit"])[:100]
            reply = Reply(*split(one))
        except Ended as ended:
            if not seen:
                raise Lost(ended.why, _message(ended)) from None
        except WireFault:
            self._drop()
            raise
        if seen:
            # It settles the exercise: replies that were sent ahead are read and dropped by the next step.
            raise Banned(seen)
        return reply

    def _next(self) -> bytes:
        if not self._ahead:
            return self._receive()
        first = self._ahead[0]
        if isinstance(first, Exception):
            raise first
        self._ahead.popleft()
        return first

    def _drain(self) -> None:
        while self._sent:
            self._discard()

    def _discard(self) -> None:
        """Read and drop what is still to come for the oldest example sent ahead."""
        _, left = self._sent.popleft()
        try:
            while left and self._process is not None:
                left -= not is_hit(self._process.receive_frame(self.limits.call_seconds + GRACE))
        except (Ended, WireFault):
            self._drop()

    def close(self) -> None:
        """End the process."""
        self._drop()

    def fault_of(self, name: str, exercises: Iterable[str | None] = ()) -> tuple[Verdict, Text] | None:
        """Return why a name is missing, if the cell that should define it did not run to its end."""
        for cell in self.cells:
            fault = self.faults.get(cell.index)
            # A cell that says it is not written yet is an answer that is missing, not one that failed.
            if fault is None or fault.kind == "NotImplementedError":
                continue
            if cell.exercise not in tuple(exercises) and not _defines(cell.source, name):
                continue
            verdict = {"timeout": Verdict.TIMEOUT, "memory": Verdict.MEMORY, "crashed": Verdict.CRASHED}
            return verdict.get(fault.kind, Verdict.RAISED), text(
                "Cell {cell} did not run to its end: {kind}: {message}",
                cell=fault.cell + 1,
                kind=fault.kind,
                message=fault.message,
            )
        return None


def _defines(source: str, name: str) -> bool:
    return any(mark in source for mark in (f"def {name}", f"class {name}", f"{name} ="))


def _output(output: Any) -> dict[str, Any]:
    """Return one output of a cell, if it is one: it comes from the student's process."""
    if not isinstance(output, dict) or not output:
        raise WireFault("a malformed output")
    for kind, value in output.items():
        if kind not in SHOWN or not isinstance(value, str) or value not in (SHOWN[kind] or (value,)):
            raise WireFault("a malformed output")
    return {kind: v if kind == "image/png" else clean(v, MAX_TEXT) for kind, v in output.items()}


def _fault(index: int, error: Any) -> CellFault:
    if not isinstance(error, dict) or not isinstance(error.get("kinds"), list) or not error["kinds"]:
        raise WireFault("a malformed exception")
    kind = clean(str(error["kinds"][0]), 80)
    message = clean(str(error.get("message", "")), 500)
    line = error.get("line")
    if kind == "TimeLimit":
        kind = "timeout"
    elif kind == "MemoryError" or "DefaultCPUAllocator" in message:
        kind = "memory"
    told = error.get("trace")
    trace = tuple(clean(str(t), 300) for t in told[:12]) if isinstance(told, list) else ()
    return CellFault(index, kind, message, line if isinstance(line, int) else None, trace)


def _told(ended: Ended) -> str:
    return _message(ended).en


def _message(ended: Ended) -> Text:
    if ended.why == "timeout":
        return text("It ran longer than the {seconds} seconds allowed.", seconds=ended.detail or "?")
    if ended.why == "memory":
        return text("It used more memory than is allowed and was ended.")
    return text("It ended the process it ran in ({detail}).", detail=ended.detail)
