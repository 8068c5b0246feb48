"""Make automatic mutants of a reference cell: one small change each, legal, none twice."""

from __future__ import annotations

import ast
import copy
import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.audit.operators import OPERATORS, Edit

__all__ = ["Mutant", "mutants"]

LONG = 100


@dataclass(frozen=True)
class Mutant:
    """A cell with one change."""

    operator: str
    code: str
    diff: str
    """The removed and added lines, with their signs, by which the mutant is known."""
    unified: str
    """The change in its surroundings, for a reader."""


def mutants(code: str) -> Iterator[Mutant]:
    """Yield the mutants of a cell, in the order of its text."""
    tree = ast.parse(code)
    _without_docstrings(tree)
    original = ast.unparse(tree)
    seen = {original}
    for place, node in enumerate(_nodes(tree)):
        for operator in OPERATORS:
            for edit in operator(node):
                mutated = _apply(tree, place, edit)
                if mutated is None or mutated in seen:
                    continue
                seen.add(mutated)
                yield Mutant(operator.__name__, mutated, *_diffs(original, mutated))


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Walk in the order of the text, past all that only words an error or types an argument."""
    yield node
    for name, child in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params") or isinstance(child, ast.expr_context):
            continue
        for item in child if isinstance(child, list) else [child]:
            if isinstance(item, ast.JoinedStr) or (name == "exc" and isinstance(node, ast.Raise)):
                continue
            if isinstance(item, ast.AST):
                yield from _nodes(item)


def _apply(tree: ast.Module, place: int, edit: Edit) -> str | None:
    changed = copy.deepcopy(tree)
    node = next(n for k, n in enumerate(_nodes(changed)) if k == place)
    new = edit(node)
    if new is not None:
        _replace(changed, node, new)
    try:
        text = ast.unparse(ast.fix_missing_locations(changed))
        compile(text, "mutant", "exec")
    except (SyntaxError, ValueError):
        return None
    return text


def _replace(tree: ast.Module, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, child in ast.iter_fields(parent):
            if child is old:
                setattr(parent, name, new)
            elif isinstance(child, list) and any(item is old for item in child):
                place = next(k for k, item in enumerate(child) if item is old)
                child[place : place + 1] = new.body if isinstance(new, ast.Module) else [new]
                if name == "body" and not child:
                    child.append(ast.Pass())


def _without_docstrings(tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.Pass()]


def _diffs(original: str, mutated: str) -> tuple[str, str]:
    def diff(context: int) -> list[str]:
        lines = difflib.unified_diff(_lines(original), _lines(mutated), lineterm="", n=context)
        return list(lines)[2:]

    short = [line[0] + " " + line[1:].strip() for line in diff(0) if not line.startswith("@@")]
    return "\n".join(short), "\n".join(diff(2))


def _lines(code: str) -> list[str]:
    """Split code into lines, long ones at the commas of their outermost brackets: a line a layer of a network."""
    return [part for line in code.splitlines() for part in (_parts(line) if len(line) > LONG else [line])]


def _parts(line: str) -> Iterator[str]:
    depth, start = 0, 0
    for place, sign in enumerate(line):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and depth == 1:
            yield line[start : place + 1]
            start = place + 2
    yield line[start:]
