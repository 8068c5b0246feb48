"""Judge one submission: run each recorded property against the student's side and name the verdict.

The first example that fails, smallest first, decides. It is tried once more: an answer that differs on
the same input is `nondeterministic`; a time limit is only believed the second time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import torch

from autograder.asserts import Wrong
from autograder.errors import SandboxError
from autograder.language import Text, text
from autograder.outcome import Counterexample, PropertyOutcome, Verdict
from autograder.recording import Example, LocalExchange, Recorded, call, key
from autograder.sandbox.executor import Executor
from autograder.sandbox.wire import WireFault
from autograder.show import picture, show_calls, show_value
from autograder.student import (
    Banned,
    Changed,
    GlobalChanged,
    Lost,
    MissingName,
    Reply,
    Request,
    Side,
    StudentFault,
    StudentRaised,
)

__all__ = ["Diverged", "Link", "LocalLink", "judge_exercise"]

FIRST_CHUNK = 6
MAX_HELD = 64
"""Right replies remembered an example: a class has few that differ in their bytes, an attack any number."""
MAX_TIMEOUTS = 2
"""Time limits hit in one exercise before its other properties are given up."""


class Diverged(BaseException):
    """The property asked for something else than was foretold; the example is run again, call by call.

    No Exception, so that no property swallows it.
    """


class Link(Protocol):
    """The way to the student's side during judging."""

    def enter(self, exercise: str, banned: Sequence[str]) -> None:
        """Start an exercise with its banned operations."""

    def prefetch(self, examples: Sequence[Example]) -> None:
        """Send the foretold requests of these examples in one message."""

    def begin(self, example: Example, *, live: bool) -> bytes | None:
        """Start an example; `live` asks call by call.

        Return the fingerprint of the replies to the foretold requests, where all have come.
        """

    def __call__(self, request: Request) -> Reply:
        """Answer one request; raises `Lost` or `Diverged`."""


class LocalLink:
    """A link to answers in this process: a student's own notebook."""

    def __init__(self, namespace: MutableMapping[str, Any]) -> None:
        self._exchange = LocalExchange(Executor(namespace))

    def enter(self, exercise: str, banned: Sequence[str]) -> None:
        """Do nothing: bans are graded in the sandbox."""

    def prefetch(self, examples: Sequence[Example]) -> None:
        """Do nothing: there is no message to save."""

    def begin(self, example: Example, *, live: bool) -> None:
        """Start an example; nothing was foretold."""
        self._exchange.begin(example.seed)

    def __call__(self, request: Request) -> Reply:
        return self._exchange(request)


class _Logged:
    """An exchange that keeps the requests of the example at hand, for its counterexample."""

    def __init__(self, link: Link) -> None:
        self.requests: list[Request] = []
        self._link = link

    def __call__(self, request: Request) -> Reply:
        self.requests.append(request)
        return self._link(request)


class _Replay:
    """The reference's recorded answers; asks the reference itself where the property asks anew."""

    def __init__(self, example: Example, namespace: MutableMapping[str, Any] | None) -> None:
        self._example = example
        self._namespace = namespace
        self._position = 0
        self._live: LocalExchange | None = None

    def __call__(self, request: Request) -> Reply:
        if self._live is None and self._position < len(self._example.reference):
            known, reply = self._example.reference[self._position]
            if known == key(request):
                self._position += 1
                return Reply(reply.header, bytearray(reply.payload))
        return self._ask(request)

    def _ask(self, request: Request) -> Reply:
        if self._live is None:
            assert self._namespace is not None
            self._live = LocalExchange(Executor(self._namespace))
            self._live.begin(self._example.seed)
            for (header, payload), _ in self._example.reference[: self._position]:
                self._live(Request(header, payload, (None, [], {})))  # the objects it made, again
        return self._live(request)


Faults = Callable[[str], tuple[Verdict, Text] | None]
"""Why a name is missing, if the cell that should define it did not run to its end."""


def _no_faults(name: str) -> None:
    return None


@dataclass
class _Failure:
    verdict: Verdict
    message: Text
    requests: list[Request] = field(default_factory=list)
    got: Any = None
    expected: Any = None


@dataclass
class _Exercise:
    link: Link
    reference: MutableMapping[str, Any] | None
    faults: Faults
    timeouts: int = 0
    banned: Text | None = None


def judge_exercise(
    recorded: Sequence[Recorded],
    link: Link,
    reference: MutableMapping[str, Any] | None,
    banned: Sequence[str] = (),
    faults: Faults = _no_faults,
    *,
    first_failure: bool = False,
) -> list[PropertyOutcome]:
    """Return the outcome of each property of one exercise.

    `reference` None leaves the hidden properties out: they are `skipped`. `first_failure` ends with the first that
    does not hold, for those who only ask whether all do.
    """
    if recorded:
        link.enter(recorded[0].property.exercise, banned)
    state = _Exercise(link, reference, faults)
    outcomes = []
    for each in recorded:
        outcomes.append(_outcome(each, _judge(each, state)))
        if first_failure and outcomes[-1].verdict not in (Verdict.PASSED, Verdict.SKIPPED):
            break
    return outcomes


def _judge(recorded: Recorded, state: _Exercise) -> _Failure | None:
    prop = recorded.property
    if prop.hidden and state.reference is None:
        return _Failure(Verdict.SKIPPED, text("It is graded after submission."))
    if prop.gpu and not torch.cuda.is_available():
        return _Failure(Verdict.SKIPPED, text("This machine has no CUDA; the points do not count here."))
    if recorded.fault:
        return _Failure(Verdict.BROKEN, text("This check is broken; it is ours to mend and costs no points."))
    if state.banned is not None:
        return _Failure(Verdict.BANNED, state.banned)
    if state.timeouts >= MAX_TIMEOUTS:
        return _Failure(Verdict.TIMEOUT, text("Not tried: earlier calls of this exercise ran out of time."))
    for chunk in _chunks(recorded.examples):
        try:
            state.link.prefetch(chunk)
        except Lost as lost:
            return _Failure(Verdict(lost.verdict), lost.message)
        for example in chunk:
            failure = _try(recorded, example, state)
            if failure is not None:
                state.timeouts += failure.verdict is Verdict.TIMEOUT
                state.banned = failure.message if failure.verdict is Verdict.BANNED else None
                return failure
    return None


def _chunks(examples: Sequence[Example]) -> Iterator[Sequence[Example]]:
    # The few smallest first: most wrong answers fail there, and the rest need not be computed.
    yield examples[:FIRST_CHUNK]
    if len(examples) > FIRST_CHUNK:
        yield examples[FIRST_CHUNK:]


SETTLED = (Verdict.CRASHED, Verdict.BANNED, Verdict.MISSING, Verdict.MEMORY)


def _try(recorded: Recorded, example: Example, state: _Exercise) -> _Failure | None:
    failure = _attempt(recorded, example, state, live=False)
    if failure is None or failure.verdict in SETTLED:
        return failure
    again = _attempt(recorded, example, state, live=True)
    if failure.verdict is Verdict.TIMEOUT:
        return again
    if again is None:
        message = text(
            "It gave another result when called again with the same input: {message}", message=failure.message
        )
        return _Failure(Verdict.NONDETERMINISTIC, message, failure.requests, failure.got, failure.expected)
    return again


def _attempt(recorded: Recorded, example: Example, state: _Exercise, *, live: bool) -> _Failure | None:
    logged = _Logged(state.link)
    reference = Side(_Replay(example, state.reference)) if recorded.property.hidden else None
    try:
        replies = state.link.begin(example, live=live)
        if replies in example.held:
            return None
        call(recorded.property, example, Side(logged), reference)
    except Diverged:
        return _attempt(recorded, example, state, live=True)
    except Wrong as wrong:
        return _Failure(Verdict.WRONG, wrong.message, logged.requests, wrong.got, wrong.expected)
    except MissingName as missing:
        verdict, message = state.faults(missing.name) or (Verdict.MISSING, missing.message)
        return _Failure(verdict, message, logged.requests)
    except StudentFault as fault:
        return _Failure(_verdict(fault), fault.message, logged.requests)
    except WireFault:
        message = text("The student process sent something that is no answer.")
        return _Failure(Verdict.CRASHED, message, logged.requests)
    except SandboxError:
        raise  # our fault, in the middle of a call: no verdict at all
    except Exception as error:
        # The property holds for the reference, so a value of the wrong kind broke it here.
        message = text(
            "The result cannot be used as a right answer can: {error}",
            error=f"{type(error).__name__}: {error}"[:300],
        )
        return _Failure(Verdict.WRONG, message, logged.requests)
    if replies is not None and len(example.held) < MAX_HELD:
        example.held.add(replies)
    return None


def _verdict(fault: StudentFault) -> Verdict:
    if isinstance(fault, Lost):
        return Verdict(fault.verdict)
    if isinstance(fault, Banned):
        return Verdict.BANNED
    if isinstance(fault, StudentRaised) and fault.kinds[0] == "NotImplementedError":
        return Verdict.MISSING
    if isinstance(fault, Changed | GlobalChanged):
        return Verdict.WRONG
    return Verdict.RAISED


def _outcome(recorded: Recorded, failure: _Failure | None) -> PropertyOutcome:
    prop = recorded.property
    common: dict[str, Any] = {
        "exercise": prop.exercise,
        "name": prop.name,
        "weight": prop.weight,
        "hidden": prop.hidden,
        "gpu": prop.gpu,
        "sentence": prop.sentence,
    }
    if failure is None:
        return PropertyOutcome(**common, verdict=Verdict.PASSED)
    example = None
    if failure.requests:
        example = Counterexample(
            call=show_calls(failure.requests),
            got=_shown(failure.got),
            expected=_shown(failure.expected),
            picture=picture(failure.got, failure.expected),
        )
    return PropertyOutcome(
        **common, verdict=failure.verdict, message=failure.message, hint=prop.hint, counterexample=example
    )


def _shown(value: Any) -> str:
    """Write a value for the student; one that cannot be written is named, and costs nobody the grading."""
    if value is None:
        return ""
    try:
        return show_value(value)
    except Exception as error:
        return f"<{type(value).__name__} that cannot be shown: {type(error).__name__}>"
