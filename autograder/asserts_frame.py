"""Assertions on tables: columns, rows, missing cells, numbers and text.

What a column is counts, not how pandas stores it: int64 or float64, `str` or `object` are alike. True and
False are no numbers. The index is not looked at.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import torch

from autograder.asserts import Wrong, tolerance
from autograder.language import Text

__all__ = ["assert_frame"]


def assert_frame(got: Any, expected: pd.DataFrame) -> pd.DataFrame:
    """Fail unless `got` is a DataFrame with `expected`'s columns in order, its rows and its cells; return it."""
    if not isinstance(got, pd.DataFrame):
        kind = getattr(got, "_kind", type(got).__name__)
        raise Wrong(Text(f"The result is a {kind}, expected a DataFrame.", f"结果是 {kind}，应为 DataFrame。"), got)
    names, wanted = list(got.columns), list(expected.columns)
    if names != wanted:
        raise Wrong(
            Text(f"The columns are {names}, expected {wanted}.", f"列是 {names}，应为 {wanted}。"), got, expected
        )
    if len(got) != len(expected):
        raise Wrong(
            Text(
                f"The table has {len(got)} rows, expected {len(expected)}.",
                f"表有 {len(got)} 行，应为 {len(expected)} 行。",
            ),
            got,
            expected,
        )
    for k, name in enumerate(wanted):
        _assert_column(name, _cells(got, k), _cells(expected, k), got, expected)
    return got


def _cells(frame: pd.DataFrame, column: int) -> list[Any]:
    """Return a column's cells as Python values, None for a missing one."""
    return [None if pd.isna(cell) else cell for cell in frame.iloc[:, column].tolist()]


def _assert_column(name: str, got: list[Any], expected: list[Any], table: Any, right: Any) -> None:
    for row, (cell, wanted) in enumerate(zip(got, expected, strict=True)):
        if not _same(cell, wanted):
            raise Wrong(
                Text(
                    f"Row {row} of column {name!r} is {_show(cell)}, expected {_show(wanted)}.",
                    f"列 {name!r} 的第 {row} 行是 {_show(cell)}，应为 {_show(wanted)}。",
                ),
                table,
                right,
            )


def _same(cell: Any, wanted: Any) -> bool:
    if cell is None or wanted is None:
        return cell is wanted
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        number = isinstance(cell, int | float | np.number) and not isinstance(cell, bool)
        allowed = tolerance(torch.float64) * max(1.0, abs(wanted))
        return number and abs(float(cell) - float(wanted)) <= allowed
    return isinstance(cell, type(wanted)) and bool(cell == wanted)


def _show(cell: Any) -> str:
    return "NaN" if cell is None else repr(cell)[:80]
