"""The `autograder` command: parse, call, print."""

from __future__ import annotations

import errno
import json
import signal
import sys
import warnings
from pathlib import Path
from typing import Annotated, Any

import typer

from autograder.errors import AutograderError, CourseError, StorageError
from autograder.language import Language

__all__ = ["main"]

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)

OK, WANTING, FAULT = 0, 1, 2
STOPPED = (130, 143)
"""By Ctrl-C (typer turns it into this) or by a request to end."""
MACHINE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO)
"""What the machine, not the kit, may get wrong with any file."""

Root = Annotated[
    Path | None,
    typer.Option("--root", help="The course folder; default: the nearest one above with course.yml."),
]
IsolationOption = Annotated[str, typer.Option("--isolation", help="full, or none for submissions you trust.")]


def find_root(root: Path | None) -> Path:
    """Return the course folder: the one given, or the nearest above that holds `course.yml`."""
    start = (root or Path.cwd()).resolve()
    for folder in (start, *start.parents) if root is None else (start,):
        if (folder / "course.yml").is_file():
            return folder
    raise CourseError("no course.yml", where=str(start), remedy="go to the course folder, or name it with --root")


def _isolation(name: str) -> Any:
    if name not in ("full", "none"):
        raise typer.BadParameter(f"{name!r} is neither full nor none", param_hint="--isolation")
    return name


def _language(name: str | None) -> Language | None:
    if name not in (None, "en", "zh"):
        raise typer.BadParameter(f"{name!r} is neither en nor zh", param_hint="--language")
    return name  # type: ignore[return-value]


@app.command()
def build(
    chapters: Annotated[list[str] | None, typer.Argument(help="Chapter ids; default: all.")] = None,
    language: Annotated[str | None, typer.Option(help="en or zh; default: the course's.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Only tell whether assignments/ is up to date.")] = False,
    root: Root = None,
) -> None:
    """Build the students' notebooks from the sources.

    Example: autograder build ch17_conv2d --language zh
    """
    from autograder import authoring
    from autograder.trial import exercises_with_properties, trial

    folder = find_root(root)
    if fresh:
        stale = authoring.check_fresh(folder, properties=exercises_with_properties)
        for path in stale:
            print(f"{path.relative_to(folder)}: not what the sources build; run `autograder build`")
        raise typer.Exit(WANTING if stale else OK)
    with trial(folder) as try_out:
        written = authoring.build(
            folder,
            chapters or (),
            language=_language(language),
            properties=exercises_with_properties,
            trial=try_out,
        )
    for path in written:
        print(path.relative_to(folder))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="Your notebook or percent .py file.")],
    chapter: Annotated[str | None, typer.Option(help="Chapter id, if the file does not tell.")] = None,
    language: Annotated[str, typer.Option(help="en or zh.")] = "en",
    root: Root = None,
) -> None:
    """Check your own work: the open properties only.

    Example: autograder check ch17_conv2d.ipynb
    """
    from autograder.local import check_file
    from autograder.report.text import render_exercise_text

    results = check_file(file, chapter, None if root is None else find_root(root))
    for result in results:
        print(render_exercise_text(result, _language(language) or "en", color=sys.stdout.isatty()))
    raise typer.Exit(WANTING if any(r.failed for r in results) else OK)


@app.command()
def grade(
    files: Annotated[list[Path] | None, typer.Argument(help="Notebooks or percent .py files.")] = None,
    chapter: Annotated[str | None, typer.Option(help="Chapter id, overriding what the files say.")] = None,
    exercise: Annotated[list[str] | None, typer.Option(help="Only this exercise; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a file.")] = False,
    whole: Annotated[
        bool, typer.Option("--all", help="The arguments are chapters: grade the class (none: all).")
    ] = False,
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="With --all: processes.")] = 1,
    scheduler: Annotated[str | None, typer.Option(help="With --all: a Dask scheduler, tcp://host:port.")] = None,
    isolation: IsolationOption = "full",
    language: Annotated[str | None, typer.Option(help="en or zh; default: the course's.")] = None,
    root: Root = None,
) -> None:
    """Grade submissions against the hidden reference; with --all, a class into the gradebook.

    Examples: autograder grade submitted/*/ch17_conv2d/ch17_conv2d.ipynb --json; autograder grade --all ch17_conv2d -j 2
    """
    if whole:
        from autograder.batch.console import grade_classes

        chapters = [str(f) for f in files or ()]
        raise typer.Exit(
            grade_classes(find_root(root), chapters, jobs, _isolation(isolation), scheduler, as_json=as_json)
        )
    if not files:
        raise typer.BadParameter("name at least one file, or a chapter with --all", param_hint="FILE")
    from autograder.grading import Grader

    code = OK
    with Grader(find_root(root), isolation=_isolation(isolation)) as grader:
        _known(grader, chapter, exercise)
        shown = _language(language) or grader.course.language
        for file in files:
            code = max(code, _grade_one(grader, file, chapter, exercise, as_json, shown))
    raise typer.Exit(code)


def _known(grader: Any, chapter: str | None, exercises: list[str] | None) -> None:
    chapters = [grader.course.chapter(chapter)] if chapter else grader.course.chapters
    for name in exercises or ():
        if not any(name in c.exercises for c in chapters):
            raise CourseError(
                f"no exercise {name!r}",
                where=chapter or "course.yml",
                expected=", ".join(chapters[0].exercises),
            )


def _grade_one(
    grader: Any,
    file: Path,
    chapter: str | None,
    exercises: list[str] | None,
    as_json: bool,
    language: Language,
) -> int:
    from autograder.report.text import render_report_text

    try:
        report = grader.grade(file, chapter=chapter, exercises=exercises)
    except AutograderError as error:
        # One bad file is told and passed over; the others are graded.
        if as_json:
            print(
                json.dumps({"format": 1, "submission": file.name, "error": str(error)}, ensure_ascii=False),
                flush=True,
            )
        print(f"autograder: {error}", file=sys.stderr)
        return FAULT
    if as_json:
        print(report.to_line(language), flush=True)
    else:
        print(render_report_text(report, language, color=sys.stdout.isatty()), flush=True)
    if not report.complete:
        return FAULT
    return OK if report.score >= report.max_score else WANTING


@app.command()
def regrade(
    chapter: Annotated[str, typer.Argument(help="Chapter id.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell who would change.")] = False,
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes.")] = 1,
    isolation: IsolationOption = "full",
    root: Root = None,
) -> None:
    """After an edit: tell who would change and why; without --dry-run, grade the class again.

    Example: autograder regrade ch17_conv2d --dry-run
    """
    from autograder.batch.console import grade_classes, tell_changes

    folder = find_root(root)
    code = tell_changes(folder, chapter, jobs, _isolation(isolation))
    if not dry_run:
        code = grade_classes(folder, [chapter], jobs, _isolation(isolation), None, as_json=False)
    raise typer.Exit(code)


@app.command()
def judge(
    chapter: Annotated[str, typer.Argument(help="Chapter id.")],
    shard: Annotated[int, typer.Option(min=0, help="Which part of the class, from 0.")] = 0,
    shards: Annotated[str, typer.Option(help="How many parts: a number, or a JSON list of them.")] = "1",
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes.")] = 1,
    isolation: IsolationOption = "full",
    root: Root = None,
) -> None:
    """Judge a part of a class and keep the verdicts, without a gradebook; `grade --all` finds them.

    Example: autograder judge ch17_conv2d --shard 0 --shards 4 -j 2
    """
    from autograder.batch.console import judge_shard

    raise typer.Exit(judge_shard(find_root(root), chapter, shard, _count(shards), jobs, _isolation(isolation)))


def _count(shards: str) -> int:
    try:
        told = json.loads(shards)
        count = len(told) if isinstance(told, list) else int(told)
    except (ValueError, TypeError):
        count = 0
    if count < 1:
        raise typer.BadParameter(f"{shards!r} is neither a number nor a JSON list", param_hint="--shards")
    return count


@app.command()
def classroom(
    folder: Annotated[Path, typer.Argument(help="A new folder.")],
    chapter: Annotated[list[str] | None, typer.Option(help="Only this chapter; may be repeated.")] = None,
    language: Annotated[str | None, typer.Option(help="en or zh; default: the course's.")] = None,
    root: Root = None,
) -> None:
    """Write a template repository for students: notebooks, requirements, a workflow that checks on push.

    Example: autograder classroom ../ch17-template --chapter ch17_conv2d
    """
    from autograder.classroom import write_template

    for path in write_template(find_root(root), folder, chapter or (), _language(language)):
        print(path)


@app.command()
def audit(
    chapters: Annotated[list[str] | None, typer.Argument(help="Chapters or chapter/exercise; default: all.")] = None,
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes.")] = 1,
    sample: Annotated[float, typer.Option(min=0, max=1, help="The share of cases to try.")] = 1.0,
    seed: Annotated[int, typer.Option(help="Which sample.")] = 0,
    automatic: Annotated[bool, typer.Option(help="Also try automatic mutants of the reference.")] = True,
    changed: Annotated[bool, typer.Option("--changed", help="Only what build/scorecard.json does not tell.")] = False,
    write: Annotated[Path | None, typer.Option(help="Also write the table into this Markdown page.")] = None,
    root: Root = None,
) -> None:
    """Grade the grader: right answers that must pass, wrong ones that must not; survivors are listed.

    Example: autograder audit ch17_conv2d -j 2 --write docs/scorecard.md
    """
    from autograder.audit.console import Scope, run_audit

    raise typer.Exit(run_audit(find_root(root), chapters or (), Scope(jobs, sample, seed, automatic, changed), write))


@app.command()
def cache(
    clear: Annotated[bool, typer.Option("--clear", help="Forget all kept verdicts and recordings.")] = False,
    root: Root = None,
) -> None:
    """Tell what is kept of earlier runs.

    Example: autograder cache --clear
    """
    import shutil

    folder = find_root(root) / ".autograder"
    for name in ("recordings", "verdicts"):
        files = [p for p in (folder / name).rglob("*") if p.is_file()]
        print(
            f"{name:<12} {len(files):>7} files {_mebibytes(files):>9.1f} MiB  {folder / name}"
        )
        if clear:
            shutil.rmtree(folder / name, ignore_errors=True)


def _mebibytes(files: list[Path]) -> float:
    return sum(p.stat().st_size for p in files) / 2**20


@app.command()
def doctor(root: Root = None) -> None:
    """Tell what this machine has for grading, and what to do about what is missing.

    Example: autograder doctor
    """
    from autograder.doctor import examine

    lines, code = examine(root)
    print("\n".join(lines))
    raise typer.Exit(code)


@app.command()
def demo(
    keep: Annotated[Path | None, typer.Option(help="Keep the demo's folder here.")] = None, root: Root = None
) -> None:
    """Show a tiny class end to end: build, submit, nbgrader autograde, feedback, table.

    Example: autograder demo --keep /tmp/demo
    """
    from autograder.demo import run_demo

    raise typer.Exit(run_demo(find_root(root), keep))


def main() -> None:
    """Run the command; a fault of the kit or of its use is one line and exit code 2."""
    signal.signal(signal.SIGTERM, _stop)
    # What nbgrader and nbformat say of each other's use is nothing that our user could act on.
    warnings.filterwarnings("ignore", module=r"(nbgrader|nbformat)\.")
    try:
        app()
    except AutograderError as error:
        print(f"autograder: {error}", file=sys.stderr)
        sys.exit(FAULT)
    except OSError as error:
        if error.errno not in MACHINE:
            raise
        print(f"autograder: {StorageError.of(error, str(error.filename or 'output'))}", file=sys.stderr)
        sys.exit(FAULT)
    except SystemExit as end:
        if end.code in STOPPED:
            print("autograder: stopped; what is done is kept, run again to go on", file=sys.stderr)
        raise


def _stop(number: int, _: Any) -> None:
    """Leave as on Ctrl-C, so that processes and folders are cleared away."""
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)
