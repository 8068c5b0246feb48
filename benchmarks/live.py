"""Live Hypothesis properties, in this process: what the kit's recordings replace."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Iterable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis

from autograder.collect import collect
from autograder.recording import LocalExchange, Recorded
from autograder.reference import load_reference
from autograder.sandbox.executor import Executor, Missing
from autograder.sandbox.wire import Reader, Writer
from autograder.student import Side

__all__ = ["check_live", "floor", "run_live"]


@cache
def _prepared(root: Path, chapter: str, examples: int) -> tuple[Any, dict[str, Any]]:
    properties = collect(chapter, examples)
    # As anyone would run them: a search, then shrinking; no deadline, no database.
    hypothesis.settings.register_profile(
        "live",
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    hypothesis.settings.load_profile("live")
    return properties, load_reference(root, chapter)


def run_live(
    root: Path, chapter: str, namespace: MutableMapping[str, Any], exercises: Iterable[str], examples: int
) -> dict[str, float]:
    """Run every property of these exercises with Hypothesis; return the share of weight that passed."""
    properties, reference = _prepared(root, chapter, examples)
    shares = {}
    for exercise in exercises:
        passed = total = 0.0
        for prop in properties.of(exercise):
            if prop.gpu:
                continue
            total += prop.weight
            passed += prop.weight * _holds(prop, namespace, reference)
        shares[exercise] = passed / total
    return shares


def _holds(prop: Any, namespace: MutableMapping[str, Any], reference: dict[str, Any]) -> bool:
    sides = {"student": _side(namespace)} | ({"reference": _side(reference)} if prop.hidden else {})
    handle = getattr(prop.function, "hypothesis", None)
    if handle is not None:
        settings = hypothesis.settings(
            prop.function._hypothesis_internal_use_settings,
            phases=tuple(hypothesis.Phase),
        )
        prop.function._hypothesis_internal_use_settings = settings
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            prop.function(prop.owner(), **sides, **dict(prop.params))
    except Exception:
        return False
    return True


def _side(namespace: MutableMapping[str, Any]) -> Side:
    exchange = LocalExchange(Executor(namespace))
    exchange.begin(0)
    return Side(exchange)


def floor(namespace: MutableMapping[str, Any], recorded: Iterable[Recorded]) -> float:
    """Call the answers on the recorded inputs and look at nothing; return the seconds inside the calls.

    Decoding the inputs is not counted: without a boundary there is nothing to decode.
    """
    executor = Executor(namespace)
    seconds = 0.0
    for one in recorded:
        for example in one.examples:
            executor.begin(example.seed)
            for header, payload in example.requests:
                seconds += _timed(executor, json.loads(header), bytearray(payload))
    return seconds


def _timed(executor: Executor, request: dict[str, Any], payload: bytearray) -> float:
    reader = Reader(payload, executor._resolve)
    try:
        function = reader.read(request["f"])
        args = [reader.read(a) for a in request["a"]]
        kwargs = {k: reader.read(v) for k, v in request["k"].items()}
    except Missing:
        return 0.0
    started = time.perf_counter()
    try:
        value = function(*args, **kwargs)
    except Exception:
        value = None
    finally:
        spent = time.perf_counter() - started
    Writer(executor._keep).write(value)  # so that the objects a later call needs are there
    return spent


def check_live(
    root: str, chapter: str, exercise: str, namespace: MutableMapping[str, Any], examples: int, points: float
) -> float:
    """Return a check cell's score, as nbgrader reads partial credit."""
    return points * run_live(Path(root), chapter, namespace, [exercise], examples)[exercise]
