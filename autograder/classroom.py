"""`autograder classroom`: a template repository for students, ready for GitHub Classroom."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterator
from pathlib import Path

from autograder import __version__
from autograder.course import Chapter, load_course
from autograder.errors import AutograderError
from autograder.language import Language

__all__ = ["write_template"]

REQUIREMENTS = "autograder-d2l=={version}\njupyterlab>=4.3,<5\n"
IGNORE = ".ipynb_checkpoints/\n__pycache__/\n.venv/\n"

README = {
    "en": """# {title}

1. `python -m venv .venv && .venv/bin/pip install -r requirements.txt`
2. `.venv/bin/jupyter lab`, open a notebook, fill the cells, run the check below each.
3. Commit and push: the same checks run on GitHub. Hidden properties are graded after you hand in.

{chapters}
""",
    "zh": """# {title}

1. `python -m venv .venv && .venv/bin/pip install -r requirements.txt`
2. `.venv/bin/jupyter lab`，打开笔记本，填写单元格，运行每题下面的检查。
3. 提交并推送：GitHub 上会运行同样的检查。隐藏的性质在你提交作业之后评分。

{chapters}
""",
}

WORKFLOW = """name: check
on: [push, workflow_dispatch]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-python@42375524e23c412d93fb67b49958b491fce71c38 # v5.4.0
        with:
          python-version: "3.12"
          cache: pip
      - name: Install
        run: python -m pip install --quiet -r requirements.txt
{steps}"""

STEP = """      - name: Check {chapter}
        if: always()
        run: autograder check {chapter}.ipynb --chapter {chapter} --language {language}
"""


def write_template(
    root: Path, folder: Path, chapters: Collection[str] = (), language: Language | None = None
) -> Iterator[Path]:
    """Write the template into a new folder; yield the files written."""
    course = load_course(root / "course.yml")
    shown = language or course.language
    chosen = [course.chapter(c) for c in chapters] or list(course.chapters)
    if folder.exists() and any(folder.iterdir()):
        raise AutograderError("the folder is not empty", where=str(folder), remedy="name a new one")
    (folder / ".github" / "workflows").mkdir(parents=True)
    for chapter in chosen:
        yield _notebook(root, folder, chapter, shown, course.language)
    listed = "\n".join(f"- `{c.id}.ipynb`: {c.title.in_(shown)}" for c in chosen)
    steps = "".join(STEP.format(chapter=c.id, language=shown) for c in chosen)
    yield _write(folder / "README.md", README[shown].format(title="Dive into Deep Learning", chapters=listed))
    yield _write(folder / "requirements.txt", REQUIREMENTS.format(version=__version__))
    yield _write(folder / ".gitignore", IGNORE)
    yield _write(folder / ".github" / "workflows" / "check.yml", WORKFLOW.format(steps=steps))


def _notebook(root: Path, folder: Path, chapter: Chapter, language: Language, default: Language) -> Path:
    built = root / "assignments" / ("" if language == default else language) / chapter.id / f"{chapter.id}.ipynb"
    if not built.is_file():
        raise AutograderError("no such notebook", where=str(built), remedy="run `autograder build`")
    path = folder / built.name
    shutil.copy(built, path)
    return path


def _write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path
