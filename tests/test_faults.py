"""The kinds of fault end in the right verdict for the right exercise and leave the others' points alone."""

from __future__ import annotations

import pytest
from conftest import of

EDGE = "vertical_edge_kernel"
OTHER = "corr2d"
BOTH = [EDGE, OTHER]


def body(code: str) -> str:
    return "import os, time, torch\ndef vertical_edge_kernel():\n    " + code


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("return 1 / 0", "raised"),
        ("raise SystemExit", "raised"),
        ("raise KeyboardInterrupt", "raised"),
        ("while True: pass", "timeout"),
        ("sum(range(10**12))", "timeout"),
        ("return torch.zeros(10**9)", "memory"),
        ("return [0] * 10**9", "memory"),
        ("os._exit(0)", "crashed"),
        ("os.abort()", "crashed"),
        ("import ctypes; ctypes.string_at(0)", "crashed"),
        ("return None", "wrong"),
        ("return 'x' * 10**7", "wrong"),
        ("raise NotImplementedError", "missing"),
    ],
)
def test_fault_in_a_call(submit, code, verdict):
    report = submit(body(code), exercises=BOTH)
    assert of(report, EDGE).verdict == verdict
    assert of(report, EDGE).score == 0
    assert of(report, OTHER).score == of(report, OTHER).max_score
    assert report.complete


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("def broken(:", "SyntaxError"),
        ("while True: pass", "timeout"),
        ("import os; os._exit(3)", "crashed"),
        ("x = [0] * 10**9", "memory"),
        ("!ls", "OSError"),
        ("input()", "EOFError"),
        ("import socket; socket.socket()", "OSError"),
        ("exit()", "SystemExit"),
    ],
)
def test_fault_in_a_cell_stops_no_other_cell(submit, code, kind):
    report = submit(code, body("return torch.tensor([[1., -1.]])"), exercises=BOTH)
    assert report.score == report.max_score
    assert [f.kind for f in report.cell_faults] == [kind]


def test_output_flood_is_cut_and_costs_nothing(submit):
    report = submit("for k in range(10**5): print('x' * 100)", exercises=[EDGE])
    assert report.score == report.max_score


@pytest.mark.parametrize(
    "code",
    [
        "import sys; print('warning', file=sys.stderr)",
        "import warnings; warnings.warn('careful')",
        "import torch; torch.manual_seed(0)",
        "%matplotlib inline",
        "%timeit -n1 -r1 pass",
        "import numpy as np; np.random.seed(0)",
        "变量 = 3",
        "if __name__ == '__main__':\n    ready = True",
        "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()",
        "from autograder import check; check('corr2d')",
    ],
)
def test_odd_but_honest_cells_cost_nothing(submit, code):
    report = submit(code, exercises=[EDGE])
    assert (report.score, report.cell_faults) == (report.max_score, ())


def test_a_cell_that_never_ends_names_the_exercise_it_should_define(submit):
    report = submit("while True: pass\ndef vertical_edge_kernel(): return 1", before=False, exercises=[EDGE])
    assert of(report, EDGE).verdict == "timeout"


def test_an_empty_submission_is_missing_everywhere(submit):
    report = submit("pass", before=False)
    assert {e.verdict for e in report.exercises} == {"missing"}
    assert report.score == 0


def test_nondeterministic_answers_are_told_so(submit):
    code = "calls = []\ndef vertical_edge_kernel():\n    calls.append(1)\n    return torch.tensor([[1., -1.]]) * (len(calls) % 2)"
    report = submit("import torch\n" + code, exercises=[EDGE])
    assert of(report, EDGE).verdict in ("nondeterministic", "wrong")
    assert "nondeterministic" in {p.verdict for p in of(report, EDGE).properties}


def test_a_changed_argument_is_wrong_with_its_own_message(submit):
    code = "def conv2d(X, K):\n    Y = corr2d(X, K.flip(0, 1))\n    X.data.zero_()\n    return Y"
    result = of(submit(code, exercises=["conv2d"]), "conv2d")
    assert result.verdict == "wrong"
    assert any("changed its argument 1" in p.message.en for p in result.failed)


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("torch.set_default_dtype(torch.float64)", "default dtype"),
        ("torch.set_grad_enabled(False)", "grad mode"),
        ("torch.manual_seed(1)", "random seed"),
    ],
)
def test_a_changed_global_setting_is_wrong(submit, code, what):
    made = f"import torch\ndef vertical_edge_kernel():\n    {code}\n    return torch.tensor([[1., -1.]], dtype=torch.float32)"
    result = of(submit(made, exercises=[EDGE]), EDGE)
    assert result.score == 0
    assert all(what in p.message.en for p in result.failed)


def test_the_same_submission_gives_the_same_report(submit):
    code = "def corr2d(X, K):\n    return X"
    reports = [submit(code, exercises=[OTHER]).to_json("en") | {"seconds": 0} for _ in range(2)]
    assert reports[0] == reports[1]
