"""Probes of chapter 2: a table from a file that is written here, and whether a table is a new one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def _may_change(function: Callable[..., Any]) -> Callable[..., Any]:
    function.may_change = True  # type: ignore[attr-defined]
    return function


@_may_change
def read_text(function: Callable[[str], Any], text: str) -> Any:
    """Return what `function` reads from a CSV file that holds `text`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "houses.csv"
        path.write_text(text, encoding="utf-8")
        return function(str(path))


@_may_change
def is_new(function: Callable[[Any], Any], frame: Any) -> bool:
    """Tell whether `function` returns another object than the table it was given."""
    return function(frame) is not frame
