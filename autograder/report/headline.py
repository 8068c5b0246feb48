"""The sentences that sum up one exercise."""

from __future__ import annotations

from autograder.language import Text, text
from autograder.outcome import Verdict
from autograder.report.model import ExerciseResult

__all__ = ["headline"]


def headline(result: ExerciseResult) -> Text:
    """Return one to four sentences: what holds, what is still to come, what was left out.

    Never says that all properties hold while some have not been run.
    """
    lines: list[Text] = []
    if result.verdict is Verdict.BROKEN:
        lines.append(
            text(
                "The grader failed here, not your code. You lose nothing:"
                " this exercise will be graded by hand."
            )
        )
    elif result.banned is not None:
        lines.append(text("This exercise scores 0. {reason}", reason=result.banned))
    elif result.verdict is Verdict.BANNED:
        lines.append(text("This exercise scores 0, because it calls an operation it must not."))
    if result.verdict is not Verdict.BANNED:
        lines.append(_holding(result))
    lines += [_waiting(len(result.waiting)), _left_out(len(result.without_gpu))]
    told = [line for line in lines if line.en]
    # Chinese sets no space between sentences.
    return Text(" ".join(line.en for line in told), "".join(line.zh for line in told))


def _holding(result: ExerciseResult) -> Text:
    passed = len(result.passed)
    ran = passed + len(result.failed)
    if ran == 0:
        return text("Nothing could be checked here.")
    if passed < ran:
        return text("{passed} of {ran} checked properties hold.", passed=passed, ran=ran)
    if result.waiting or result.without_gpu:
        if ran == 1:
            return text("The one property checked here holds.")
        return text("The {ran} properties checked here hold.", ran=ran)
    return (
        text("Its one property holds.") if ran == 1 else text("All {ran} properties hold.", ran=ran)
    )


def _waiting(count: int) -> Text:
    if count == 0:
        return Text("", "")
    if count == 1:
        return text("1 more property is graded after submission.")
    return text("{count} more properties are graded after submission.", count=count)


def _left_out(count: int) -> Text:
    if count == 0:
        return Text("", "")
    if count == 1:
        return text("1 property needs a CUDA GPU and is left out of the total.")
    return text("{count} properties need a CUDA GPU and are left out of the total.", count=count)
