"""Before a class is graded: can its gradebook and folders be written? Better one error now than one a student."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import sqlalchemy
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from autograder.errors import GradebookError, StorageError

__all__ = ["check_database", "check_folders"]

PATIENCE = 10.0
"""Seconds to wait for another program to let go of the gradebook."""
FOLDERS = (".autograder", "autograded", "feedback")


def check_folders(root: Path) -> None:
    """Make sure that all which a run writes can be written; StorageError names the folder."""
    for folder in (root / name for name in FOLDERS):
        try:
            folder.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder) as file:
                file.write(bytes(4096))
        except OSError as error:
            raise StorageError.of(error, str(folder)) from None


def check_database(url: str) -> None:
    """Make sure that the gradebook is whole and can be written; GradebookError says what is wrong with it."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise GradebookError("not a database URL", where="CourseDirectory.db_url", expected="sqlite:///…") from None
    if parsed.get_backend_name() == "sqlite":
        if parsed.database and Path(parsed.database).exists():
            _check_sqlite(Path(parsed.database))
        return
    where = parsed.render_as_string(hide_password=True)
    try:
        engine = sqlalchemy.create_engine(parsed)
    except (ImportError, ArgumentError) as error:
        remedy = "install the database's driver beside the kit"
        raise GradebookError(f"no driver ({error})", where=where, remedy=remedy) from None
    try:
        engine.connect().close()
    except SQLAlchemyError as error:
        raise GradebookError(f"no connection ({str(error).splitlines()[0][:200]})", where=where) from None
    finally:
        engine.dispose()


def _check_sqlite(path: Path) -> None:
    try:
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("ROLLBACK")
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        remedy = "close what holds it open or give write access, then run again: no verdict is lost"
        raise GradebookError(f"cannot be written ({error})", where=str(path), remedy=remedy) from None
    except sqlite3.DatabaseError as error:  # not a database at all
        told = str(error)
    if told != "ok":
        remedy = "put a backup in its place, or move it away and run `nbgrader generate_assignment`; then run again"
        raise GradebookError(f"damaged ({told})", where=str(path), remedy=remedy)
