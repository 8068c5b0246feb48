"""Watch for banned operations, by whatever road they are reached.

Three kinds of names:

- ``aten::convolution``: the operator's kernels are replaced in torch's dispatcher. Every road in torch ends
  there (modules, functionals, `torch.ops`, TorchScript, other threads, any mode), and operators that are not
  banned cost nothing.
- ``numpy.convolve``, ``torch.optim.Optimizer.__init__``: the attribute is replaced before student code runs.
- ``numpy @``: products of numpy arrays, which end in C; the student's ``@`` and ``.dot`` are rewritten to
  look at their operands first.

Runs beside student code; imports nothing else of the kit.
"""

from __future__ import annotations

import ast
import functools
import importlib
import operator
import sys
from _ctypes import PyObj_FromPtr
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from ctypes import py_object, pythonapi
from functools import partial
from types import SimpleNamespace
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy as np
import torch

__all__ = ["BannedCall", "Bans", "rewrite_products"]

PRODUCT = "numpy @"
SPARSE = ("SparseCPU", "SparseCsrCPU", "SparseCUDA", "SparseCsrCUDA")
KEYS = ("CPU", "MkldnnCPU", "QuantizedCPU")
WRITTEN_OUT = (
    "torch._refs",
    "torch._refs.linalg",
    "torch._refs.nn.functional",
    "torch._refs.special",
    "torch._decomp.decompositions",
)
"""Where torch has its operators once more, in Python: these do not end in the operator's kernels."""
UFUNC_METHODS = ("reduce", "accumulate", "reduceat", "outer", "at")


class BannedCall(BaseException):
    """A banned operation was called.

    No Exception, so that a student's ``except Exception`` does not hide it.
    """

    reported = True


class Bans:
    """The bans of one chapter in one process; `watch` says which hold.

    Student code shares the process, so nothing that lifts a ban lies open: the operators' registrations are
    kept as numbers under the judge's key, and the guarded functions as numbers too.
    """

    def __init__(self, names: Iterable[str], report: Callable[[str], None]) -> None:
        self._report = report
        self._active: frozenset[str] = frozenset()
        self._held: list[int] = []
        # Bound before student code runs: it may put other functions in their places.
        self._library = torch._C._dispatch_library
        self._has_kernel = torch._C._dispatch_has_kernel_for_dispatch_key
        names = set(names)
        self._known = _operators() if any("::" in n for n in names) else frozenset()
        if self._known:
            _no_kernels()
        for name in sorted(n for n in names if "::" not in n and n != PRODUCT):
            self._guard(name)
        for name in sorted(names & self._known):
            for place in WRITTEN_OUT:
                self._guard(f"{place}.{name.partition('::')[2]}", name)
        if PRODUCT in names:
            operator.matmul = self._matmul
            operator.__matmul__ = self._matmul

    def watch(self, names: Iterable[str], unlock: int = 0, lock: int = 0) -> None:
        """Make exactly these bans hold from now on.

        `unlock` is the `lock` of the call before: only who knows it can lift what that call banned.
        """
        names = frozenset(names)
        self._active = names
        for number in self._held:
            _release(number ^ unlock).reset()
        # With every name go its out= and in-place forms, which are operators of their own.
        found = sorted(self._known & {n + form for n in names for form in ("", ".out", "_")})
        self._held = []
        with catch_warnings():
            simplefilter("ignore")  # replacing kernels is what we are here for
            for namespace in dict.fromkeys(n.partition("::")[0] for n in found):
                library = self._library("IMPL", namespace, "", __file__, 0)
                for name in found:
                    if name.startswith(namespace + "::"):
                        self._replace(library, namespace, name.partition("::")[2])
                self._held.append(_hold(library) ^ lock)

    def _replace(self, library: Any, namespace: str, name: str) -> None:
        shown = f"torch {name.partition('.')[0].strip('_')}"
        kernel = partial(self._hit, shown)
        # Sparse tensors have kernels of their own for some operators, products above all.
        sparse = [k for k in SPARSE if self._has_kernel(f"{namespace}::{name}", k)]
        for key in (*KEYS, *sparse, "CUDA") if torch.version.cuda else (*KEYS, *sparse):
            library.impl(name, key, kernel, False)

    def _hit(self, name: str, *_: Any, **__: Any) -> Any:
        self._report(name)
        raise BannedCall(name)

    def _guard(self, name: str, ban: str | None = None) -> None:
        """Guard what `name` finds; `ban` is the name that bans it, where that is another."""
        owner, attribute = _find(name)
        if owner is None or not hasattr(owner, attribute):
            return
        original = getattr(owner, attribute)
        guarded = self._guarded(ban or name, original)
        try:
            setattr(owner, attribute, guarded)
        except AttributeError:
            _stand_in(name, owner, attribute, guarded)
        if owner is sys.modules.get(getattr(owner, "__name__", "")) and name.startswith("torch.optim."):
            for below in ("_single_tensor_", "_multi_tensor_", "_fused_"):
                if hasattr(owner, below + attribute):
                    setattr(owner, below + attribute, self._guarded(name, getattr(owner, below + attribute)))
        if guarded is not original:
            for place, key in _places().get(id(original), ()):
                place[key] = guarded

    def _guarded(self, name: str, original: Any) -> Any:
        bans = self

        if isinstance(original, type):
            # A class stays a class: isinstance and subclassing go on working.
            init: Any = original.__dict__.get("__init__") or getattr(original, "__init__")  # noqa: B009

            @functools.wraps(init)
            def guarded_init(self: Any, *args: Any, **kwargs: Any) -> None:
                if name in bans._active:
                    bans._hit(name)
                init(self, *args, **kwargs)

            original.__init__ = _bare(guarded_init)  # type: ignore[misc]
            return original

        hidden = _hold(original)

        @functools.wraps(original)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if name in bans._active:
                bans._hit(name)
            return PyObj_FromPtr(hidden)(*args, **kwargs)

        if isinstance(original, np.ufunc):
            for method in UFUNC_METHODS:
                setattr(guarded, method, self._guarded(name, getattr(original, method)))
        return _bare(guarded)

    def _matmul(self, a: Any, b: Any) -> Any:
        if PRODUCT in self._active and (_is_array(a) or _is_array(b)):
            self._hit(PRODUCT)
        return a.__matmul__(b) if not isinstance(a, np.ndarray) else np.matmul(a, b)

    def product(self, a: Any, b: Any) -> Any:
        """Stand in for ``a @ b`` in student code."""
        if PRODUCT in self._active and (_is_array(a) or _is_array(b)):
            self._hit(PRODUCT)
        return a @ b

    def dot_of(self, value: Any, name: str) -> Any:
        """Stand in for ``value.dot`` in student code."""
        if PRODUCT in self._active and _is_array(value):
            self._hit(f"numpy.ndarray.{name}")
        return getattr(value, name)

    def getattr_of(self, value: Any, name: str, *default: Any) -> Any:
        """Stand in for ``getattr`` in student code: it may name a product."""
        found = getattr(value, name, *default)
        return self.dot_of(value, name) if name in METHODS and hasattr(value, name) else found

    @contextmanager
    def suspended(self) -> Iterator[None]:
        """Lift all bans for a while: for functions that the kit passes in."""
        held, self._active = self._active, frozenset()
        try:
            yield
        finally:
            self._active = held


def _stand_in(name: str, owner: Any, attribute: str, guarded: Any) -> None:
    """Put an object with the guarded method in the place of one in C, whose attributes cannot be replaced."""
    methods = {n: _alone(getattr(owner, n)) for n in dir(owner) if not n.startswith("_")}
    place, key = _find(name.rpartition(".")[0])
    setattr(place, key, SimpleNamespace(**methods | {attribute: guarded}))
    for module in [m for n, m in list(sys.modules.items()) if n.partition(".")[0] == "torch"]:
        for name in [n for n, value in list(vars(module).items()) if value is type(owner)]:
            delattr(module, name)  # who can make another needs no stand-in


def _alone(method: Any) -> Any:
    """Return a function that calls a bound method and does not lead to what it is bound to."""
    hidden = _hold(method)
    return lambda *args, **kwargs: PyObj_FromPtr(hidden)(*args, **kwargs)


def _hold(value: object) -> int:
    """Keep an object alive by no reference that can be followed; return its number."""
    pythonapi.Py_IncRef(py_object(value))
    return id(value)


def _release(number: int) -> Any:
    value = PyObj_FromPtr(number)
    pythonapi.Py_DecRef(py_object(value))
    return value


def _bare(wrapper: Any) -> Any:
    """Remove the way back to what is wrapped."""
    vars(wrapper).pop("__wrapped__", None)
    return wrapper


@functools.cache
def _operators() -> frozenset[str]:
    """Return all of torch's operators; asked in the zygote, once."""
    return frozenset(torch._C._dispatch_get_all_op_names())


def _no_kernels() -> None:
    """Take away the call that hands out an operator's kernel, which a ban would not reach."""
    vars(torch._C).pop("_dispatch_get_computed_kernel_for_dispatch_key", None)


@functools.cache
def _places() -> dict[int, list[tuple[dict[str, Any], str]]]:
    """Return where the libraries keep each function, by its number; asked in the zygote, once."""
    places: dict[int, list[tuple[dict[str, Any], str]]] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith(("numpy", "scipy", "torch.optim", "torch.functional")) and hasattr(module, "__dict__"):
            for key, value in list(vars(module).items()):
                if callable(value):
                    places.setdefault(id(value), []).append((vars(module), key))
    return places


def _is_array(value: Any) -> bool:
    """Tell whether products of this value, or of this class's values, end in numpy's or scipy's C code."""
    kind = value if isinstance(value, type) else type(value)
    return issubclass(kind, np.ndarray) or str(kind.__module__).startswith("scipy.sparse")


def _find(name: str) -> tuple[Any, str]:
    """Return the owner (module or class) and attribute of a dotted name; owner None if absent."""
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            owner: Any = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for part in parts[cut:-1]:
            owner = getattr(owner, part, None)
        return owner, parts[-1]
    return None, parts[-1]


HOOK = "__products__"
METHODS = {"dot", "__matmul__", "__rmatmul__", "__imatmul__"}


class _Products(ast.NodeTransformer):
    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.op, ast.MatMult):
            return node
        return self._call("product", node, [node.left, node.right])

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.op, ast.MatMult) or not isinstance(node.target, ast.Name):
            return node
        left = ast.copy_location(ast.Name(node.target.id, ast.Load()), node)
        value = self._call("product", node, [left, node.value])
        return ast.copy_location(ast.Assign([node.target], value), node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if node.attr not in METHODS or not isinstance(node.ctx, ast.Load):
            return node
        return self._call("dot_of", node, [node.value, ast.copy_location(ast.Constant(node.attr), node)])

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id != "getattr" or not isinstance(node.ctx, ast.Load):
            return node
        hook = ast.copy_location(ast.Name(HOOK, ast.Load()), node)
        return ast.copy_location(ast.Attribute(hook, "getattr_of", ast.Load()), node)

    def _call(self, name: str, node: ast.AST, args: list[ast.expr]) -> ast.Call:
        hook = ast.copy_location(ast.Name(HOOK, ast.Load()), node)
        function = ast.copy_location(ast.Attribute(hook, name, ast.Load()), node)
        return ast.copy_location(ast.Call(function, args, []), node)


def rewrite_products(tree: ast.AST) -> ast.AST:
    """Rewrite ``@``, ``.dot`` and ``getattr`` in a cell so that `Bans` sees the operands."""
    seen: ast.AST = _Products().visit(tree)
    return ast.fix_missing_locations(seen)
