"""nbgrader's configuration: its folders, and the kit in place of its Execute step."""

from pathlib import Path

from autograder.configuration import configure

configure(get_config(), Path(__file__).resolve().parent)  # noqa: F821 - nbgrader provides get_config
