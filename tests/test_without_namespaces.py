"""Where user namespaces are forbidden, as on GitHub's runners and in most containers, the rest still holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from small_class import CHAPTER, hand_in, make_course, right

FORBID = [
    "unshare",
    "-rU",
    "sh",
    "-c",
    # No new user namespaces, and none of the capabilities that would make other ones.
    "echo 0 > /proc/sys/user/max_user_namespaces"
    ' && exec setpriv --bounding-set -all --inh-caps -all --no-new-privs "$@"',
    "sh",
]


@pytest.fixture(scope="module", autouse=True)
def forbidden() -> None:
    probe = subprocess.run([*FORBID, "unshare", "-rU", "true"], capture_output=True, check=False, text=True)
    if "No space left" not in probe.stderr and "limit" not in probe.stderr:
        pytest.skip(f"this machine cannot forbid them: {probe.stderr.strip()}")


def forbid(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    line = [*FORBID, sys.executable, "-m", *command]
    return subprocess.run(line, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)


def test_a_submission_is_graded_and_the_report_says_what_was_in_force(root, tmp_path):
    course = make_course(root, tmp_path)
    hand_in(course, {"amy": right})
    done = forbid("autograder", "grade", f"submitted/amy/{CHAPTER}/{CHAPTER}.ipynb", "--json", cwd=course)
    assert done.returncode == 0, done.stderr
    assert '"isolation": ["landlock", "rlimits", "seccomp"]' in done.stdout


def test_doctor_says_what_is_missing_and_what_to_do(root):
    done = forbid("autograder", "doctor", cwd=root)
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if line.split()[:1] == ["namespaces"]]
    assert "missing" in line
    assert "sysctl" in line


def test_attacks_gain_nothing(root):
    """The suite's own thefts, and what would outlive its submission."""
    chosen = "stealing or daemon or forks or signals_blocked"
    done = forbid("pytest", "tests/test_attacks.py", "-q", "-p", "no:cacheprovider", "-k", chosen, cwd=root)
    assert done.returncode == 0, done.stdout[-3000:]
