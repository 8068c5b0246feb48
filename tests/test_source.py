"""A chapter's source: what its cells become, and that each fault is named with its line."""

import pytest

from autograder.errors import SourceError
from autograder.source import read_source, reference_code

SOURCE = '''\
# ---
# jupytext: {}
# ---

# %% [markdown] lang="en"
# # Tiny
#
# The formula is $2x$.

# %% [markdown] lang="zh"
# # 小

# %%
from autograder import check
import math

# %% exercise="double"
def double(x):
    """Return twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION

# %% figure
print(double(2))

# %% [markdown] written="why" lang="en"
# Why?

# %% [markdown] written="why" lang="zh"
# 为什么？
'''


def read(tmp_path, text: str):
    path = tmp_path / "ch00_tiny.py"
    path.write_text(text, encoding="utf-8")
    return read_source(path)


def test_cells_come_in_order_with_kind_name_language_and_line(tmp_path):
    cells = [(c.kind, c.name, c.lang, c.line) for c in read(tmp_path, SOURCE).cells]
    assert cells == [
        ("markdown", "text-1", "en", 5),
        ("markdown", "text-1", "zh", 10),
        ("code", "code-1", None, 13),
        ("exercise", "double", None, 17),
        ("figure", "figure-1", None, 24),
        ("written", "why", "en", 27),
        ("written", "why", "zh", 30),
    ]


def test_markdown_loses_its_comment_marks_only(tmp_path):
    assert read(tmp_path, SOURCE).cells[0].text == "# Tiny\n\nThe formula is $2x$."


def test_the_import_of_check_is_left_to_the_build(tmp_path):
    source = read(tmp_path, SOURCE)
    assert source.cells[2].text == "import math"
    alone = read(tmp_path, SOURCE.replace("import math\n", ""))
    assert "code" not in {cell.kind for cell in alone.cells}


def test_the_reference_has_no_figures(tmp_path):
    code = reference_code(read(tmp_path, SOURCE))
    names: dict[str, object] = {}
    exec("\n".join(code), names)
    assert names["double"](3) == 6
    assert not any("print" in cell for cell in code)


def test_a_line_separator_inside_a_string_ends_no_line(tmp_path):
    text = SOURCE.replace("import math", 'SEPARATOR = "a\u2028b"')
    assert read(tmp_path, text).cells[2].text == 'SEPARATOR = "a\u2028b"'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("# %% figure", '# %% figure size="3"', r"ch00_tiny\.py:24: attributes"),
        ("# %% figure", "# %% picture", r":24: attributes 'picture'"),
        ('exercise="double"', "exercise=double", r":17: attributes"),
        ('lang="en"', 'lang="fr"', r":5: attributes.*lang=\"en\""),
        (' lang="en"', "", r":5: attributes"),
        ("[markdown]", "[raw]", r":5: attributes"),
        ("    ### BEGIN SOLUTION\n", "", r":17: exercise 'double' with the marks"),
        ("    ### END SOLUTION\n", "", r":17: exercise 'double' with the marks"),
        ("def double", "def duoble", r":17: exercise 'double' does not define it"),
        ("return 2 * x", "return 2 *", r":21: .*expected Python"),
        ("print(double(2))", "### BEGIN SOLUTION\n### END SOLUTION", r":24: a solution outside"),
        ("# The formula", "# BEGIN SOLUTION", r":5: a solution outside"),
        ("# The formula", "The formula", r":8: 'The formula.*in a Markdown cell"),
        ('# %% [markdown] lang="zh"\n# # 小\n', "", r":5: an English text alone"),
        ('written="why" lang="zh"', 'written="y" lang="zh"', r":27: an English text alone"),
        ("# %% figure\nprint(double(2))", "# %%\nprint(double(2)", r":25: .*expected Python"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path, old, new, said):
    assert old in SOURCE
    with pytest.raises(SourceError, match=said):
        read(tmp_path, SOURCE.replace(old, new, 1))


def test_a_chinese_text_needs_its_english_one(tmp_path):
    start = SOURCE.index('# %% [markdown] lang="en"')
    text = SOURCE[:start] + SOURCE[SOURCE.index('# %% [markdown] lang="zh"') :]
    with pytest.raises(SourceError, match=r":5: a Chinese text alone"):
        read(tmp_path, text)


def test_an_exercise_is_written_once(tmp_path):
    start, end = SOURCE.index("# %% exercise"), SOURCE.index("# %% figure")
    with pytest.raises(SourceError, match=r":24: 'double' again \(first in line 17\)"):
        read(tmp_path, SOURCE[:end] + SOURCE[start:end] + SOURCE[end:])


@pytest.mark.parametrize("text", ["", "# only a comment\n", "x = 1\n# %%\n"])
def test_a_file_without_cells_is_refused(tmp_path, text):
    with pytest.raises(SourceError, match="# %%"):
        read(tmp_path, text)


def test_an_absent_or_binary_file_is_a_source_error(tmp_path):
    with pytest.raises(SourceError, match="UTF-8"):
        read_source(tmp_path / "none.py")
    (tmp_path / "bytes.py").write_bytes(b"\xff\xfe")
    with pytest.raises(SourceError, match="UTF-8"):
        read_source(tmp_path / "bytes.py")
