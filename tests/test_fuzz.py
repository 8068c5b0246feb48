"""Fuzz what reads untrusted bytes: no exception but the kit's own, and memory that stays bounded.

FUZZ_EXAMPLES sets how many inputs each test tries: few in `make test`, many in `make fuzz`.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import tracemalloc
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from autograder.course import load_course
from autograder.errors import CourseError, SubmissionError
from autograder.sandbox.wire import DTYPES, Reader, WireFault, Writer, unpack
from autograder.student import Reply, Request, Side, StudentFault
from autograder.submission import read_submission

ROOT = Path(__file__).parent.parent
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "120"))
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="FUZZ_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)

KEYS = [
    "t",
    "T",
    "D",
    "f",
    "i",
    "c",
    "dtype",
    "device",
    "np",
    "n",
    "slice",
    "N",
    "df",
    "se",
    "x",
    "h",
    "r",
    "s",
    "g",
    "name",
]
SMALL = st.integers(-3, 40) | st.sampled_from([2**31, 2**40, 2**63, -(2**63)])
WORDS = st.sampled_from(
    [*DTYPES, "<f4", "<i8", "|b1", "O", "nan", "inf", "cpu", "cuda:99", "meta", "object", "Int64", "-0x10"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | SMALL | st.floats() | WORDS | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=25,
)
TENSORS = st.fixed_dictionaries(
    {"t": st.tuples(st.sampled_from(list(DTYPES)), st.lists(SMALL, max_size=4), st.tuples(SMALL, SMALL)).map(list)},
    optional={"r": SMALL, "s": st.tuples(st.lists(SMALL, max_size=4), SMALL).map(list), "g": VALUES},
)
TABLES = st.fixed_dictionaries(
    {"df": st.tuples(st.lists(VALUES, max_size=3), st.lists(VALUES, max_size=3), st.lists(VALUES)).map(list)}
)
REQUEST = Request("", b"", ("f", [], {}))


@fuzz
@given(VALUES | TENSORS | TABLES, st.binary(max_size=200))
@example({"t": ["float32", [2**39, 2**39], [0, 0]], "s": [[0, 0], 0]}, b"")
@example({"t": ["float32", [2**39, 0], [0, 0]]}, b"")
@example({"n": ["<f8", [2**39], [0, 8]]}, bytes(8))
@example({"i": "0x" + "f" * 100_000}, b"")
def test_the_reader_of_replies(value, payload):
    side = Side(lambda request: Reply({"v": value}, bytearray(payload)))
    with contextlib.suppress(WireFault, StudentFault):
        side.answer()


@fuzz
@given(st.dictionaries(st.sampled_from(["v", "e", "c", "g", "b"]), VALUES) | VALUES, st.binary(max_size=40))
@example({"e": {"kinds": [1], "message": {}, "trace": 7}}, b"")
@example({"c": 7}, b"")
@example({"g": {"a": 1}}, b"")
@example({"b": 1.5}, b"")
def test_replies_of_any_shape(header, payload):
    side = Side(lambda request: Reply(header, bytearray(payload)))
    with contextlib.suppress(WireFault, StudentFault):
        side.answer()


@fuzz
@given(st.binary(max_size=400) | VALUES.map(lambda v: json.dumps(v).encode()) | st.text().map(str.encode))
@example(b"[" * 100_000)
@example(b"9" * 100_000)
@example(b"\xff\xfe")
def test_headers(data):
    with contextlib.suppress(WireFault):
        unpack(data)


@fuzz
@given(VALUES)
def test_what_is_written_is_read_again(value):
    writer = Writer(lambda other: {"x": type(other).__name__})
    written = json.loads(json.dumps(writer.write(value)))
    again = Reader(bytearray(writer.payload), lambda key, body: pytest.fail(key)).read(written)
    assert json.dumps(again, default=str) == json.dumps(value, default=str)


@pytest.mark.parametrize(
    "value",
    [
        [{"n": ["<f8", [1 << 17], [0, 1 << 20]]}] * 5000,
        [{"t": ["float32", [1 << 18], [0, 1 << 20]]}] * 30_000,
        [{"N": ["T", ["a"], [1]]}] * 100_000,
        [{"se": ["f", []]}] * 100_000,
        [[]] * 4_000_000,
    ],
    ids=["shared arrays", "shared tensors", "named tuples", "series", "lists"],
)
def test_a_reply_cannot_grow_in_the_reader(value):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(WireFault):
        Reader(bytearray(1 << 20), lambda key, body: None, layout=False).read(value)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 << 10  # in KiB


@pytest.fixture(scope="module")
def course():
    return load_course(ROOT / "course.yml")


CELLS = st.recursive(
    st.none() | st.booleans() | SMALL | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["cells", "source", "input", "metadata", "nbgrader", "grade_id", "cell_type", "worksheets", "nbformat"]
            ),
            inner,
        )
    ),
)
WHOLE = (
    st.binary(max_size=500)
    | CELLS.map(lambda v: json.dumps(v).encode())
    | st.builds(
        lambda version, key, cells: json.dumps({"nbformat": version, key: cells}).encode(),
        st.sampled_from([3, 4]),
        st.sampled_from(["cells", "worksheets"]),
        st.lists(CELLS, max_size=4),
    )
)


@fuzz
@given(WHOLE, st.sampled_from([".ipynb", ".py", ".txt", ""]))
def test_submissions(course, tmp_path, data, suffix):
    path = tmp_path / f"ch17_conv2d{suffix}"
    path.write_bytes(data)
    with contextlib.suppress(SubmissionError):
        assert read_submission(path, course).chapter == "ch17_conv2d"


LINES = (ROOT / "course.yml").read_text(encoding="utf-8").splitlines()[:20]


@fuzz
@given(
    st.lists(st.sampled_from(LINES) | st.text(max_size=30), max_size=30).map("\n".join)
    | st.text()
    | st.binary(max_size=300)
)
@example("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b, *b]")
@example("format: !!python/object/apply:os.system ['true']")
@example("{" * 3000)
@example("? [a, b]\n: 1")
def test_course_files(tmp_path, text):
    path = tmp_path / "course.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    with contextlib.suppress(CourseError):
        load_course(path)


def test_a_laughing_course_file_stays_small(tmp_path):
    path = tmp_path / "course.yml"
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{k}: &a{k} [" + ", ".join([f"*a{k - 1}"] * 9) + "]" for k in range(1, 12)]
    path.write_text("\n".join(rows))
    tracemalloc.start()
    try:
        with pytest.raises(CourseError):
            load_course(path)
        assert tracemalloc.get_traced_memory()[1] < 200 << 20
    finally:
        tracemalloc.stop()


def test_tensors_survive_the_wire():
    for dtype in DTYPES.values():
        value = torch.ones(2, 3).to(dtype)
        writer = Writer(lambda other: None)
        written = writer.write(value)
        again = Reader(bytearray(writer.payload), lambda *_: None).read(written)
        assert torch.equal(again, value)
