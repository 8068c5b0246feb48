"""nbgrader's configuration for a course folder; called by `nbgrader_config.py`.

Classes of the kit are given by name: commands that grade nothing then need not import torch.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from autograder.authoring import stub_settings
from autograder.course import load_course
from autograder.plain_files import copy_plain_files_only

__all__ = ["configure"]

NBGRADER = "nbgrader.preprocessors."
KIT = "autograder.gradebook."


def configure(config: Any, root: Path) -> None:
    """Map nbgrader's folders and put the sandbox and the judge in place of its Execute step."""
    _find_alembic()
    copy_plain_files_only()
    course = load_course(root / "course.yml")
    folder = config.CourseDirectory
    folder.course_id = course.course
    folder.root = str(root)
    folder.source_directory = "source"
    folder.release_directory = "assignments"
    config.ClearSolutions.update(stub_settings(course.language))
    # assignments/ holds the release already: the command makes the same files again and fills the gradebook.
    config.GenerateAssignment.force = True
    config.GenerateAssignment.preprocessors = [
        NBGRADER + "IncludeHeaderFooter",
        NBGRADER + "LockCells",
        NBGRADER + "ClearSolutions",
        NBGRADER + "ClearOutput",
        NBGRADER + "CheckCellMetadata",
        NBGRADER + "ComputeChecksums",
        NBGRADER + "SaveCells",
        "autograder.duedate.RecordDueDate",
        NBGRADER + "ClearHiddenTests",
        NBGRADER + "ClearMarkScheme",
        NBGRADER + "ComputeChecksums",
        NBGRADER + "CheckCellMetadata",
    ]
    config.Autograde.sanitize_preprocessors = [
        NBGRADER + "ClearOutput",
        KIT + "RestoreCells",
        NBGRADER + "OverwriteKernelspec",
        NBGRADER + "CheckCellMetadata",
    ]
    config.Autograde.autograde_preprocessors = [
        KIT + "JudgeSubmission",
        NBGRADER + "IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        NBGRADER + "LimitOutput",
        KIT + "SaveVerdicts",
        NBGRADER + "AssignLatePenalties",
        NBGRADER + "CheckCellMetadata",
    ]
    config.ExportApp.plugin_class = "autograder.export.SafeCsv"
    for name in ("RestoreCells", "JudgeSubmission", "RecordDueDate"):
        config[name].root = str(root)


def _find_alembic() -> None:
    """Put this Python's commands on PATH: nbgrader calls alembic by name to migrate its database."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
