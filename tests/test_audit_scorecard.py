"""The scorecard's arithmetic, its file, its pages."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from autograder.audit.cases import read_cases
from autograder.audit.equivalent import read_equivalents
from autograder.audit.exercise import Task, sampled
from autograder.audit.mutate import mutants
from autograder.audit.page import render_page
from autograder.audit.scorecard import Card, Fault, Row, Survivor, Tally, merge
from autograder.audit.table import BEGIN, END, complaints, markdown, table
from autograder.course import load_course
from autograder.errors import SourceError
from autograder.source import read_source

SURVIVOR = Survivor("comparison", "- if a < 2:\n+ if a <= 2:", "@@ -1 +1 @@\n-if a < 2:\n+if a <= 2:")


def row(exercise: str = "f", **fields: object) -> Row:
    return Row("ch17_conv2d", exercise, **fields)  # type: ignore[arg-type]


def test_tallies_add_up_and_none_of_none_is_complete() -> None:
    assert Tally(1, 2) + Tally(3, 3) == Tally(4, 5)
    assert Tally().complete and Tally().share == 1
    assert not Tally(1, 2).complete and Tally(1, 2).share == 0.5


@pytest.mark.parametrize(
    ("rows", "good"),
    [
        ([row(automatic=Tally(98, 100))], True),
        ([row(automatic=Tally(97, 100))], False),
        ([row(automatic=Tally(9, 10)), row("g", automatic=Tally(90, 90))], True),
        ([row(variants=Tally(4, 5))], False),
        ([row(mutants=Tally(9, 10))], False),
        ([row(banned=Tally(0, 1))], False),
        ([row(misfits=("fits no mutant: x",))], False),
    ],
)
def test_a_card_is_good_when_the_bank_is_right_and_the_target_met(rows: list[Row], good: bool) -> None:
    assert Card(tuple(rows)).good is good


def test_a_card_survives_json() -> None:
    card = Card((row(faults=(Fault("a", "b", "c"),), survivors=(SURVIVOR,), misfits=("m",)),), 0.5, 3)
    assert Card.from_json(json.loads(json.dumps(card.to_json()))) == card


def test_merging_keeps_old_rows_only_while_they_hold() -> None:
    old = Card((row("f", version="1"), row("g", version="1"), row("h", version="1")))
    new = Card((row("g", version="2", seconds=9.0),))
    versions = {("ch17_conv2d", "f"): "1", ("ch17_conv2d", "g"): "2", ("ch17_conv2d", "h"): "2"}
    assert [(r.exercise, r.version) for r in merge(old, new, versions).rows] == [("f", "1"), ("g", "2")]
    assert merge(Card(old.rows, 0.1), new, versions).rows == new.rows


def test_what_is_wrong_is_shown_and_escaped() -> None:
    card = Card((row(mutants=Tally(1, 2), faults=(Fault("a/b", "<title>", "passed"),), survivors=(SURVIVOR,)),))
    shown = Console(file=io.StringIO(), width=160)
    shown.print(table(card))
    assert "1/2" in shown.file.getvalue() and "found wanting" in shown.file.getvalue()  # type: ignore[attr-defined]
    assert len(complaints(card)) == 2
    page = render_page(card)
    assert "&lt;title&gt;" in page and "<svg" in page and "http" not in page.replace("http://www.w3.org/2000/svg", "")


def test_the_table_is_put_between_the_marks_and_again() -> None:
    card = Card((row(automatic=Tally(3, 4), survivors=(SURVIVOR,)),))
    once = markdown(card, f"# Mine\n\n{BEGIN}\nold\n{END}\n\nafter\n")
    assert once.startswith("# Mine\n\n") and once.endswith(f"{END}\n\nafter\n") and "old" not in once
    assert "| 3/4 |" in once and "+ if a <= 2:" in once
    assert markdown(card, once) == once
    assert markdown(card, "# Mine\n").count(BEGIN) == 1


def test_a_sample_is_fixed_by_its_seed() -> None:
    task = Task("ch17_conv2d", "corr2d", sample=0.1, seed=1)
    drawn = sampled(range(100), task, "mutants")
    assert len(drawn) == 10 and drawn == sorted(drawn) == sampled(range(100), task, "mutants")
    assert drawn != sampled(range(100), Task("ch17_conv2d", "corr2d", 0.1, 2), "mutants")
    assert len(sampled(range(3), task, "banned")) == 1 and sampled([], task, "banned") == []


def test_each_mark_of_an_equivalent_mutant_fits_one(root: Path) -> None:
    for chapter, exercise, diff in read_equivalents(root):
        source = read_source(root / "solutions" / f"{chapter}.py")
        (code,) = (c.text for c in source.cells if c.kind == "exercise" and c.name == exercise)
        assert diff in {m.diff for m in mutants(code)}, f"{chapter}/{exercise}: {diff}"


def test_a_mark_without_a_reason_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "equivalent_mutants.yml").write_text("- {chapter: a, exercise: b, diff: '- x'}\n")
    with pytest.raises(SourceError, match="reason"):
        read_equivalents(tmp_path)


def test_every_exercise_has_variants_and_mutants(root: Path) -> None:
    for chapter in load_course(root / "course.yml").chapters:
        cases = list(read_cases(root, chapter.id))
        assert {c.exercise for c in cases} == set(chapter.exercises)
        for kind in ("variants", "mutants"):
            assert {c.exercise for c in cases if c.kind == kind} == set(chapter.exercises)
