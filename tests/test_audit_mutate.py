"""The automatic mutants: each operator on a small source, and what is never touched."""

from __future__ import annotations

import ast

import pytest

from autograder.audit.mutate import mutants


def codes(source: str) -> list[str]:
    return [m.code for m in mutants(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("y = a + b", "y = a - b"),
        ("y = a @ b", "y = b @ a"),
        ("y = a - b", "y = b - a"),
        ("y = -a", "y = a"),
        ("y += a", "y -= a"),
        ("y = a < b", "y = a <= b"),
        ("y = a >= b", "y = a > b"),
        ("y = a == b", "y = a != b"),
        ("y = 0 < a <= n", "y = 0 < a < n"),
        ("y = a and b", "y = a or b"),
        ("y = a and b", "y = a"),
        ("y = not a", "y = a"),
        ("y = 1 if a else 2", "y = 1 if not a else 2"),
        ("y = 2.5", "y = 3.5"),
        ("y = 2", "y = 0"),
        ("y = True", "y = False"),
        ("y = x.sum(dim=1, keepdim=True)", "y = x.sum(dim=2, keepdim=True)"),
        ("y = x.sum(dim=1, keepdim=True)", "y = x.sum(dim=1)"),
        ("y = torch.cat(a, b)", "y = torch.cat(b, a)"),
        ("y = x.detach() * 2", "y = x * 2"),
        ("y = float(x)", "y = x"),
        ("y = 1\nz = 2", "z = 2"),
        ("def f(x, n=1):\n    return x", "def f(x, n=2):\n    return x"),
        ("def f(x):\n    if x < 0:\n        raise ValueError('x')\n    return x", "def f(x):\n    return x"),
        ("with torch.no_grad():\n    y = x", "y = x"),
        ("@torch.no_grad()\ndef f(x):\n    return x", "def f(x):\n    return x"),
        ("for a in x:\n    if a:\n        break", "for a in x:\n    if a:\n        continue"),
    ],
)
def test_an_operator_makes_this_mutant(source: str, expected: str) -> None:
    assert expected in codes(source)


@pytest.mark.parametrize(
    "source",
    ["import torch", "def f(x: int=a) -> float:\n    '''Return 1.'''", "raise ValueError", "x = f'{a + 1}'"],
)
def test_texts_annotations_and_imports_are_left_alone(source: str) -> None:
    # What remains to change is a whole statement at most.
    assert all("ast" not in c and ("1" not in c or c == source) for c in codes(source))
    assert "import torch" not in source or codes(source) == []


def test_each_is_legal_and_none_is_made_twice() -> None:
    guard = "    if not 0 <= n < 1:\n        raise ValueError(f'{n - 1}')\n"
    source = f"def f(x, n=0):\n    'Text 1.'\n{guard}    return x - n * 1"
    made = codes(source)
    assert len(set(made)) == len(made)
    assert all(ast.unparse(ast.parse(code)) == code for code in made)
    assert ast.unparse(ast.parse(source)) not in made
    assert not any("n + 1" in code for code in made)


def test_the_diff_names_the_lines_that_changed() -> None:
    found = next(m for m in mutants("a = 1\nif a < 2:\n    b = 3") if m.operator == "comparison")
    assert found.diff == "- if a < 2:\n+ if a <= 2:"
    assert found.unified == "@@ -1,3 +1,3 @@\n a = 1\n-if a < 2:\n+if a <= 2:\n     b = 3"
