"""Carries out requests on a namespace of answers: call a name, keep what cannot cross, report changes.

The same executor serves the student process, the reference and a student's own notebook, so that one
property text means the same on every side. Runs beside student code; imports nothing else of the kit
but `wire` and the probes.
"""

from __future__ import annotations

import importlib
import random
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from types import MappingProxyType
from typing import Any

import numpy as np
import torch
from torch import get_default_dtype, get_num_threads, initial_seed, is_grad_enabled

from autograder.sandbox.wire import Reader, WireFault, Writer, pack

__all__ = ["Executor", "Guard", "Missing"]

Guard = Callable[[], AbstractContextManager[None]]
MAX_MESSAGE = 2000
MAX_LINES = 12


class Missing(Exception):
    """The submission defines no such name."""


class Executor:
    """Answers requests on `namespace`.

    `guard` wraps each call into student code (time limits, say). `contain` reports whatever a call raises,
    SystemExit and KeyboardInterrupt too.
    """

    def __init__(
        self, namespace: MutableMapping[str, Any], guard: Guard = nullcontext, *, contain: bool = False
    ) -> None:
        self.namespace = namespace
        self._guard = guard
        self._contain = contain
        self._handles: list[object] = []
        self._seed = 0
        # Known before student code runs, which may put other modules into sys.modules.
        self._probes = {n: dict(vars(m)) for n, m in sys.modules.items() if n.startswith(PROBES)} if contain else {}
        self.banned: list[str] = []

    def begin(self, seed: int) -> None:
        """Start an example: forget all handles and set every generator."""
        self._handles.clear()
        self._seed = seed
        random.seed(seed)
        np.random.seed(seed % 2**32)
        _seed_torch(seed)

    def answer(self, request: Mapping[str, Any], payload: bytearray) -> bytes:
        """Carry out one request and return the reply's frame."""
        self.banned.clear()
        writer = Writer(self._keep)
        reply: dict[str, Any] = {}
        before = _state()
        try:
            reply["v"] = writer.write(self._call(request, payload, reply))
        except Exception as error:
            writer = Writer(self._keep)
            reply["e"] = _describe(error)
        except BaseException as error:
            if not (self._contain or getattr(error, "reported", False)):
                raise  # in a notebook, Ctrl-C is the student's own
            writer = Writer(self._keep)
            reply["e"] = _describe(error)
        changed = _changes(before, self._seed)
        if changed:
            reply["g"] = changed
        if self.banned:
            reply["b"] = self.banned
        return pack(reply, writer.payload)

    def _call(self, request: Mapping[str, Any], payload: bytearray, reply: dict[str, Any]) -> object:
        # Tensors live in the bytes they are read from: the answer gets a copy, the bytes that came stay the witness.
        reader = Reader(bytearray(payload), self._resolve)
        function = reader.read(request["f"])
        args = [reader.read(a) for a in request["a"]]
        kwargs = {k: reader.read(v) for k, v in request["k"].items()}
        with self._guard():
            value = function(*args, **kwargs)
        if not getattr(function, "may_change", False):
            changed = self._changed(request, payload, args, kwargs)
            if changed:
                reply["c"] = changed
        return value

    def _changed(
        self, request: Mapping[str, Any], payload: bytearray, args: list[Any], kwargs: dict[str, Any]
    ) -> list[int | str]:
        # The bytes that came are the witness: written again, an untouched argument gives the same ones.
        writer = Writer(self._known, layout=True)
        try:
            again = [writer.write(a) for a in args], {k: writer.write(v) for k, v in kwargs.items()}
            if again == (request["a"], request["k"]) and payload.startswith(writer.payload):
                return []
        except WireFault:
            pass
        return [k for k, a in enumerate(args) if self._differs(request["a"][k], payload, a)] + [
            k for k, a in kwargs.items() if self._differs(request["k"][k], payload, a)
        ]

    def _differs(self, sent: Any, payload: bytearray, now: object) -> bool:
        then = Reader(payload, self._resolve).read(sent)
        one, two = Writer(self._known, layout=True), Writer(self._known, layout=True)
        try:
            return one.write(then) != two.write(now) or one.payload != two.payload
        except WireFault:
            return True

    def _resolve(self, key: str, body: Any) -> object:
        if key == "h":
            if not isinstance(body, int) or not 0 <= body < len(self._handles):
                raise Missing("an object that an earlier step should have returned")
            return self._handles[body]
        if key == "name":
            if body not in self.namespace:
                raise Missing(str(body))
            return self.namespace[body]
        if key == "p":
            return _probe(body, self._probes)
        raise WireFault(f"an unknown value {key!r}")

    def _keep(self, value: object) -> dict[str, Any]:
        self._handles.append(value)
        return {"h": [len(self._handles) - 1, type(value).__name__[:80], callable(value)]}

    def _known(self, value: object) -> dict[str, Any]:
        """Write a handle, name or probe that came as an argument the way it came."""
        for number, known in enumerate(self._handles):
            if known is value:
                return {"h": number}
        module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
        if isinstance(module, str) and module.startswith(PROBES):
            return {"p": f"{module.removeprefix(PROBES)}.{name}"}
        for name, known in self.namespace.items():
            if known is value:
                return {"name": name}
        return {"x": type(value).__name__}


# The functions of torch are bound by name above: student code may put others in their places.
PROBES = "autograder.probes."


def _probe(path: str, known: Mapping[str, Mapping[str, Any]] = MappingProxyType({})) -> object:
    module, _, name = path.partition(".")
    if not (module.isidentifier() and name.isidentifier()):
        raise WireFault("a bad probe name")
    if PROBES + module in known:
        return known[PROBES + module][name]
    return getattr(importlib.import_module(PROBES + module), name)


def _seed_torch(seed: int) -> None:
    # torch.manual_seed formats a stack trace for a CUDA that is not there: twenty times the cost.
    torch.default_generator.manual_seed(seed)
    if torch.cuda.is_initialized():  # type: ignore[no-untyped-call]
        torch.cuda.manual_seed_all(seed)


def _state() -> tuple[object, ...]:
    return (get_default_dtype(), is_grad_enabled(), get_num_threads())


def _changes(before: tuple[object, ...], seed: int) -> list[str]:
    """Name the global settings that a call left changed, and put them back."""
    names = ("default dtype", "grad mode", "number of threads")
    changed = [n for n, old, new in zip(names, before, _state(), strict=True) if old != new]
    if changed:
        torch.set_default_dtype(before[0])  # type: ignore[arg-type]
        torch.set_grad_enabled(before[1])  # type: ignore[arg-type]
        if "number of threads" in changed:
            torch.set_num_threads(before[2])  # type: ignore[arg-type]
    # A fresh seed shows in initial_seed(); drawing numbers does not change it.
    if initial_seed() != seed:
        changed.append("random seed")
        _seed_torch(seed)
    return changed


def _describe(error: BaseException) -> dict[str, Any]:
    """Tell an exception in plain words; its own methods are the student's and may misbehave."""
    kinds = [str(k.__name__)[:80] for k in type(error).__mro__]
    try:
        message = str(error)[:MAX_MESSAGE]
    except BaseException as second:
        message = f"(its message raised {type(second).__name__})"
    return {"kinds": kinds, "message": message, "trace": _trace(error)}


def _trace(error: BaseException) -> list[str]:
    """Keep the frames of the student's own cells: the kit's are noise to a student."""
    try:
        frames = traceback.extract_tb(error.__traceback__)
    except BaseException:
        return []
    own = [f for f in frames if "<cell" in f.filename or "<ipython" in f.filename]
    lines = []
    for frame in own[-MAX_LINES:]:
        cell = frame.filename.strip("<>")
        lines.append(f"{cell}, line {frame.lineno}, in {frame.name}: {(frame.line or '').strip()}"[:300])
    return lines


@contextmanager
def quiet() -> Iterator[None]:
    """Send what a call prints nowhere: output is not part of an answer."""
    out, err = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = _Sink()
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err


class _Sink:
    encoding = "utf-8"

    def write(self, data: str) -> int:
        return len(data)

    def flush(self) -> None:
        return None

    def isatty(self) -> bool:
        return False
