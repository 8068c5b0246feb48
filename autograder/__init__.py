"""An auto-graded exercise kit for *Dive into Deep Learning* in PyTorch.

How a submission becomes a grade::

    .ipynb ─ submission ─ sandbox ─ student ─ properties ─ judge ─ scoring ─ report ─ gradebook
              read, do     run the   a proxy   what right   call,    verdicts  text,    nbgrader
              not run      cells     to call   answers do   compare  → points  HTML …

The stages meet in `autograder.grading` only. In a notebook there is one name to know: `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.notebook import check as check

__all__ = ["__version__", "check"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Imported when asked for: the student process imports this package too and must stay small.
    if name == "check":
        from autograder.notebook import check

        return check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
