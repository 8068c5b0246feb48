"""Outcomes as a class of students makes them: data for the tests of scoring and reports."""

from __future__ import annotations

from autograder.language import Text
from autograder.outcome import CellFault, Counterexample, Picture, PropertyOutcome, Verdict
from autograder.report.model import ExerciseResult, Hashes, Report
from autograder.scoring import score_exercise

EXAMPLE = Counterexample(
    call="corr2d(torch.tensor([[0., 1., 2.], [3., 4., 5.], [6., 7., 8.]]),\n"
    "       torch.tensor([[0., 1.], [2., 3.]]))",
    got="tensor([[ 5., 11.],\n        [23., 29.]])",
    expected="tensor([[19., 25.],\n        [37., 43.]])",
    picture=Picture(got=((5.0, 11.0), (23.0, 29.0)), expected=((19.0, 25.0), (37.0, 43.0))),
)


NOTHING = Text("", "")
SLIDING_SUM = Text("The result is the sliding sum of products.", "结果是滑动的乘积之和。")


def outcome(
    verdict: Verdict = Verdict.PASSED,
    *,
    name: str = "matches_reference",
    weight: float = 1,
    hidden: bool = False,
    gpu: bool = False,
    sentence: Text = SLIDING_SUM,
    message: Text = NOTHING,
    hint: Text = NOTHING,
    counterexample: Counterexample | None = None,
) -> PropertyOutcome:
    """Return one outcome of corr2d."""
    return PropertyOutcome(
        exercise="corr2d",
        name=name,
        weight=weight,
        hidden=hidden,
        gpu=gpu,
        verdict=verdict,
        sentence=sentence,
        message=message,
        hint=hint,
        counterexample=counterexample,
    )


EXAMPLE_HOLDS = outcome(
    name="book_example",
    sentence=Text("The book's worked example comes out right.", "书中的例子结果正确。"),
)
SHAPE_HOLDS = outcome(
    name="shape",
    sentence=Text(
        "The result has shape `(h - kh + 1, w - kw + 1)`.",
        "结果的形状是 `(h - kh + 1, w - kw + 1)`。",
    ),
)
FLIPPED = outcome(
    Verdict.WRONG,
    weight=3,
    hidden=True,
    message=Text("value [0, 0] is 5.0, expected 19.0", "元素 [0, 0] 是 5.0，应为 19.0"),
    hint=Text(
        "Is the kernel flipped? Cross-correlation does not turn `K` round.",
        "核是不是被翻转了？互相关不翻转 `K`。",
    ),
    counterexample=EXAMPLE,
)
RAISED = outcome(
    Verdict.RAISED,
    name="is_linear",
    sentence=Text("It is linear in `X`.", "它对 `X` 是线性的。"),
    message=Text(
        "IndexError: index 2 is out of bounds for dimension 0 with size 2\n"
        "line 5, in corr2d\n    Y[i, j] = (X[i : i + h] * K).sum()",
        "IndexError：index 2 is out of bounds for dimension 0 with size 2\n"
        "line 5, in corr2d\n    Y[i, j] = (X[i : i + h] * K).sum()",
    ),
    counterexample=Counterexample(call="corr2d(torch.tensor([[1., 2.]]), torch.tensor([[1.]]))"),
)
ON_CUDA = outcome(
    Verdict.SKIPPED,
    name="on_cuda",
    gpu=True,
    sentence=Text("It works on a CUDA device.", "在 CUDA 设备上也能运行。"),
)
NOT_RUN = outcome(Verdict.SKIPPED, hidden=True)

WRONG = score_exercise("corr2d", 4, [EXAMPLE_HOLDS, SHAPE_HOLDS, FLIPPED, RAISED, ON_CUDA], None)
RIGHT = score_exercise("conv2d", 2, [EXAMPLE_HOLDS, SHAPE_HOLDS], None)
LOCAL = score_exercise("corr2d", 4, [EXAMPLE_HOLDS, SHAPE_HOLDS, NOT_RUN], None, local=True)
BANNED = score_exercise(
    "Conv2D",
    3,
    [EXAMPLE_HOLDS],
    Text(
        "`torch.nn.functional.conv2d` may not be called.", "不能调用 `torch.nn.functional.conv2d`。"
    ),
)
BROKEN = score_exercise("conv_matrix", 4, [EXAMPLE_HOLDS, outcome(Verdict.BROKEN)], None)
MISSING = score_exercise(
    "corr1d",
    3,
    [
        outcome(
            Verdict.MISSING,
            name=name,
            sentence=Text(f"Property {name}.", f"性质 {name}。"),
            message=Text("`corr1d` is not defined.", "没有定义 `corr1d`。"),
        )
        for name in ("one", "two")
    ],
    None,
)


def report(*exercises: ExerciseResult, submission: str = "ada.ipynb") -> Report:
    """Return a report of the given results, or of one of each kind."""
    return Report(
        chapter="ch17_conv2d",
        submission=submission,
        isolation=("landlock", "seccomp", "rlimits", "namespaces"),
        seconds=0.41234,
        kit="0.1.0",
        torch="2.14.1",
        python="3.11.2",
        cpu="some CPU",
        hashes=Hashes("a" * 64, "b" * 64, "c" * 64),
        exercises=exercises or (WRONG, RIGHT, BANNED, BROKEN, MISSING),
        cell_faults=(CellFault(7, "NameError", "name 'corr1d' is not defined", 2, ("…",)),),
    )
