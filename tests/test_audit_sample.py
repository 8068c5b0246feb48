"""A quick audit: a few hand-written cases of each chapter, drawn by a fixed seed, graded in the sandbox."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.audit.cases import KINDS, Case, read_cases
from autograder.audit.run import run_case
from autograder.course import load_course
from autograder.grading import Grader

ROOT = Path(__file__).parent.parent
SEED = 20
SHARES = {"variants": 2, "mutants": 3, "banned": 1}
"""Cases a chapter; one more mutant where the chapter bans nothing."""


@pytest.fixture(scope="module")
def strict() -> Iterator[Grader]:
    """A warm grader with the course's own limits: a right answer must pass within them."""
    with Grader(ROOT) as warm:
        yield warm


def sample(chapter: str) -> list[Case]:
    cases = list(read_cases(ROOT, chapter))
    drawn = []
    for kind in KINDS:
        mine = [c for c in cases if c.kind == kind]
        # One fault runs into a time limit, which the full audit waits for and this one does not.
        mine = [c for c in mine if not any(word in c.code for word in ("while True", "sleep"))]
        drawn += random.Random(f"{SEED}/{chapter}/{kind}").sample(mine, min(SHARES[kind], len(mine)))
    return drawn


@pytest.mark.parametrize("chapter", load_course(ROOT / "course.yml").chapter_ids)
def test_the_bank_comes_out_as_it_must(strict: Grader, chapter: str) -> None:
    cases = sample(chapter)
    assert {c.kind for c in cases} >= {"variants", "mutants"}
    wrong = [result for result in (run_case(strict, case) for case in cases) if not result.good]
    assert not wrong, "\n".join(f"{r.case.id}: {r.verdict} {r.failed} {r.detail}" for r in wrong)
