"""The hidden side: a chapter's reference, loaded from its source."""

from __future__ import annotations

import linecache
from pathlib import Path
from typing import Any

from autograder.errors import MissingReferenceError, SourceError
from autograder.source import read_source, reference_code

__all__ = ["load_reference"]


def load_reference(root: Path, chapter: str) -> dict[str, Any]:
    """Run the answer cells of ``solutions/<chapter>.py`` and return their namespace.

    Raises `MissingReferenceError` if there is no such source, `SourceError` if it does not run.
    """
    path = root / "solutions" / f"{chapter}.py"
    if not path.is_file():
        raise MissingReferenceError(
            f"{path}: there is no source for chapter {chapter}; hidden properties need it"
        )
    namespace: dict[str, Any] = {"__name__": f"reference_{chapter}"}
    for number, code in enumerate(reference_code(read_source(path))):
        name = f"<reference {chapter} {number}>"
        linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        try:
            exec(compile(code, name, "exec"), namespace)
        except Exception as error:
            raise SourceError(f"{path}: a code cell does not run: {type(error).__name__}: {error}") from error
    return namespace
