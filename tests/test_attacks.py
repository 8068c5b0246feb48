"""Grade every hostile submission of tests/attacks/: no points gained, nothing leaked, nothing left, nobody else harmed.

Each file is one cell, run after the chapter's reference. Its outcome line holds: ``score<=N`` (of the exercise
attacked), ``verdict=a,b`` (one of), ``banned`` (both, with 0), ``fault=kind`` (of the cell), ``full``, ``clean`` (no
fault at all), ``steals`` (what it put into ``loot`` is printed and raised: none of it may hold a canary), ``alive``.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder import link
from autograder.grading import Grader
from autograder.sandbox import host
from autograder.source import read_source, reference_code
from autograder.submission import Cell, Submission

ROOT = Path(__file__).parent.parent
ATTACKS = sorted((Path(__file__).parent / "attacks").glob("*/*.py"))
EDGE, CORR = "vertical_edge_kernel", "corr2d"
CANARY = "CANARY-"
SHOW = """
import sys
print(loot, file=sys.stderr)
def vertical_edge_kernel():
    raise ValueError(loot)
"""


@dataclass(frozen=True)
class Attack:
    """One file of tests/attacks/."""

    name: str
    exercise: str
    wanted: dict[str, str]
    code: str

    @classmethod
    def read(cls, path: Path) -> Attack:
        """Read the header lines and the code."""
        text = path.read_text(encoding="utf-8")
        head = {}
        for line in text.splitlines()[:3]:
            key, _, value = line.removeprefix("# ").partition(": ")
            head[key] = value
        wanted = {}
        for part in head["outcome"].split(";"):
            key, _, value = part.strip().replace("<=", "=").partition("=")
            wanted[key] = value
        return cls(f"{path.parent.name}/{path.stem}", head["exercises"], wanted, text)


@dataclass(frozen=True)
class Fort:
    """A warm grader, with canaries outside of its sandbox."""

    grader: Grader
    folder: Path
    reference: tuple[str, ...]

    def left(self) -> tuple[int, int, list[str]]:
        """Count descriptors and processes, and list temporary folders."""
        folders = [p.name for p in self.folder.iterdir() if p.name.startswith("autograder-")]
        return len(os.listdir("/proc/self/fd")), len(descendants()), folders

    def fill(self, code: str) -> str:
        """Put the canaries' places into an attack's code."""
        places = {
            "__CANARY__": self.folder / "canary.txt",
            "__FOLDER__": self.folder,
            "__ROOT__": ROOT,
            "__PID__": os.getpid(),
        }
        for mark, place in places.items():
            code = code.replace(mark, str(place))
        return code


def descendants() -> set[int]:
    """Return the processes below this one."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                fields = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry)] = int(fields[1])
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


@pytest.fixture(scope="module")
def fort() -> Iterator[Fort]:
    patch = pytest.MonkeyPatch()
    folder = Path(tempfile.mkdtemp(prefix="fort-"))
    folder.chmod(0o755)
    patch.setattr(tempfile, "tempdir", str(folder))
    patch.setattr(link, "GRACE", 0.2)
    patch.setattr(host, "POLL", 0.05)
    patch.setenv("AUTOGRADER_CANARY", CANARY + "environment")
    (folder / "canary.txt").write_text(CANARY + "file")
    (folder / "solutions").mkdir()
    (folder / "solutions" / "ch17_conv2d.py").write_text(CANARY + "solution")
    (folder / "autograder-other").mkdir()
    (folder / "autograder-other" / "answer.py").write_text(CANARY + "submission")
    with sqlite3.connect(folder / "gradebook.db") as book:
        book.execute("create table canary as select 'CANARY-gradebook' as value")
    book.close()
    reference = tuple(reference_code(read_source(ROOT / "solutions" / "ch17_conv2d.py")))
    try:
        with Grader(ROOT) as warm:
            limits = warm.course.limits.model_copy(update={"cell_seconds": 0.5, "call_seconds": 0.3, "memory_mb": 256})
            judge = warm.course.judge.model_copy(update={"examples": 12})
            warm.course = warm.course.model_copy(update={"limits": limits, "judge": judge})
            warm.prepare("ch17_conv2d")
            warm.zygote().wait_until_ready()  # its processes are counted below
            yield Fort(warm, folder, reference)
    finally:
        patch.undo()
        shutil.rmtree(folder)


def test_there_are_more_than_a_hundred():
    assert len(ATTACKS) > 150
    assert {p.parent.name for p in ATTACKS} == {"stealing", "forging", "evading", "exhausting", "honest"}


@pytest.mark.parametrize("path", ATTACKS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_attack(fort, path):
    attack = Attack.read(path)
    before = fort.left()
    steals = "steals" in attack.wanted
    code = fort.fill(attack.code)
    code = f"loot = []\n{code}\n{SHOW}" if steals else code
    if not attack.wanted.keys() & {"full", "alive"}:
        # An attack whose cell fails must not live on the reference's answer.
        code = [f"def {attack.exercise}(*_, **__): raise RuntimeError('not answered')", code]
    else:
        code = [code]
    cells = tuple(Cell(k, source) for k, source in enumerate([*fort.reference, *code]))
    made = Submission(Path("case.py"), "case.py", "ch17_conv2d", cells, "0" * 64, "0" * 64)
    other = CORR if attack.exercise == EDGE else EDGE

    judgement = fort.grader.judge(made, exercises=[attack.exercise, other], capture=steals)
    report = fort.grader.report(made, judgement, 0.0)

    results = {r.name: r for r in report.exercises}
    assert report.complete
    if "alive" not in attack.wanted:
        assert results[other].score == results[other].max_score, [p.message.en for p in results[other].failed]
    told = json.dumps([report.to_json("en"), report.to_json("zh"), judgement.outputs], default=str)
    assert CANARY not in told
    assert "BEGIN SOLUTION" not in told
    assert_outcome(attack, results[attack.exercise], [f.kind for f in report.cell_faults], told)
    assert fort.left() == before
    assert (fort.folder / "canary.txt").read_text() == CANARY + "file"
    assert not (fort.folder / "pickled").exists()
    assert not (fort.folder / "new.txt").exists()


def assert_outcome(attack, result, faults, told):
    """Hold a result against the outcome line."""
    messages = [p.message.en for p in result.failed]
    for key, value in attack.wanted.items():
        if key == "score":
            assert result.score <= float(value), (result.verdict, messages)
        elif key == "verdict":
            assert str(result.verdict) in value.split(","), (result.verdict, messages)
        elif key == "banned":
            assert (str(result.verdict), result.score) == ("banned", 0), messages
        elif key == "fault":
            assert faults == [value]
        elif key == "full":
            assert result.score == result.max_score, (result.verdict, messages)
        elif key == "clean":
            assert faults == []
        elif key == "steals":
            assert result.score == 0
            assert result.verdict == "raised", (result.verdict, faults, told[-1500:])
        else:
            assert key in ("alive", "steals_file"), f"{attack.name}: an unknown outcome {key}"
