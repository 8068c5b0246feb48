"""Landlock: each attack works without it and fails with it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox.limits import landlock

SANDBOX = Path(landlock.__file__).parents[1]

SCRIPT = """
import errno, json, os, socket, sys
sys.path.insert(0, {sandbox!r})
from limits import landlock
outside, inside, port, name, on = json.loads(sys.argv[1])
abi = landlock.restrict(["/nowhere/at/all", sys.prefix, outside + "/readable"], [inside, "/dev/null"]) if on else 0

def tcp(verb, address):
    with socket.socket() as one:
        getattr(one, verb)(address)

def abstract():
    with socket.socket(socket.AF_UNIX) as one:
        one.connect("\\0" + name)

attacks = dict(
    read=lambda: open(outside + "/secret").read(),
    list=lambda: os.listdir(outside),
    write=lambda: open(outside + "/new", "w"),
    append=lambda: open(outside + "/secret", "a"),
    append_to_readable=lambda: open(outside + "/readable/data", "a"),
    truncate=lambda: os.truncate(outside + "/secret", 5),
    remove=lambda: os.remove(outside + "/victim"),
    folder=lambda: os.mkdir(outside + "/folder"),
    link=lambda: os.link(outside + "/secret", inside + "/link"),
    symbolic_link=lambda: os.symlink(outside, inside + "/symbolic"),
    pipe=lambda: os.mkfifo(inside + "/pipe"),
    environment=lambda: open(f"/proc/{{os.getppid()}}/environ").read(),
    own_process=lambda: open("/proc/self/maps").read(),
    connect=lambda: tcp("connect", ("127.0.0.1", port)),
    bind=lambda: tcp("bind", ("127.0.0.1", 0)),
    signal=lambda: os.kill(os.getppid(), 0),
    abstract=abstract,
    honest_read=lambda: open(outside + "/readable/data").read(),
    honest_write=lambda: open(inside + "/mine", "w").write("x"),
    honest_folder=lambda: os.makedirs(inside + "/a/b"),
    honest_rename=lambda: os.rename(inside + "/mine", inside + "/a/mine"),
    honest_remove=lambda: os.remove(inside + "/a/mine"),
    honest_null=lambda: open("/dev/null", "w").write("x"),
)
found = {{}}
for key, attack in attacks.items():
    try:
        attack()
        found[key] = "done"
    except OSError as error:
        found[key] = errno.errorcode[error.errno]
print(json.dumps([abi, found]))
"""

FILES = {
    **dict.fromkeys(("read", "list", "write", "append", "append_to_readable"), "EACCES"),
    **dict.fromkeys(("remove", "folder", "symbolic_link", "pipe"), "EACCES"),
    **dict.fromkeys(("environment", "own_process"), "EACCES"),
    "link": "EXDEV|EACCES",
}
NEWER = {
    "truncate": (3, "EACCES"),
    "connect": (4, "EACCES"),
    "bind": (4, "EACCES"),
    "signal": (6, "EPERM"),
    "abstract": (6, "EPERM"),
}
HONEST = ("read", "write", "folder", "rename", "remove", "null")


def attack(folder: Path, on: bool) -> tuple[int, dict[str, str]]:
    """Run every attack in one process; return Landlock's ABI and what came of each."""
    outside, inside = folder / "outside", folder / "inside"
    (outside / "readable").mkdir(parents=True)
    inside.mkdir()
    for name in ("secret", "victim", "readable/data"):
        (outside / name).write_text("hidden")
    name = f"autograder-test-{os.getpid()}"
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as unix:
        unix.bind("\0" + name)
        unix.listen()
        given = [str(outside), str(inside), server.getsockname()[1], name, on]
        done = subprocess.run(
            [
                *[sys.executable, "-I", "-S", "-c"],
                SCRIPT.format(sandbox=str(SANDBOX)),
                json.dumps(given),
            ],
            capture_output=True,
            text=True,
            check=True,
        )
    abi, found = json.loads(done.stdout)
    return abi, found


@pytest.fixture(scope="module")
def off(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return attack(tmp_path_factory.mktemp("off"), on=False)[1]


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, dict[str, str]]]:
    result = attack(tmp_path_factory.mktemp("on"), on=True)
    if result[0] == 0:
        pytest.skip("this machine has no Landlock")
    yield result


@pytest.mark.parametrize("name", FILES)
def test_stops_files(name: str, off: dict[str, str], on: tuple[int, dict[str, str]]) -> None:
    assert off[name] == "done"
    assert on[1][name] in FILES[name].split("|")


@pytest.mark.parametrize("name", NEWER)
def test_stops_what_its_abi_knows(name: str, off: dict[str, str], on: tuple[int, dict[str, str]]) -> None:
    since, refusal = NEWER[name]
    assert off[name] == "done"
    assert on[1][name] == (refusal if on[0] >= since else "done")


@pytest.mark.parametrize("name", HONEST)
def test_leaves_honest_work_alone(name: str, on: tuple[int, dict[str, str]]) -> None:
    assert on[1]["honest_" + name] == "done"


def test_restricts_only_the_caller() -> None:
    assert Path("/proc/self/maps").read_text()
