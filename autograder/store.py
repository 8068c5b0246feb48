"""Recordings on disk: the inputs and the reference's answers of a chapter, kept by content.

A file per chapter version, in wire frames: nothing in it is ever unpickled. It holds hidden answers, so it
lies beside the sources, where no student process can read.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import numpy as np
import torch

from autograder.collect import ChapterProperties, Property
from autograder.recording import Example, Recorded
from autograder.sandbox.executor import _probe
from autograder.sandbox.wire import FRAME, Reader, WireFault, Writer, pack, split
from autograder.student import Reply, name_of

__all__ = ["chapter_hash", "load", "save"]

PACKAGE = Path(__file__).parent
SEAL = hashlib.sha256().digest_size
INPUTS = (
    "collect.py",
    "recording.py",
    "student.py",
    "strategies.py",
    "asserts*.py",
    "bans.py",
    "marks.py",
    "sandbox/*.py",
)


def chapter_hash(root: Path, chapter: str, examples: int) -> str:
    """Return the hash of all that a chapter's recording depends on."""
    digest = hashlib.sha256()
    files = [p for pattern in INPUTS for p in sorted(PACKAGE.glob(pattern))]
    files += sorted((PACKAGE / "probes").glob("*.py"))
    for path in [*files, PACKAGE / "properties" / f"{chapter}.py", root / "solutions" / f"{chapter}.py"]:
        digest.update(path.name.encode() + b"\0")
        digest.update(path.read_bytes() if path.is_file() else b"")
    versions = (
        platform.python_version(),
        torch.__version__,
        np.__version__,
        hypothesis.__version__,
        examples,
    )
    digest.update(repr((*versions, torch.cuda.is_available())).encode())
    return digest.hexdigest()


def save(path: Path, recorded: list[Recorded]) -> None:
    """Write a recording, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".recording-")
    try:
        digest = hashlib.sha256()
        with os.fdopen(handle, "wb") as file:
            file.write(bytes(digest.digest_size))
            for chunk in _chunks(recorded):
                digest.update(chunk)
                file.write(chunk)
            file.seek(0)
            file.write(digest.digest())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    chapter = path.name.partition("-")[0]
    for old in path.parent.glob(f"{chapter}-*"):
        if old != path:
            old.unlink(missing_ok=True)


def _chunks(recorded: list[Recorded]) -> Iterator[bytes]:
    for one in recorded:
        yield pack({"property": one.property.id, "fault": one.fault, "examples": len(one.examples)})
        for example in one.examples:
            writer = Writer(_function, layout=True)
            yield pack({k: writer.write(v) for k, v in example.kwargs.items()}, writer.payload)
            counts = {"requests": len(example.requests), "reference": len(example.reference)}
            yield pack({"seed": example.seed, "held": [h.hex() for h in sorted(example.held)], **counts})
            for header, payload in example.requests:
                yield pack(header, payload)
            for (header, payload), reply in example.reference:
                yield pack(header, payload)
                yield pack(reply.header, reply.payload)


def _function(value: object) -> dict[str, Any]:
    path = name_of(value)
    if path is None:
        raise WireFault(f"{value!r} cannot be kept")
    return {"p": path}


def load(path: Path, properties: ChapterProperties) -> list[Recorded] | None:
    """Read a recording; None if there is none or it does not fit (it is then made anew)."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, body = data[:SEAL], data[SEAL:]
    if hashlib.sha256(body).digest() != seal:
        return None  # a disk's fault would otherwise make right answers wrong
    try:
        frames = _frames(body)
        return [_recorded(prop, frames) for prop in properties.properties]
    except (WireFault, KeyError, StopIteration, TypeError, ValueError, AttributeError):
        return None


def _frames(data: bytes) -> Iterator[tuple[Any, bytearray]]:
    position = 0
    while position < len(data):
        length, extra = FRAME.unpack_from(data, position)
        end = position + FRAME.size + length + extra
        if end > len(data):
            raise WireFault("a cut recording")
        yield split(data[position:end])
        position = end


def _recorded(prop: Property, frames: Iterator[tuple[Any, bytearray]]) -> Recorded:
    header, _ = next(frames)
    if header["property"] != prop.id:
        raise WireFault("another property")
    return Recorded(prop, [_example(frames) for _ in range(header["examples"])], header["fault"])


def _example(frames: Iterator[tuple[Any, bytearray]]) -> Example:
    header, payload = next(frames)
    reader = Reader(payload, _special)
    kwargs = {k: reader.read(v) for k, v in header.items()}
    told, _ = next(frames)
    requests = tuple(_key(next(frames)) for _ in range(told["requests"]))
    reference = [(_key(next(frames)), Reply(*next(frames))) for _ in range(told["reference"])]
    return Example(kwargs, told["seed"], requests, reference, {bytes.fromhex(h) for h in told["held"]})


def _key(frame: tuple[Any, bytearray]) -> tuple[str, bytes]:
    return str(frame[0]), bytes(frame[1])


def _special(key: str, body: Any) -> Any:
    if key != "p":
        raise WireFault("an unknown value")
    return _probe(body)


def fits(recorded: list[Recorded]) -> bool:
    """Tell whether every drawn value can be kept."""
    try:
        for one in recorded:
            for example in one.examples:
                writer = Writer(_function, layout=True)
                json.dumps({k: writer.write(v) for k, v in example.kwargs.items()})
    except WireFault:
        return False
    return True
