"""course.yml: what it gives, and that each fault is named with its place."""

from pathlib import Path

import pytest

from autograder.course import course_schema, load_course
from autograder.errors import CourseError

COURSE = """\
format: 1
course: tiny
chapters:
  - id: ch00_tiny
    title: {en: Tiny, zh: 小}
    due: 2027-03-01T23:59:00+08:00
    exercises: {double: 4, halve: 1.5}
"""


def load(tmp_path: Path, text: str):
    path = tmp_path / "course.yml"
    path.write_text(text, encoding="utf-8")
    return load_course(path)


def test_what_is_left_out_has_the_design_s_defaults(tmp_path):
    course = load(tmp_path, COURSE)
    assert course.language == "en"
    assert course.limits.model_dump() == {
        "cell_seconds": 20,
        "call_seconds": 5,
        "memory_mb": 2048,
        "output_kb": 64,
    }
    assert course.judge.examples == 60
    assert course.feedback.counterexample == "full"


def test_a_chapter_has_its_values(tmp_path):
    chapter = load(tmp_path, COURSE).chapter("ch00_tiny")
    assert chapter.title.in_("zh") == "小"
    assert chapter.exercises == {"double": 4.0, "halve": 1.5}
    assert chapter.due.isoformat() == "2027-03-01T23:59:00+08:00"
    assert chapter.written == {}


def test_an_unknown_chapter_lists_the_known_ones(tmp_path):
    with pytest.raises(CourseError, match=r"no chapter 'ch99_none'.*ch00_tiny"):
        load(tmp_path, COURSE).chapter("ch99_none")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("format: 1", "format: 2", r"course\.yml:1: format: found 2"),
        ("course: tiny", "course: tiny\nlangauge: en", r":3: langauge: .*Remove this key"),
        ("double: 4", "double: 0", r":7: chapters\.0\.exercises\.double: found 0.*above 0"),
        ("double: 4", "double: .inf", r"exercises\.double: found inf"),
        ("double: 4", "double: true", r"exercises\.double: found True"),
        ("double: 4", "'two words': 4", r"exercises\.two words.*not a Python name"),
        ("double: 4", "class: 4", r"exercises\.class.*not a Python name"),
        ("double: 4", "double: 4, double: 5", r"line 7: key 'double' is given twice"),
        ("course: tiny", "course: tiny\ncourse: tiny", r"line 3: key 'course' is given twice"),
        ("id: ch00_tiny", "id: tiny", r":4: chapters\.0\.id: found 'tiny'.*look like ch17_conv2d"),
        (", zh: 小", "", r"chapters\.0\.title\.zh: .*Add this key"),
        ("+08:00", "", r"chapters\.0\.due: .*time zone"),
        ("2027-03-01T23:59:00+08:00", "2027", r"chapters\.0\.due: found 2027.*with its zone"),
        ("exercises:", "written: {double: 1}\n    exercises:", r"'double' is an exercise and"),
        ("title:", "title: &a {en: a, zh: b}\n    due: *a\n    x:", r"aliases are not used"),
        ("chapters:", "chapters: [", r"not valid YAML: line \d+"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path, old, new, said):
    assert old in COURSE
    with pytest.raises(CourseError, match=said):
        load(tmp_path, COURSE.replace(old, new, 1))


def test_a_chapter_listed_twice_is_refused(tmp_path):
    twice = COURSE + COURSE.split("chapters:\n")[1]
    with pytest.raises(CourseError, match="chapter 'ch00_tiny' is listed twice"):
        load(tmp_path, twice)


def test_every_fault_is_told_at_once(tmp_path):
    faulty = COURSE.replace("format: 1", "format: 2").replace("double: 4", "double: -1")
    with pytest.raises(CourseError) as caught:
        load(tmp_path, faulty)
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize("text", ["", "[" * 5000, "\0", "- 1\n", "x" * (1 << 21)])
def test_junk_is_a_course_error(tmp_path, text):
    with pytest.raises(CourseError):
        load(tmp_path, text)


def test_an_absent_file_is_a_course_error(tmp_path):
    with pytest.raises(CourseError, match="course's folder"):
        load_course(tmp_path / "course.yml")


def test_the_schema_describes_every_top_level_key():
    schema = course_schema()
    assert schema["additionalProperties"] is False
    assert {"format", "course", "language", "limits", "judge", "feedback", "chapters"} == set(schema["properties"])


def test_the_course_s_own_file_is_good():
    course = load_course(Path(__file__).parent.parent / "course.yml")
    assert sum(course.chapter("ch17_conv2d").exercises.values()) == 20
    dues = [chapter.due for chapter in course.chapters]
    assert dues == sorted(dues)
    assert list(course.chapter_ids) == sorted(course.chapter_ids)
