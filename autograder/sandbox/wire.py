"""Frames and values on the wire between judge and student process.

A frame is ``<header length> <payload length> <JSON header> <raw tensor bytes>``. Values become JSON with
one-key objects for what JSON lacks; tensors and arrays name a slice of the payload. Nothing is ever
unpickled, and the judge decodes every reply as hostile bytes: sizes, dtypes, counts and offsets are
checked against the frame before any memory is taken.

Runs on both sides; imports nothing else of the kit.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable

# Bound here, before student code runs: it may put other functions in their modules' places.
from json import JSONEncoder, loads
from typing import Any

import numpy as np
import torch

__all__ = [
    "FRAME",
    "MAX_FRAME",
    "TAG",
    "Foreign",
    "Frame",
    "Reader",
    "WireFault",
    "Writer",
    "frame",
    "hit",
    "is_hit",
    "pack",
    "split",
    "unpack",
]

FRAME = struct.Struct("<II")
MAX_FRAME = 256 * 2**20
"""Bytes; a reply that claims more is refused before it is read."""
MAX_DEPTH = 40
TAG = 16
"""Bytes before every reply: what the request's ticket and place make of it. See `host.StudentProcess.send`."""
MAX_COST = 3_000_000
"""Units of work that reading one reply may take: about one a plain value."""
MAX_DIGITS = 3000
ALIGN = 16

DTYPES: dict[str, torch.dtype] = {
    str(d).removeprefix("torch."): d
    for d in (
        torch.float32,
        torch.float64,
        torch.float16,
        torch.bfloat16,
        torch.int64,
        torch.int32,
        torch.int16,
        torch.int8,
        torch.uint8,
        torch.bool,
        torch.complex64,
        torch.complex128,
    )
}
NAMES = {d: n for n, d in DTYPES.items()}
PLAIN = {d for d in DTYPES.values() if d is not torch.bfloat16 and not d.is_complex}
"""Those that numpy has too, and that are their bytes."""
ARRAY_KINDS = "biufc"
HIT = b'{"hit":'
"""How the frames of `hit` begin, and no others: read before anything is parsed."""


class WireFault(Exception):
    """Bytes that are no valid frame or value: the sender is broken or hostile."""


class Foreign:
    """Something that cannot cross: only what it is, in words, does."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __repr__(self) -> str:
        return f"<{self.kind}>"


Frame = tuple[Any, bytearray]
_encode = JSONEncoder(separators=(",", ":")).encode


def pack(header: Any, payload: bytes | bytearray = b"") -> bytes:
    """Return one frame."""
    return frame(_encode(header), payload)


def frame(header: str, payload: bytes | bytearray = b"") -> bytes:
    """Return one frame of a header that is JSON already."""
    text = header.encode()
    return FRAME.pack(len(text), len(payload)) + text + payload


def hit(name: str) -> bytes:
    """Return the frame that tells of a banned call."""
    return pack({"hit": name})


def is_hit(whole: bytes) -> bool:
    """Tell whether a frame says that a banned call was seen; it comes before the reply to that call."""
    return whole.startswith(HIT, FRAME.size)


def split(whole: bytes | bytearray) -> Frame:
    """Return a frame's parsed header and its payload."""
    length, _ = FRAME.unpack_from(whole)
    end = FRAME.size + length
    return unpack(whole[FRAME.size : end]), bytearray(memoryview(whole)[end:])


def unpack(text: bytes | bytearray) -> Any:
    """Parse a JSON header."""
    try:
        return loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        raise WireFault(f"the header is no JSON: {type(error).__name__}") from None


class Writer:
    """Turns values into JSON, collecting tensor bytes in `payload`.

    `other` is asked for anything that is no plain value; it returns the JSON for it (a handle, say).
    """

    def __init__(self, other: Callable[[object], Any], *, layout: bool = False) -> None:
        self.payload = bytearray()
        self._other = other
        self._layout = layout
        self._depth = 0

    def write(self, value: object) -> Any:
        """Return the JSON for `value`."""
        kind = type(value)
        if kind is torch.Tensor or kind is torch.nn.Parameter:
            return self._tensor(value)  # type: ignore[arg-type]
        if value is None or kind is bool or kind is str:
            return value
        if kind is int:
            return self._integer(value)  # type: ignore[arg-type]
        if kind is float:
            return value if math.isfinite(value) else {"f": repr(value)}  # type: ignore[arg-type]
        if kind is list or kind is tuple or kind is dict:
            return self._container(value)
        return self._rare(value)

    def _integer(self, value: int) -> Any:
        if -(2**63) < value < 2**63:
            return value
        return {"i": hex(value)} if value.bit_length() < 4 * MAX_DIGITS else {"x": "int of many digits"}

    def _container(self, value: Any) -> Any:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise WireFault("nested too deeply")
        try:
            if type(value) is list:
                return [self.write(v) for v in value]
            if type(value) is tuple:
                return {"T": [self.write(v) for v in value]}
            return {"D": [[self.write(k), self.write(v)] for k, v in value.items()]}
        finally:
            self._depth -= 1

    def _rare(self, value: Any) -> Any:
        if isinstance(value, torch.Tensor):
            with torch._C.DisableTorchFunctionSubclass():
                return self._tensor(value.as_subclass(torch.Tensor))
        if isinstance(value, torch.dtype):
            return {"dtype": str(value).removeprefix("torch.")}
        if isinstance(value, torch.device):
            return {"device": str(value)}
        if isinstance(value, np.generic) and value.dtype.kind in ARRAY_KINDS:
            return {"np": [value.dtype.str, self.write(value.item())]}
        if isinstance(value, np.ndarray) and value.dtype.kind in ARRAY_KINDS:
            data = np.ascontiguousarray(value)
            return {"n": [data.dtype.str, list(value.shape), self._blob(data.tobytes())]}
        if isinstance(value, complex):
            return {"c": [repr(value.real), repr(value.imag)]}
        if isinstance(value, str):
            return str.__str__(value)
        if isinstance(value, int):
            return self.write(int.__int__(value))
        if isinstance(value, float):
            return self.write(float.__float__(value))
        if isinstance(value, slice):
            return {"slice": [value.start, value.stop, value.step]}
        if isinstance(value, torch.Size):
            return self._container(tuple(value))
        if isinstance(value, tuple) and hasattr(type(value), "_fields"):
            fields = list(getattr(value, "_fields"))  # noqa: B009 - a namedtuple, which has no type of its own
            return {"N": [type(value).__name__, fields, [self.write(v) for v in value]]}
        if isinstance(value, dict):
            return self._container(dict(value))
        if isinstance(value, list | tuple):
            return self._container(list(value) if isinstance(value, list) else tuple(value))
        if type(value).__module__.partition(".")[0] == "pandas":
            return self._pandas(value)
        return self._other(value)

    def _pandas(self, value: Any) -> Any:
        import pandas as pd

        if isinstance(value, pd.DataFrame):
            columns = [self._pandas(value.iloc[:, k]) for k in range(value.shape[1])]
            return {"df": [[self.write(c) for c in value.columns], columns, self._index(value)]}
        if isinstance(value, pd.Series):
            if value.dtype.kind in "biuf" and isinstance(value.dtype, np.dtype):
                return {"se": [value.dtype.str, self.write(value.to_numpy())]}
            items: list[Any] = value.tolist()
            plain = [None if pd.isna(i) else i.item() if isinstance(i, np.generic) else i for i in items]
            return {"se": [str(value.dtype), [self.write(i) for i in plain]]}
        if value is pd.NA:
            return {"f": "nan"}
        return self._other(value)

    def _index(self, frame: Any) -> Any:
        return [self.write(v) for v in frame.index.tolist()]

    def _blob(self, data: bytes) -> list[int]:
        self.payload += b"\0" * (-len(self.payload) % ALIGN)
        offset = len(self.payload)
        if offset + len(data) > MAX_FRAME:
            raise WireFault("too large to hand over")
        self.payload += data
        return [offset, len(data)]

    def _tensor(self, t: torch.Tensor) -> Any:
        name = NAMES.get(t.dtype)
        if name is None or t.layout is not torch.strided or t.device.type == "meta":
            return self._other(t)
        if t.device.type != "cpu":
            return {"x": f"tensor on {t.device}"}
        out: dict[str, Any] = {"t": [name, list(t.shape)]}
        if t.requires_grad:
            out["r"] = 1
        if t.dtype in PLAIN and t.is_contiguous() and not t.is_neg():
            # What nearly every tensor is; what follows gives the same bytes at three times the cost.
            out["t"].append(self._blob(t.detach().numpy().tobytes()))
            return self._with_grad(t, out)
        with torch.no_grad():
            if self._layout and not t.is_contiguous():
                flat = torch.empty(0, dtype=t.dtype).set_(t.untyped_storage())
                out["s"] = [list(t.stride()), t.storage_offset()]
            else:
                if t.numel() * t.element_size() > MAX_FRAME:
                    raise WireFault("too large to hand over")
                flat = t.detach().resolve_conj().resolve_neg().reshape(-1)
            if flat.numel() and flat.stride(-1) != 1:  # one element with any stride counts as contiguous
                flat = flat.clone(memory_format=torch.contiguous_format)
            data = flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""
        out["t"].append(self._blob(data))
        return self._with_grad(t, out)

    def _with_grad(self, t: torch.Tensor, out: dict[str, Any]) -> Any:
        if self._layout and t.is_leaf and t.grad is not None:
            out["g"] = self.write(t.grad)
        return out


class Reader:
    """Turns JSON and payload back into values, trusting neither.

    `special` is asked for one-key objects that are no plain value (handles, names). `layout` accepts strides:
    only requests have them, and a hostile one could claim a tensor without end.
    """

    def __init__(self, payload: bytearray, special: Callable[[str, Any], Any], *, layout: bool = True) -> None:
        self._payload = payload
        self._special = special
        self._layout = layout
        self._cost = 0
        self._bytes = 0

    def read(self, data: Any, depth: int = 0) -> Any:
        """Return the value; raise `WireFault` for anything malformed."""
        if data is None or isinstance(data, bool | int | float | str):
            return data
        if depth > MAX_DEPTH + 2:
            raise WireFault("nested too deeply")
        self._spend(1)
        if isinstance(data, list):
            self._spend(len(data))
            return [self.read(v, depth + 1) for v in data]
        if not isinstance(data, dict) or not data:
            raise WireFault("an unknown value")
        try:
            return self._object(data, depth)
        except (TypeError, ValueError, KeyError, IndexError, RuntimeError, OverflowError) as error:
            raise WireFault(f"a malformed value: {type(error).__name__}") from None

    def _spend(self, cost: int) -> None:
        self._cost += cost
        if self._cost > MAX_COST:
            raise WireFault("more than any answer holds")

    def _object(self, data: dict[str, Any], depth: int) -> Any:
        if "t" in data:
            return self._tensor(data, depth)
        if len(data) != 1:
            raise WireFault("an unknown value")
        ((key, body),) = data.items()
        if key == "T":
            return tuple(self.read(v, depth + 1) for v in body)
        if key == "D":
            return {_hashable(self.read(k, depth + 1)): self.read(v, depth + 1) for k, v in body}
        if key == "f":
            if body not in ("nan", "inf", "-inf"):
                raise WireFault("an unknown float")
            return float(body)
        if key == "i":
            if len(str(body)) > MAX_DIGITS + 3:
                raise WireFault("an integer of too many digits")
            return int(str(body), 16)
        if key == "c":
            return complex(float(body[0]), float(body[1]))
        if key == "dtype":
            return getattr(torch, body) if body in DTYPES else Foreign(f"dtype {str(body)[:40]}")
        if key == "device":
            return torch.device(str(body)[:20])
        if key == "np":
            return _array_dtype(body[0]).type(self.read(body[1], depth + 1))
        if key == "n":
            return self._array(body)
        if key == "slice":
            return slice(*(None if v is None else int(v) for v in body))
        if key == "N":
            self._spend(2000)  # a class of its own
            return _named(body[0], body[1], [self.read(v, depth + 1) for v in body[2]])
        if key == "df":
            return self._frame(body, depth)
        if key == "se":
            return self._series(body, depth)
        if key == "x":
            return Foreign(str(body)[:200])
        return self._special(key, body)

    def _slice(self, place: Any) -> memoryview:
        offset, size = place
        if not (isinstance(offset, int) and isinstance(size, int)):
            raise WireFault("a bad slice")
        if offset < 0 or size < 0 or offset % ALIGN or offset + size > len(self._payload):
            raise WireFault("a slice outside the payload")
        self._spend(10)
        self._bytes += size
        if self._bytes > len(self._payload):
            raise WireFault("more bytes than the payload has")
        return memoryview(self._payload)[offset : offset + size]

    def _tensor(self, data: dict[str, Any], depth: int) -> torch.Tensor:
        name, shape, place = data["t"]
        dtype = DTYPES[name]
        shape = _shape(shape)
        raw = self._slice(place)
        if len(raw) % dtype.itemsize:
            raise WireFault("a tensor with a fraction of an element")
        count = len(raw) // dtype.itemsize
        flat = torch.frombuffer(raw, dtype=dtype) if count else torch.empty(0, dtype=dtype)
        if ("s" in data or "g" in data) and not self._layout:
            raise WireFault("an answer with a layout")
        if "s" in data:
            out = torch.as_strided(flat, shape, _shape(data["s"][0]), int(data["s"][1]))
        else:
            if count != math.prod(shape):
                raise WireFault("a tensor whose bytes do not match its shape")
            out = flat.reshape(shape)
        out = out.data  # no view: a student may detach_() what came
        if data.get("r"):
            out.requires_grad_()
        if "g" in data:
            out.grad = self.read(data["g"], depth + 1)
        return out

    def _array(self, body: Any) -> np.ndarray[Any, Any]:
        dtype = _array_dtype(body[0])
        return np.frombuffer(self._slice(body[2]), dtype=dtype).reshape(_shape(body[1])).copy()

    def _series(self, body: Any, depth: int) -> Any:
        import pandas as pd

        self._spend(2000)
        data = self.read(body[1], depth + 1)
        if isinstance(data, np.ndarray):
            return pd.Series(data.reshape(-1))
        if not all(v is None or isinstance(v, str | int | float | bool) for v in data):
            return pd.Series([str(v) for v in data], dtype="object")
        known = body[0] if body[0] in ("object", "str", "string", "boolean", "Int64") else "object"
        return pd.Series(data, dtype=known)

    def _frame(self, body: Any, depth: int) -> Any:
        import pandas as pd

        self._spend(2000)
        names = [_hashable(self.read(c, depth + 1)) for c in body[0]]
        columns = [self.read(c, depth + 1) for c in body[1]]
        index = [_hashable(self.read(v, depth + 1)) for v in body[2]]
        if len(names) != len(columns) or any(len(c) != len(index) for c in columns):
            raise WireFault("a ragged table")
        frame = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=range(len(index)))
        frame.columns = pd.Index(names)
        frame.index = pd.Index(index)
        return frame


def _shape(shape: Any) -> tuple[int, ...]:
    if not isinstance(shape, list) or len(shape) > 64:
        raise WireFault("a bad shape")
    if not all(type(n) is int and 0 <= n < 2**40 for n in shape):
        raise WireFault("a bad shape")
    return tuple(shape)


def _array_dtype(name: Any) -> np.dtype[Any]:
    dtype = np.dtype(str(name)[:8])
    if dtype.kind not in ARRAY_KINDS:
        raise WireFault("an array of another kind than numbers")
    return dtype


def _hashable(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float | bool | tuple):
        hash(value)
        return value
    raise WireFault("a key that cannot be one")


def _named(name: Any, fields: Any, values: list[Any]) -> Any:
    from collections import namedtuple

    if len(fields) != len(values) or len(fields) > 64:
        raise WireFault("a bad named tuple")
    return namedtuple(str(name)[:40], [str(f)[:40] for f in fields])(*values)
