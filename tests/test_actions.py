"""The GitHub action, without GitHub: its workflows lint, its step runs in an empty folder, nothing is injected."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from report_samples import outcome, report

from autograder.actions import run_step
from autograder.classroom import write_template
from autograder.language import Text
from autograder.outcome import Counterexample, Verdict
from autograder.report.summary import annotate, classroom_results, render_summary
from autograder.scoring import score_exercise

WORKFLOWS = sorted((Path(__file__).parent.parent / ".github" / "workflows").glob("*.yml"))


BIN = Path(sys.executable).parent


def lint(paths: list[Path], schema: str = "vendor.github-workflows") -> None:
    """Fail unless the files have the form that GitHub's schema says, and zizmor finds no weakness."""
    names = [str(p) for p in paths]
    commands = ([BIN / "check-jsonschema", "--builtin-schema", schema, *names], [BIN / "zizmor", "--offline", *names])
    for command in commands:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def steps(path: Path) -> list[dict[str, Any]]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "runs" in data:
        return list(data["runs"]["steps"])
    return [step for job in data["jobs"].values() for step in job.get("steps", ())]


def test_workflows_lint():
    lint(WORKFLOWS)


def test_the_action_lints(root):
    lint([root / "action.yml"], "vendor.github-actions")


@pytest.mark.parametrize("path", [*WORKFLOWS, Path(__file__).parent.parent / "action.yml"], ids=lambda p: p.name)
def test_other_peoples_actions_are_pinned_by_hash(path):
    for step in steps(path):
        if "uses" in step and not step["uses"].startswith("./"):
            assert len(step["uses"].partition("@")[2]) == 40, step["uses"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda p: p.name)
def test_least_permissions(path):
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"] == {"contents": "read"}


def test_no_input_is_pasted_into_a_script(root):
    for path in [*WORKFLOWS, root / "action.yml"]:
        for step in steps(path):
            assert "${{" not in step.get("run", ""), "inputs reach scripts through env only"


def runner(folder: Path, **inputs: str) -> dict[str, str]:
    """Return the variables a runner sets, with these inputs."""
    variables = {name: str(folder / name.lower()) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV")}
    named = {f"INPUT_{k.upper().replace('_', '-')}": v for k, v in inputs.items()}
    return {**variables, **named, "GITHUB_WORKSPACE": str(folder), "RUNNER_TEMP": str(folder)}


def test_the_step_grades_and_tells(root, tmp_path, capsys):
    submission = tmp_path / "ch00_setup.py"
    submission.write_text(
        "# %%\nimport torch\ndef pick_device():\n    print('::set-env name=X::1')\n    return 'cpu'\n"
    )
    told = runner(tmp_path, submission=str(submission), solutions=str(root), fail_under="50")
    assert run_step(told) == 1
    outputs = dict(line.split("=", 1) for line in Path(told["GITHUB_OUTPUT"]).read_text().splitlines())
    assert set(outputs) == {"score", "max-score", "report", "result"}
    report = json.loads(Path(outputs["report"]).read_text())
    assert report["score"] == float(outputs["score"])
    result = json.loads(base64.b64decode(outputs["result"]))
    assert (result["version"], result["status"], len(result["tests"])) == (1, "fail", len(report["exercises"]))
    assert "pick_device" in Path(told["GITHUB_STEP_SUMMARY"]).read_text()
    printed = capsys.readouterr().out
    assert all(line.startswith("::error file=") for line in printed.splitlines() if line.startswith("::"))


def test_the_step_runs_open_properties_without_solutions(tmp_path, capsys):
    submission = tmp_path / "ch00_setup.py"
    submission.write_text("# %%\ndef versions():\n    return {}\n")
    told = runner(tmp_path, submission=str(submission))
    assert run_step(told) == 0
    assert "hold so far" in Path(told["GITHUB_STEP_SUMMARY"]).read_text()
    assert not any(line.startswith("::") for line in capsys.readouterr().out.splitlines())


def test_a_fault_is_one_line(tmp_path):
    told = runner(tmp_path, submission="nothing.ipynb", solutions=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "autograder.actions"],
        env=told,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("::error::")
    assert "Traceback" not in done.stderr


EVIL = "x\n::error::pwned %0A ](http://e) <script>alert(1)</script> ``` \x1b[31m"


def test_student_text_is_neutral_in_summary_and_annotations():
    evil = outcome(
        Verdict.RAISED,
        message=Text(EVIL, EVIL),
        counterexample=Counterexample(call=EVIL, got=EVIL, expected=EVIL),
    )
    told = report(score_exercise("corr2d", 4, [evil], None), submission=EVIL)
    outside, inside = split_fences(render_summary(told, "en"))
    assert "pwned" in inside
    assert "pwned" not in outside
    assert "<script>" not in outside
    assert "\x1b" not in outside + inside
    (line,) = annotate(told, "a.ipynb", "en")
    assert line.startswith("::error file=a.ipynb")
    assert "\n" not in line
    assert "%0A" not in line
    assert json.loads(classroom_results(told, "zh"))["version"] == 1


def split_fences(markdown: str) -> tuple[str, str]:
    """Return what stands outside and inside fenced code blocks, as a Markdown reader takes them."""
    fence = ""
    parts: tuple[list[str], list[str]] = ([], [])
    for line in markdown.splitlines():
        ticks = line[: len(line) - len(line.lstrip("`"))]
        if not fence and len(ticks) >= 3:
            fence = ticks
        elif fence and line.strip() == fence:
            fence = ""
        else:
            parts[bool(fence)].append(line)
    return "\n".join(parts[0]), "\n".join(parts[1])


def test_the_template_is_ready(root, tmp_path):
    written = list(write_template(root, tmp_path / "template", ["ch00_setup"], "zh"))
    names = {p.relative_to(tmp_path / "template").as_posix() for p in written}
    assert names == {"ch00_setup.ipynb", "README.md", "requirements.txt", ".gitignore", ".github/workflows/check.yml"}
    workflow = tmp_path / "template" / ".github" / "workflows" / "check.yml"
    lint([workflow])
    (run,) = [s["run"] for s in steps(workflow) if s.get("name", "").startswith("Check")]
    done = subprocess.run(
        ["bash", "-e", "-c", run],
        cwd=tmp_path / "template",
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr  # nothing is answered yet
    assert "versions" in done.stdout
