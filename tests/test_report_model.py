"""Reports: totals, the documented JSON, and its schema."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import report_samples as samples

from autograder.language import LANGUAGES
from autograder.outcome import CellFault, Verdict
from autograder.report.policy import redact, redact_report
from autograder.report.schema import report_schema, schema_text
from autograder.scoring import score_exercise

DOCS = Path(__file__).parents[1] / "docs"


def test_totals_are_sums_and_a_withheld_grade_makes_them_incomplete():
    report = samples.report()
    assert report.score == 1.3333 + 2
    assert report.max_score == 4 + 2 + 3 + 4 + 3
    assert not report.complete
    assert samples.report(samples.WRONG, samples.RIGHT).complete


def test_totals_carry_no_binary_noise():
    tenths = [score_exercise("e", 0.1, [samples.outcome()], None) for _ in range(3)]
    assert samples.report(*tenths).score == 0.3


def test_report_without_exercises_is_not_complete():
    empty = samples.report(samples.RIGHT)
    object.__setattr__(empty, "exercises", ())
    assert not empty.complete


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_satisfies_its_schema(language):
    record = json.loads(samples.report().to_line(language))
    jsonschema.Draft202012Validator(report_schema()).validate(record)


def test_schema_refuses_unknown_and_missing_fields():
    record = samples.report().to_json("en")
    validator = jsonschema.Draft202012Validator(report_schema())
    assert validator.is_valid(record)
    assert not validator.is_valid({**record, "extra": 1})
    assert not validator.is_valid({k: v for k, v in record.items() if k != "complete"})


def test_published_schema_is_fresh():
    assert (DOCS / "report.schema.json").read_text(encoding="utf-8") == schema_text()


def test_every_field_is_documented():
    documented = (DOCS / "report.md").read_text(encoding="utf-8")
    fields = set(re.findall(r'"(\w+)": \{\n', schema_text())) - {"properties", "items"}
    missing = [f for f in sorted(fields) if f"`{f}`" not in documented]
    assert not missing


def test_json_says_what_the_design_says():
    record = samples.report(samples.WRONG).to_json("en")
    exercise = record["exercises"][0]
    wrong = exercise["properties"][2]
    assert record["format"] == 1
    assert record["seconds"] == 0.412
    assert (exercise["name"], exercise["score"], exercise["max_score"]) == ("corr2d", 1.3333, 4.0)
    assert (wrong["verdict"], wrong["hidden"], wrong["weight"]) == ("wrong", True, 3)
    assert wrong["counterexample"] == {
        "call": samples.EXAMPLE.call,
        "got": samples.EXAMPLE.got,
        "expected": samples.EXAMPLE.expected,
    }


def test_withheld_score_is_null():
    assert samples.BROKEN.to_json("en")["score"] is None


def test_line_is_one_line_in_either_language():
    for language, sentence in (("en", "sliding sum"), ("zh", "滑动的乘积之和")):
        line = samples.report().to_line(language)
        assert "\n" not in line
        assert sentence in line


def test_hostile_strings_are_cleaned_and_cut():
    fault = CellFault(1, "E" * 500, "\x1b[31mred\x1b[0m\u202e" + "x" * 9000)
    report = samples.report(samples.RIGHT, submission="a\x07b.ipynb")
    object.__setattr__(report, "cell_faults", (fault,))
    record = report.to_json("en")
    jsonschema.Draft202012Validator(report_schema()).validate(record)
    assert record["submission"] == "ab.ipynb"
    assert record["cell_faults"][0]["message"].startswith("redxxx")


def test_policy_full_shows_all():
    assert redact(samples.WRONG, "full") is samples.WRONG


def test_policy_input_keeps_only_the_call_of_a_hidden_property():
    hidden = redact(samples.WRONG, "input").properties[2]
    assert hidden.counterexample.call == samples.EXAMPLE.call
    assert hidden.counterexample.got == hidden.counterexample.expected == ""
    assert hidden.counterexample.picture is None
    assert hidden.message.en == ""  # it tells the expected value
    assert hidden.hint.en


def test_policy_none_keeps_verdict_and_sentence_of_a_hidden_property():
    hidden = redact(samples.WRONG, "none").properties[2]
    assert hidden.counterexample is None
    assert hidden.message.en == hidden.hint.en == ""
    assert (hidden.verdict, hidden.sentence) == (Verdict.WRONG, samples.FLIPPED.sentence)


@pytest.mark.parametrize("policy", ["full", "input", "none"])
def test_open_properties_are_kept_whole(policy):
    report = redact_report(samples.report(), policy)
    assert report.exercises[0].properties[3] == samples.RAISED
    assert report.score == samples.report().score
