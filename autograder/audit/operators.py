"""The mutation operators: each looks at one node of a syntax tree and yields small edits of it.

An edit is applied to the same node in a copy of the tree. Nodes that cannot change what a program does (texts
of errors, annotations, docstrings) are never shown to an operator.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import Any

__all__ = ["OPERATORS", "Edit"]

Edit = Callable[[Any], ast.AST | None]
"""Change a node in place, or return what takes its place (a statement list is a Module)."""

BINARY: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
COMPARISON: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ONE_WAY = (ast.Sub, ast.Div, ast.FloorDiv, ast.MatMult, ast.Pow, ast.Mod)
MODULES = frozenset({"torch", "nn", "F", "np", "pd", "math", "plt", "init", "functional"})
PLACES = ("device", "map_location")
DROPPED = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Return, ast.Raise, ast.Delete, ast.Assert)


def arithmetic(node: ast.AST) -> Iterator[Edit]:
    """Exchange +, -, *, /, //, %, **, @, &, |, and the sides of those that have an order."""
    if isinstance(node, ast.BinOp | ast.AugAssign):
        for new in BINARY.get(type(node.op), ()):
            yield _set("op", new())
    if isinstance(node, ast.BinOp) and isinstance(node.op, ONE_WAY):
        yield _swap_sides
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Invert):
        yield lambda n: n.operand


def comparison(node: ast.AST) -> Iterator[Edit]:
    """Move the edge of a comparison, or turn it round."""
    if isinstance(node, ast.Compare):
        for place, old in enumerate(node.ops):
            for new in COMPARISON.get(type(old), ()):
                yield _set_item("ops", place, new())


def boolean(node: ast.AST) -> Iterator[Edit]:
    """Exchange `and` and `or`, leave one side out, leave `not` out."""
    if isinstance(node, ast.BoolOp):
        yield _set("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
        for place in range(len(node.values)):
            yield _without("values", place)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield lambda n: n.operand


def condition(node: ast.AST) -> Iterator[Edit]:
    """Negate a condition that is no comparison; those have operators of their own."""
    if isinstance(node, ast.If | ast.While | ast.IfExp) and not isinstance(node.test, ast.Compare):
        yield lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))


def constant(node: ast.AST) -> Iterator[Edit]:
    """Move a number by one, make it 0, flip a truth value."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, bool):
            yield _set("value", not node.value)
        elif isinstance(node.value, int | float):
            for new in (node.value + 1, node.value - 1, type(node.value)(0)):
                if new != node.value:
                    yield _set("value", new)


def argument(node: ast.AST) -> Iterator[Edit]:
    """Swap the first two arguments of a call, leave a keyword out."""
    if isinstance(node, ast.Call):
        if len(node.args) >= 2 and not any(isinstance(a, ast.Starred) for a in node.args[:2]):
            yield _swap_arguments
        for place, keyword in enumerate(node.keywords):
            if keyword.arg not in PLACES:
                yield _without("keywords", place)


def device(node: ast.AST) -> Iterator[Edit]:
    """Leave `device=`, `map_location=`, `.cpu()` out; without a GPU nobody can tell."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("cpu", "cuda") and not node.args:
            yield lambda n: n.func.value
        for place, keyword in enumerate(node.keywords):
            if keyword.arg in PLACES:
                yield _without("keywords", place)


def call(node: ast.AST) -> Iterator[Edit]:
    """Leave a call out: `x.detach()` and `float(x)` become `x`."""
    if not isinstance(node, ast.Call):
        return
    function = node.func
    if isinstance(function, ast.Attribute) and not _is_module(function.value) and function.attr not in ("cpu", "cuda"):
        yield lambda n: n.func.value
    if len(node.args) == 1 and not node.keywords and not isinstance(node.args[0], ast.Starred | ast.GeneratorExp):
        yield lambda n: n.args[0]


def statement(node: ast.AST) -> Iterator[Edit]:
    """Leave out a statement, a guard, a loop, a `with` around its body, a decorator."""
    if isinstance(node, DROPPED) or (isinstance(node, ast.If) and not node.orelse):
        yield lambda n: ast.Module([], [])
    if isinstance(node, ast.For | ast.While):
        yield lambda n: ast.Module([], [])
    if isinstance(node, ast.With):
        yield lambda n: ast.Module(n.body, [])
    if isinstance(node, ast.Break | ast.Continue):
        yield lambda n: ast.Continue() if isinstance(n, ast.Break) else ast.Break()
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        for place in range(len(node.decorator_list)):
            yield _without("decorator_list", place)


OPERATORS: tuple[Callable[[ast.AST], Iterator[Edit]], ...] = (
    arithmetic,
    comparison,
    boolean,
    condition,
    constant,
    argument,
    device,
    call,
    statement,
)


def _set(name: str, value: object) -> Edit:
    return lambda node: setattr(node, name, value)


def _set_item(name: str, place: int, value: object) -> Edit:
    return lambda node: getattr(node, name).__setitem__(place, value)


def _without(name: str, place: int) -> Edit:
    def edit(node: Any) -> ast.AST | None:
        items: list[ast.AST] = getattr(node, name)
        del items[place]
        # `a and b` without b is a.
        return items[0] if isinstance(node, ast.BoolOp) and len(items) == 1 else None

    return edit


def _swap_sides(node: ast.BinOp) -> None:
    node.left, node.right = node.right, node.left


def _swap_arguments(node: ast.Call) -> None:
    node.args[0], node.args[1] = node.args[1], node.args[0]


def _is_module(node: ast.AST) -> bool:
    names: Sequence[str] = [n.id for n in ast.walk(node) if isinstance(n, ast.Name)]
    if isinstance(node, ast.Call):  # super().__init__()
        return isinstance(node.func, ast.Name) and node.func.id == "super"
    return isinstance(node, ast.Name | ast.Attribute) and bool(names) and names[0] in MODULES
