"""Judge on a Dask cluster: any machine with the kit; the hidden side travels as a bundle that is checked.

Nothing between the machines is home-made. A worker that is lost costs time: Dask gives its tasks to another.
"""

from __future__ import annotations

import hashlib
import io
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import autograder
from autograder.batch.pool import Done
from autograder.errors import AutograderError, GradebookError
from autograder.grading import Grader
from autograder.sandbox.host import Isolation
from autograder.scratch import Scratch
from autograder.submission import Submission
from autograder.verdicts import Judgement

__all__ = ["judge_on_cluster", "make_bundle"]


def make_bundle(root: Path, chapter: str) -> tuple[bytes, str]:
    """Return the hidden side of a chapter as a zip archive, and its hash.

    It holds `course.yml`, the chapter's source and its recording, so that no worker records anew.
    """
    paths = [root / "course.yml", root / "solutions" / f"{chapter}.py"]
    paths += sorted((root / ".autograder" / "recordings").glob(f"{chapter}-*"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            # A fixed date: the same content gives the same bundle.
            entry = zipfile.ZipInfo(path.relative_to(root).as_posix(), (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    data = buffer.getvalue()
    return data, hashlib.sha256(data).hexdigest()


def judge_on_cluster(address: str, grader: Grader, chapter: str, submissions: Sequence[Submission]) -> Iterator[Done]:
    """Judge all of these on the workers of a scheduler; keep the verdicts here; yield each as it is done."""
    from distributed import Client, as_completed

    grader.prepare(chapter)
    data, digest = make_bundle(grader.root, chapter)
    keys = grader.keys(chapter)
    try:
        client = Client(address, timeout=10)
    except (OSError, TimeoutError) as error:
        raise GradebookError(
            f"no scheduler answers ({error})", where=address, remedy="start one with `dask scheduler`"
        ) from None
    with client:
        bundle = client.scatter(data, broadcast=False, hash=True)
        futures = {
            client.submit(
                _judge_there, bundle, digest, autograder.__version__, grader.isolation, s, pure=False, retries=2
            ): k
            for k, s in enumerate(submissions)
        }
        for future in as_completed(futures):
            number = futures[future]
            if future.status != "finished":
                yield Done(number, problem=f"its worker failed: {future.exception()}"[:300])
                continue
            judgement, seconds = future.result()
            grader.verdicts().keep(keys, submissions[number].answers_sha256, judgement)
            yield Done(number, seconds)


def _judge_there(
    bundle: bytes, digest: str, version: str, isolation: Isolation, submission: Submission
) -> tuple[Judgement, float]:
    """Run on a worker: unpack the bundle once, then judge."""
    if version != autograder.__version__:
        raise AutograderError(f"this worker has kit {autograder.__version__}", where="dask worker", expected=version)
    started = time.perf_counter()
    grader = _worker_grader(bundle, digest, isolation)
    return grader.judge(submission, capture=True), time.perf_counter() - started


_graders: dict[tuple[str, str], Grader] = {}
# The warm graders of a worker process, by bundle: that is what makes a worker fast.
_folders: list[Scratch] = []
# Where their bundles lie, for as long as the worker lives.


def _worker_grader(bundle: bytes, digest: str, isolation: Isolation) -> Grader:
    known = _graders.get((digest, isolation))
    if known is None:
        if hashlib.sha256(bundle).hexdigest() != digest:
            raise AutograderError("the bundle's hash does not match", where="dask worker")
        scratch = Scratch()
        _folders.append(scratch)
        root = scratch.folder()
        with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
            archive.extractall(root)
        known = _graders[(digest, isolation)] = Grader(root, isolation=isolation)
    return known


def on_cluster(address: str, grader: Grader, chapter: str) -> Any:
    """Return the judge that `grade_class` takes."""
    return lambda submissions: judge_on_cluster(address, grader, chapter, submissions)
