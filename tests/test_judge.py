"""The judge on properties of its own, in this process: verdicts, order, purity, CUDA's share."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from hypothesis import given

from autograder.asserts import assert_close
from autograder.collect import Property
from autograder.errors import SandboxError
from autograder.judge import LocalLink, judge_exercise
from autograder.language import Text
from autograder.outcome import Verdict
from autograder.recording import Example, Recorded, fingerprint, record
from autograder.sandbox.wire import pack
from autograder.scoring import score_exercise
from autograder.strategies import vectors
from autograder.student import Request


class Doubles:
    def test_open(self, student: Any) -> None:
        assert_close(student.double(torch.ones(2)), torch.full((2,), 2.0))

    @given(x=vectors())
    def test_hidden(self, student: Any, reference: Any, x: torch.Tensor) -> None:
        assert_close(student.double(x), reference.double(x))

    def test_on_cuda(self, student: Any, reference: Any) -> None:
        assert_close(student.double(torch.ones(1)), reference.double(torch.ones(1)))


def prop(name: str, *, hidden: bool, gpu: bool = False) -> Property:
    function = getattr(Doubles, f"test_{name}")
    return Property("double", name, Doubles, function, (), 1.0, hidden, gpu, Text("s", "句"), Text("", ""))


REFERENCE = {"double": lambda x: 2 * x}
OPEN, HIDDEN = prop("open", hidden=False), prop("hidden", hidden=True)
CUDA = prop("on_cuda", hidden=True, gpu=True)


@pytest.fixture(scope="module")
def recorded() -> list[Recorded]:
    return [record(p, REFERENCE) for p in (OPEN, HIDDEN)]


def verdicts(recorded: list[Recorded], answer: Any, reference: Any = REFERENCE) -> list[Verdict]:
    namespace = {} if answer is None else {"double": answer}
    return [o.verdict for o in judge_exercise(recorded, LocalLink(namespace), reference)]


def in_place(x):
    return x.mul_(2)


def raises(x):
    raise ValueError("no")


def not_yet(x):
    raise NotImplementedError


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (lambda x: x + x, "passed"),
        (lambda x, extra=1: 2 * x, "passed"),
        (lambda x: 3 * x, "wrong"),
        (lambda x: None, "wrong"),
        (in_place, "wrong"),
        (raises, "raised"),
        (not_yet, "missing"),
        (None, "missing"),
    ],
)
def test_verdicts(recorded, answer, expected):
    assert set(verdicts(recorded, answer)) == {expected}


def test_without_reference_hidden_properties_wait(recorded):
    assert verdicts(recorded, lambda x: 2 * x, None) == ["passed", "skipped"]


def test_the_counterexample_is_the_smallest_recorded_input(recorded):
    outcome = judge_exercise(recorded[1:], LocalLink({"double": lambda x: 2 * x + 1}), REFERENCE)[0]
    assert outcome.counterexample is not None
    sizes = [e.kwargs["x"].numel() for e in recorded[1].examples]
    assert sizes[0] == min(sizes) == 1
    assert outcome.counterexample.call.startswith("double(torch.tensor([")


def test_a_property_that_fails_for_the_reference_is_broken_for_everyone():
    broken = record(HIDDEN, {"double": raises})
    assert broken.fault
    assert verdicts([broken], lambda x: 2 * x) == ["broken"]


def test_the_same_inputs_are_drawn_every_time(recorded):
    again = record(HIDDEN, REFERENCE)
    assert [e.requests for e in again.examples] == [e.requests for e in recorded[1].examples]


@pytest.mark.parametrize("there", [False, True])
def test_cuda_properties_count_only_where_cuda_is(monkeypatch, recorded, there):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)
    gpu = record(CUDA, REFERENCE)
    outcomes = judge_exercise([*recorded, gpu], LocalLink({"double": lambda x: x + x}), REFERENCE)
    assert outcomes[2].verdict == ("passed" if there else "skipped")
    result = score_exercise("double", 6.0, outcomes, None)
    assert (result.score, result.max_score) == (6.0, 6.0)
    half = judge_exercise([*recorded, gpu], LocalLink({"double": lambda x: 3 * x if len(x) == 1 else 2 * x}), REFERENCE)
    # One of two that ran passes without CUDA; with it, one of three.
    assert score_exercise("double", 6.0, half, None).score == (2.0 if there else 3.0)


class Foretold(LocalLink):
    """A link that has asked the answers ahead, as a student process does, and counts what is looked at."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        super().__init__(namespace)
        self.looks = 0

    def begin(self, example: Example, *, live: bool) -> bytes | None:
        """Hash the replies to all that was foretold."""
        super().begin(example, live=live)
        whole = fingerprint()
        for header, payload in example.requests:
            reply = super().__call__(Request(header, payload, (None, [], {})))
            whole.update(pack(reply.header, reply.payload))
        super().begin(example, live=live)
        return None if live else whole.digest()

    def __call__(self, request: Request) -> Any:
        self.looks += 1
        return super().__call__(request)


def looks(recorded: list[Recorded], answer: Any, expected: str) -> int:
    link = Foretold({"double": answer})
    assert {o.verdict for o in judge_exercise(recorded, link, REFERENCE)} == {expected}
    return link.looks


def test_replies_known_to_be_right_are_not_looked_at():
    recorded = [record(p, REFERENCE) for p in (OPEN, HIDDEN)]
    assert looks(recorded, lambda x: x + x, "passed") == 0
    for one in recorded:
        for example in one.examples:
            example.held.clear()
    assert looks(recorded, lambda x: x + x, "passed") > 0
    assert looks(recorded, lambda x: x + x, "passed") == 0


def test_wrong_replies_never_become_known():
    recorded = [record(p, REFERENCE) for p in (OPEN, HIDDEN)]
    for _ in range(2):
        assert looks(recorded, lambda x: 3 * x, "wrong") > 0
        assert looks(recorded, in_place, "wrong") > 0  # the value is right, the argument is not
    assert looks(recorded, lambda x: 2 * x, "passed") == 0


class Ending(LocalLink):
    """A link whose sandbox ends in the middle of a call."""

    def __call__(self, request: Any) -> Any:
        raise SandboxError("the zygote ended at reap")


def test_a_sandbox_that_ends_in_a_call_is_no_verdict(recorded):
    with pytest.raises(SandboxError):
        judge_exercise(recorded, Ending(REFERENCE), REFERENCE)
