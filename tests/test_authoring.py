"""From sources to notebooks: nbgrader accepts them, they are reproducible, faults are refused."""

import json
from pathlib import Path

import nbformat
import pytest
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.utils import compute_checksum, determine_grade

from autograder.authoring import (
    build,
    build_chapter,
    check_fresh,
    make_stub,
    notebook_bytes,
    stub_settings,
)
from autograder.course import load_course
from autograder.errors import BuildError, CourseError, SourceError
from autograder.source import read_source
from autograder.submission import read_submission

COURSE = """\
format: 1
course: tiny
chapters:
  - id: ch00_tiny
    title: {en: Tiny, zh: 小}
    due: 2027-03-01T23:59:00+08:00
    exercises: {double: 4, Halver: 1.5}
    written: {why: 2}
"""
SOURCE = '''\
# %% [markdown] lang="en"
# # Tiny

# %% [markdown] lang="zh"
# # 小

# %%
import math

# %% exercise="double"
def double(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    total = math.fsum([x, x])
    return total
    ### END SOLUTION

# %% exercise="Halver"
class Halver:
    """Halve numbers."""

    def __call__(self, x):
        ### BEGIN SOLUTION
        return x / 2
        ### END SOLUTION

# %% figure
print(double(2))

# %% [markdown] written="why" lang="en"
# Why?
# ### BEGIN SOLUTION
# Because two halves make a whole.
# ### END SOLUTION

# %% [markdown] written="why" lang="zh"
# 为什么？
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "course.yml").write_text(COURSE, encoding="utf-8")
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions/ch00_tiny.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def solved(root: Path, language="en"):
    chapter = load_course(root / "course.yml").chapter("ch00_tiny")
    return build_chapter(read_source(root / "solutions/ch00_tiny.py"), chapter, language)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_source_notebook_has_solutions_grade_ids_and_points(root):
    notebook = solved(root)
    MetadataValidator().validate_nb(notebook)
    graded = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.get("points")
        for cell in notebook.cells
        if "nbgrader" in cell.metadata
    }
    assert graded == {
        "double-answer": None,
        "double": 4,
        "Halver-answer": None,
        "Halver": 1.5,
        "why": 2,
    }
    assert "return x / 2" in "".join(cell.source for cell in notebook.cells)


def test_the_first_code_cell_imports_check_and_each_exercise_is_followed_by_its_check(root):
    code = [cell.source for cell in solved(root).cells if cell.cell_type == "code"]
    assert code[0] == "from autograder import check"
    assert [cell for cell in code if cell.startswith("check(")] == [
        'check("double")',
        'check("Halver")',
    ]
    assert code.index('check("double")') == 1 + next(n for n, cell in enumerate(code) if cell.startswith("def double"))


def test_the_stub_keeps_docstrings_and_no_solution(root):
    stub = make_stub(solved(root), "en")
    MetadataValidator().validate_nb(stub)
    answers = [c.source for c in stub.cells if c.id.endswith("-answer")]
    line = 'raise NotImplementedError("Replace this line with your answer.")'
    assert answers == [
        f'def double(x):\n    """Return twice x."""\n    # Your code here\n    {line}',
        'class Halver:\n    """Halve numbers."""\n\n    def __call__(self, x):\n'
        f"        # Your code here\n        {line}",
        "Your answer here.",
    ]


def test_the_stub_has_nbgrader_s_checksums_and_locks(root):
    stub = make_stub(solved(root), "en")
    for cell in stub.cells:
        if "nbgrader" in cell.metadata:
            assert cell.metadata.nbgrader.checksum == compute_checksum(cell)
            assert cell.metadata.deletable is False
            if cell.metadata.nbgrader.locked:
                assert cell.metadata.editable is False
    (written,) = [cell for cell in stub.cells if cell.id == "ch00_tiny-why-answer"]
    assert determine_grade(written) == (0, 2.0)


def test_each_language_has_its_own_text_and_comment(root):
    stub = make_stub(solved(root, "zh"), "zh")
    text = "\n".join(cell.source for cell in stub.cells)
    assert "# 小" in text
    assert "为什么？" in text
    assert "# 在这里写你的代码" in text
    assert "Tiny" not in text
    assert stub.metadata.autograder == {"chapter": "ch00_tiny", "format": 1, "language": "zh"}


def test_build_writes_both_languages_and_the_hidden_source(root):
    written = {str(path.relative_to(root)) for path in build(root)}
    assert written == {
        "source/ch00_tiny/ch00_tiny.ipynb",
        "assignments/ch00_tiny/ch00_tiny.ipynb",
        "assignments/zh/ch00_tiny/ch00_tiny.ipynb",
    }
    other = {str(path.relative_to(root)) for path in build(root, language="zh")}
    assert "assignments/en/ch00_tiny/ch00_tiny.ipynb" in other
    first = nbformat.read(root / "assignments/ch00_tiny/ch00_tiny.ipynb", 4)
    assert first.metadata.autograder.language == "zh"


def test_the_build_is_reproducible_to_the_byte_and_fresh(root):
    before = {path: path.read_bytes() for path in build(root)}
    assert {path: path.read_bytes() for path in build(root)} == before
    assert check_fresh(root) == []
    data = before[root / "assignments/ch00_tiny/ch00_tiny.ipynb"]
    assert data == notebook_bytes(nbformat.reads(data, 4))
    assert data.endswith(b"}\n")
    ids = [cell["id"] for cell in json.loads(data)["cells"]]
    assert len(set(ids)) == len(ids)


def test_a_change_makes_stale(root):
    assert check_fresh(root) != []
    build(root)
    edit(root / "solutions/ch00_tiny.py", "# # 小", "# # 小小")
    assert check_fresh(root) == [root / "assignments/zh/ch00_tiny/ch00_tiny.ipynb"]
    build(root)
    stray = root / "assignments/ch99_gone/ch99_gone.ipynb"
    stray.parent.mkdir()
    stray.write_text("{}")
    assert check_fresh(root) == [stray]


def test_nbgrader_s_own_generate_assignment_gives_the_same_file(root):
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    build(root)
    committed = (root / "assignments/ch00_tiny/ch00_tiny.ipynb").read_bytes()
    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.course_id = "tiny"
    config.CourseDirectory.release_directory = "assignments"
    config.CourseDirectory.db_url = f"sqlite:///{root}/gradebook.db"
    config.ClearSolutions.update(stub_settings("en"))
    outcome = NbGraderAPI(config=config).generate_assignment("ch00_tiny", force=True)
    assert outcome["success"], outcome["log"]
    assert (root / "assignments/ch00_tiny/ch00_tiny.ipynb").read_bytes() == committed
    assert check_fresh(root) == []


def test_the_built_notebook_is_a_submission(root):
    build(root)
    course = load_course(root / "course.yml")
    found = read_submission(root / "assignments/ch00_tiny/ch00_tiny.ipynb", course)
    assert found.chapter == "ch00_tiny"
    assert [cell.exercise for cell in found.cells] == [None, "double", "Halver", None]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "course.yml",
            "double: 4, ",
            "",
            r"ch00_tiny\.py: exercise 'double' is not in course\.yml",
        ),
        ("course.yml", "double: 4", "double: 4, more: 1", r"'more' is not in ch00_tiny\.py"),
        ("course.yml", "    written: {why: 2}\n", "", r"written question 'why' is not in course"),
        ("course.yml", "why: 2", "why: 2, how: 1", r"'how' is not in ch00_tiny\.py"),
        (
            "solutions/ch00_tiny.py",
            "print(double(2))",
            "x = 2\ntotal = math.fsum([x, x])",
            r"ch00_tiny\.py:10: cell 'ch00_tiny-figure-1' keeps 'total = math\.fsum",
        ),
        (
            "solutions/ch00_tiny.py",
            '    """Return twice x."""\n    ### BEGIN SOLUTION\n    total',
            "    if x:\n        x = 0\n    else:\n    ### BEGIN SOLUTION\n        pass\n    total",
            r"cell 'ch00_tiny-double-answer' of the stub is not Python",
        ),
    ],
)
def test_what_disagrees_is_refused_and_nothing_written(root, file, old, new, said):
    edit(root / file, old, new)
    with pytest.raises(BuildError, match=said):
        build(root)
    assert not (root / "assignments").exists()


@pytest.mark.parametrize(
    ("tested", "said"),
    [
        ({"double"}, r"ch00_tiny\.py: exercise 'Halver' is not in properties/ch00_tiny\.py"),
        (
            {"double", "Halver", "ghost"},
            r"properties/ch00_tiny\.py: exercise 'ghost' is not in ch00_tiny\.py",
        ),
    ],
)
def test_exercises_and_properties_must_match(root, tested, said):
    with pytest.raises(BuildError, match=said):
        build(root, properties=lambda chapter: tested)
    assert build(root, properties=lambda chapter: {"double", "Halver"})


def test_a_missing_language_or_source_is_refused(root):
    edit(root / "solutions/ch00_tiny.py", '# %% [markdown] lang="zh"\n# # 小\n', "")
    with pytest.raises(SourceError, match=r"ch00_tiny\.py:1: an English text alone"):
        build(root)
    (root / "solutions/ch00_tiny.py").unlink()
    with pytest.raises(SourceError, match="cannot be read"):
        build(root)


def test_an_unknown_chapter_is_refused(root):
    with pytest.raises(CourseError, match="ch99_none"):
        build(root, ["ch99_none"])


def test_the_trial_sees_stub_and_solution_before_anything_is_written(root):
    def trial(chapter, stub, solution):
        assert chapter.id == "ch00_tiny"
        assert "fsum" in str(solution)
        assert "fsum" not in str(stub)
        raise BuildError("the stub passes")

    with pytest.raises(BuildError, match="the stub passes"):
        build(root, trial=trial)
    assert not (root / "assignments").exists()
