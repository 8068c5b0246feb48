"""The proxy a property calls: ``student.corr2d(X, K)``.

A `Side` stands for one namespace of answers, the student's or the reference's. Every call becomes one
request on the wire, so that one property text means the same on both sides. What cannot cross (modules,
generators, a student's own classes) comes back as a `Proxy` with the same methods.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

from autograder.language import Text, text
from autograder.sandbox.wire import Reader, WireFault, Writer

__all__ = [
    "After",
    "Changed",
    "Exchange",
    "GlobalChanged",
    "Lost",
    "Proxy",
    "Reply",
    "Request",
    "Side",
    "StudentFault",
    "StudentRaised",
    "after",
    "name_of",
    "on_device",
    "put",
    "run",
    "take",
    "vjp",
]


class Request(NamedTuple):
    """One call, ready for the wire."""

    header: str
    payload: bytes
    call: tuple[Any, list[Any], dict[str, Any]]
    """Function, arguments as the property gave them: what a counterexample shows."""


class Reply(NamedTuple):
    """What came back: a parsed header and the tensor bytes."""

    header: Any
    payload: bytearray


class Exchange(Protocol):
    """Carries one request to a side and brings its reply."""

    def __call__(self, request: Request) -> Reply: ...


class StudentFault(Exception):
    """The student's answer, not its value, is at fault; carries the message a student reads."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class StudentRaised(StudentFault):
    """The answer raised: `kinds` are the class names of the exception and its bases."""

    def __init__(self, kinds: list[str], message: str, trace: list[str]) -> None:
        self.kinds = kinds
        self.detail = message
        self.trace = trace
        where = "\n".join(trace)
        super().__init__(
            text(
                "{kind}: {detail}{where}", kind=kinds[0], detail=message, where="\n" + where if where else ""
            )
        )


class MissingAttribute(StudentRaised, AttributeError):
    """An object lacks an attribute; an AttributeError too, so that `hasattr` works on proxies."""


class Changed(StudentFault):
    """An argument was changed in a call that must leave its arguments alone."""


class GlobalChanged(StudentFault):
    """A call left a global setting changed."""


class Banned(StudentFault):
    """A banned call was seen."""

    def __init__(self, seen: str) -> None:
        self.seen = seen
        super().__init__(text("It used {call}, which this exercise asks you to write yourself.", call=seen))


class MissingName(StudentFault):
    """The submission does not define the name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(text("There is no {name} in the notebook.", name=name))


class Lost(StudentFault):
    """The student process stopped: `verdict` is timeout, memory or crashed."""

    def __init__(self, verdict: str, message: Text) -> None:
        self.verdict = verdict
        super().__init__(message)


class Side:
    """One namespace of answers behind an exchange."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def __getattr__(self, name: str) -> Proxy:
        if name.startswith("_"):
            raise AttributeError(name)
        return Proxy(self, {"name": name}, name)

    def _request(self, function: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:
        request = _encode(function, args, kwargs)
        reply = self._exchange(request)
        return self._read(reply, request)

    def _read(self, reply: Reply, request: Request) -> Any:
        header = reply.header
        if not isinstance(header, dict):
            raise WireFault("a reply that is no object")
        if header.get("b"):
            raise Banned(_words(header["b"]))
        if "e" in header:
            raise _raised(header["e"])
        if header.get("c"):
            raise Changed(text("It changed its argument {which}.", which=_argument(request, header["c"])))
        if header.get("g"):
            raise GlobalChanged(text("It left a global setting changed: {what}.", what=_words(header["g"])))
        shown = _show_call(request)
        reader = Reader(reply.payload, lambda key, body: self._special(key, body, shown), layout=False)
        return reader.read(header.get("v"))

    def _special(self, key: str, body: Any, shown: str) -> Any:
        if key != "h" or not isinstance(body, list) or len(body) != 3 or not isinstance(body[0], int):
            raise WireFault("an unknown value")
        return Proxy(self, {"h": body[0]}, shown, kind=str(body[1])[:80])


class Proxy:
    """A name or an object of a side: call it, read its attributes, use it in sums, iterate over it."""

    __slots__ = ("_kind", "_ref", "_shown", "_side")

    def __init__(self, side: Side, ref: dict[str, Any], shown: str, *, kind: str = "function") -> None:
        self._side = side
        self._ref = ref
        self._shown = shown
        self._kind = kind

    def __repr__(self) -> str:
        return f"<{self._kind} from {self._shown}>"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._side._request(self, list(args), kwargs)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return self._probe("get", name)
        except StudentRaised as raised:
            if raised.kinds[0] == "AttributeError":
                raise MissingAttribute(raised.kinds, raised.detail, raised.trace) from None
            raise

    def _probe(self, name: str, *args: Any) -> Any:
        return self._side._request(_Probe("common." + name), [self, *args], {})

    def _operate(self, name: str, *args: Any) -> Any:
        return self._side._request(_Probe("common.operate"), [name, *args], {})

    def __add__(self, other: Any) -> Any:
        return self._operate("add", self, other)

    def __radd__(self, other: Any) -> Any:
        return self._operate("add", other, self)

    def __sub__(self, other: Any) -> Any:
        return self._operate("sub", self, other)

    def __rsub__(self, other: Any) -> Any:
        return self._operate("sub", other, self)

    def __mul__(self, other: Any) -> Any:
        return self._operate("mul", self, other)

    def __rmul__(self, other: Any) -> Any:
        return self._operate("mul", other, self)

    def __truediv__(self, other: Any) -> Any:
        return self._operate("truediv", self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return self._operate("truediv", other, self)

    def __pow__(self, other: Any) -> Any:
        return self._operate("pow", self, other)

    def __neg__(self) -> Any:
        return self._operate("neg", self)

    def __getitem__(self, index: Any) -> Any:
        return self._operate("getitem", self, index)

    def __len__(self) -> int:
        length = self._probe("length")
        if type(length) is not int or not 0 <= length <= MAX_LENGTH:
            raise WireFault("no length")
        return length

    def __iter__(self) -> Iterator[Any]:
        return iter(take(self, MAX_ITEMS))


MAX_ITEMS = 10_000
MAX_LENGTH = 10**6
"""A longer one is no answer here: a property that counts to it would never end."""


class _Probe(NamedTuple):
    path: str


def _encode(function: Any, args: list[Any], kwargs: dict[str, Any]) -> Request:
    writer = Writer(_reference, layout=True)
    header = {
        "f": writer.write(function) if not isinstance(function, _Probe) else {"p": function.path},
        "a": [writer.write(a) for a in args],
        "k": {k: writer.write(v) for k, v in kwargs.items()},
    }
    text = json.dumps(header, separators=(",", ":"))
    return Request(text, bytes(writer.payload), (function, args, kwargs))


def _reference(value: object) -> dict[str, Any]:
    if isinstance(value, Proxy):
        return value._ref
    if isinstance(value, _Probe):
        return {"p": value.path}
    path = name_of(value)
    if path is None:
        raise TypeError(f"a property passed {value!r}, which cannot cross to the student process")
    return {"p": path}


def name_of(value: object) -> str | None:
    """Return ``module.name`` of a function in `autograder.probes`, else None."""
    module = getattr(value, "__module__", "") or ""
    if module.startswith("autograder.probes."):
        return f"{module.removeprefix('autograder.probes.')}.{value.__qualname__}"  # type: ignore[attr-defined]
    return None


def _raised(body: Any) -> StudentFault:
    if not isinstance(body, dict) or not isinstance(body.get("kinds"), list) or not body["kinds"]:
        raise WireFault("a malformed exception")
    kinds = [str(k)[:80] for k in body["kinds"]][:20]
    message = str(body.get("message", ""))[:2000]
    if kinds[0] == "Missing":
        return MissingName(message)
    if kinds[0] == "TimeLimit":
        return Lost("timeout", text("It ran longer than the {seconds} seconds allowed.", seconds=message))
    if kinds[0] == "MemoryError" or "can't allocate memory" in message or "DefaultCPUAllocator" in message:
        return Lost("memory", text("It asked for more memory than is allowed."))
    trace = body.get("trace")
    return StudentRaised(kinds, message, [str(t)[:300] for t in trace[:12]] if isinstance(trace, list) else [])


def _words(values: Any) -> str:
    if not isinstance(values, list):
        raise WireFault("a malformed list of words")
    return ", ".join(dict.fromkeys(str(v)[:100] for v in values[:8]))


def _argument(request: Request, changed: Any) -> str:
    return _words([k + 1 if isinstance(k, int) else k for k in changed[:8]] if isinstance(changed, list) else None)


def _show_call(request: Request) -> str:
    function = request.call[0]
    return function._shown if isinstance(function, Proxy) else str(getattr(function, "path", function))


class After(NamedTuple):
    """A call that may change its arguments: see `autograder.probes.common.after`."""

    value: Any
    args: list[Any]
    grads: list[Any]
    is_argument: int | None
    same_memory: list[int]
    same_objects: list[bool]
    requires_grad: bool
    has_graph: bool
    args_have_graph: list[bool]
    args_require_grad: list[bool]


def _side_of(function: Any) -> Side:
    if not isinstance(function, Proxy):
        raise TypeError(f"expected a function of student or reference, got {function!r}")
    return function._side


def vjp(function: Any, *args: Any, wrt: tuple[int, ...] = (0,), **kwargs: Any) -> tuple[Any, ...]:
    """Return the gradients of Σ cᵢ·outputᵢ with respect to the arguments in `wrt` (fixed weights cᵢ)."""
    grads = run(_side_of(function), "common.vjp", function, list(wrt), list(args), kwargs)
    if not isinstance(grads, tuple) or len(grads) != len(wrt):
        raise WireFault("a malformed gradient")
    return grads


def after(function: Any, *args: Any, **kwargs: Any) -> After:
    """Call a function that changes its arguments in place; return its value and what became of them."""
    told = run(_side_of(function), "common.after", function, list(args), kwargs)
    try:
        return After(**told)
    except TypeError:
        raise WireFault("a malformed account of a call") from None


def on_device(device: str, function: Any, *args: Any, **kwargs: Any) -> Any:
    """Call with every tensor moved to `device`; return ``{"value": …, "devices": […]}``."""
    return run(_side_of(function), "common.on_device", device, function, list(args), kwargs)


def take(iterable: Any, limit: int) -> list[Any]:
    """Return at most `limit` items of a student's iterable, in one request."""
    return list(run(_side_of(iterable), "common.take", iterable, limit))


def put(value: Any, name: str, new: Any) -> None:
    """Set an attribute of a student's object; parameters and buffers keep their identity."""
    run(_side_of(value), "common.put", value, name, new)


def run(side: Side, probe: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Run a probe (a function of `autograder.probes`) on a side."""
    path = probe if isinstance(probe, str) else name_of(probe)
    if path is None:
        raise TypeError(f"{probe!r} is no probe: it must live in autograder.probes")
    return side._request(_Probe(path), list(args), kwargs)
