"""Draw a property's inputs once, smallest first, with the calls and the reference's answers they lead to.

Runs are derandomised, so the inputs and the reference's answers are the same for every submission. For
each example the property is run once with the reference in the student's place; the requests it made are
what a submission will be asked in one message.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from zlib import crc32

import hypothesis
import torch

from autograder.collect import Property
from autograder.sandbox.executor import Executor
from autograder.sandbox.wire import Writer, frame, pack, split
from autograder.student import Reply, Request, Side, name_of

__all__ = ["Example", "LocalExchange", "Recorded", "fingerprint", "record"]

Key = tuple[str, bytes]


@dataclass
class Example:
    """One set of drawn inputs, and what running the property on it with the reference showed."""

    kwargs: dict[str, Any]
    seed: int
    requests: tuple[Key, ...] = ()
    """The requests to the student that the reference's answers lead to."""
    reference: list[tuple[Key, Reply]] = field(default_factory=list)
    held: set[bytes] = field(default_factory=set)
    """Fingerprints of replies to `requests` with which the property is known to hold: the reference's, to begin with.

    What a property finds depends on nothing but the replies, so the same bytes need no second look.
    """

    @cached_property
    def frames(self) -> bytes:
        """What is sent to the student process for this example, ahead of time."""
        return start_frame(self.seed) + b"".join(frame(header, payload) for header, payload in self.requests)


@dataclass
class Recorded:
    """A property with its examples, smallest first."""

    property: Property
    examples: list[Example]
    fault: str = ""
    """Why the property did not hold for the reference: it is broken, and nobody is graded by it."""


class LocalExchange:
    """An exchange with an executor in this process."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._replies = fingerprint()

    def begin(self, seed: int) -> None:
        """Start an example."""
        self._executor.begin(seed)
        self._replies = fingerprint()

    def __call__(self, request: Request) -> Reply:
        whole = self._executor.answer(json.loads(request.header), bytearray(request.payload))
        self._replies.update(whole)
        return Reply(*split(whole))

    def fingerprint(self) -> bytes:
        """Return the fingerprint of the example's replies so far."""
        return self._replies.digest()


def fingerprint() -> hashlib.blake2b:
    """Return the hash to feed with the frames of an example's replies."""
    return hashlib.blake2b(digest_size=32)


def start_frame(seed: int) -> bytes:
    """Return the frame that starts an example."""
    return pack({"s": seed})


def key(request: Request) -> Key:
    """Return what makes two requests the same."""
    return request.header, request.payload


class _Log:
    def __init__(self, exchange: LocalExchange) -> None:
        self._exchange = exchange
        self.made: list[tuple[Key, Reply]] = []

    def __call__(self, request: Request) -> Reply:
        reply = self._exchange(request)
        self.made.append((key(request), reply))
        return reply


def record(prop: Property, namespace: MutableMapping[str, Any] | None) -> Recorded:
    """Draw the inputs of `prop`; with a reference namespace, also run it on each."""
    try:
        drawn = _draw(prop)
    except Exception as error:  # whatever a strategy raises, it is the property that is at fault
        return Recorded(prop, [], f"{prop.id} draws no inputs: {type(error).__name__}: {error}")
    examples = [Example(kwargs, seed) for seed, kwargs in enumerate(drawn, start=crc32(prop.id.encode()) % 2**31)]
    recorded = Recorded(prop, examples)
    if namespace is not None and not (prop.gpu and not torch.cuda.is_available()):
        for example in examples:
            fault = _rehearse(prop, example, namespace)
            if fault:
                recorded.fault = fault
                break
    return recorded


def _rehearse(prop: Property, example: Example, namespace: MutableMapping[str, Any]) -> str:
    sides = {}
    logs = {}
    exchanges = {name: LocalExchange(Executor(namespace)) for name in ("student", "reference")}
    for name, exchange in exchanges.items():
        exchange.begin(example.seed)
        logs[name] = _Log(exchange)
        sides[name] = Side(logs[name])
    try:
        call(prop, example, sides["student"], sides["reference"])
    except Exception as error:  # whatever it raises, the property is what is at fault
        return f"{prop.id} does not hold for the reference: {type(error).__name__}: {error}"
    example.requests = tuple(k for k, _ in logs["student"].made)
    example.reference = logs["reference"].made
    example.held.add(exchanges["student"].fingerprint())
    return ""


def call(prop: Property, example: Example, student: Side, reference: Side | None) -> None:
    """Run a property's own function on one example."""
    sides: dict[str, Any] = {"student": student}
    if prop.hidden:
        sides["reference"] = reference
    inner(prop)(prop.owner(), **sides, **dict(prop.params), **example.kwargs)


def inner(prop: Property) -> Callable[..., Any]:
    """Return the function below Hypothesis's wrapper."""
    handle = getattr(prop.function, "hypothesis", None)
    return prop.function if handle is None else handle.inner_test


def _draw(prop: Property) -> list[dict[str, Any]]:
    handle = getattr(prop.function, "hypothesis", None)
    if handle is None:
        return [{}]
    drawn: dict[Key, dict[str, Any]] = {}
    fixed = {"self", "student", "reference", *dict(prop.params)}

    def keep(*_: Any, **kwargs: Any) -> None:
        mine = {k: v for k, v in kwargs.items() if k not in fixed}
        drawn.setdefault(_encoded(mine), mine)

    original = handle.inner_test
    handle.inner_test = keep
    try:
        # The seed is the property's name: rewording its text leaves the inputs as they are.
        hypothesis.seed(crc32(prop.id.encode()))(prop.function)
        sides = {"student": None} | ({"reference": None} if prop.hidden else {})
        with torch.random.fork_rng(devices=[]):
            prop.function(prop.owner(), **sides, **dict(prop.params))
    finally:
        handle.inner_test = original
    return [
        kwargs
        for _, kwargs in sorted(drawn.items(), key=lambda pair: (_size(pair[1]), len(pair[0][0]), pair[0]))
    ]


def _encoded(kwargs: dict[str, Any]) -> Key:
    writer = Writer(_foreign, layout=True)
    return json.dumps({k: writer.write(v) for k, v in kwargs.items()}), bytes(writer.payload)


def _foreign(value: object) -> dict[str, Any]:
    path = name_of(value)
    return {"p": path} if path else {"x": repr(value)}


def _size(value: Any) -> float:
    """How much a person has to read to check the example by hand."""
    if isinstance(value, torch.Tensor):
        flat = value.detach().double().reshape(-1)
        awkward = float((flat != flat.round()).sum()) if flat.numel() and not value.is_complex() else 0.0
        layout = 0.0 if value.is_contiguous() else 0.5
        return 2.0 + flat.numel() + awkward + layout + 0.5 * value.requires_grad
    if isinstance(value, dict):
        return sum(_size(v) for v in value.values())
    if isinstance(value, list | tuple):
        return 0.5 + sum(_size(v) for v in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return min(abs(float(value)), 1e6) / 100 if value == value else 1.0
    return 0.1
