"""The warm parent: has every library imported, holds nothing hidden, forks a child per submission.

Started as ``python -I -m autograder.sandbox.zygote FD`` with an empty environment. No torch operation is
run here before a fork: threads do not survive one. Runs beside student code.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from typing import Any

from autograder.sandbox.limits import lock, namespaces

__all__ = ["main"]

MESSAGE = 1 << 20


def main(descriptor: int) -> None:
    """Enter the namespaces, import, then serve fork requests until the control socket closes."""
    control = socket.socket(fileno=descriptor)
    wanted = json.loads(control.recv(MESSAGE))
    held = namespaces.enter(wanted["namespaces"]) if wanted["namespaces"] else []
    shell = _warm(wanted["modules"])
    gc.collect()
    gc.freeze()  # children share these pages for as long as nobody's collector touches them
    control.send(json.dumps({"ready": True, "namespaces": held}).encode())
    while True:
        try:
            data, descriptors, _, _ = socket.recv_fds(control, MESSAGE, 1)
        except ConnectionResetError:  # closed by a host that had not read all of it
            return
        if not data:
            return
        message = json.loads(data)
        if message["do"] == "reap":
            _, status = os.waitpid(message["pid"], 0)
            control.send(json.dumps({"status": status}).encode())
        else:
            _fork(control, descriptors[0], message["job"], shell, held)


def _warm(modules: list[str]) -> Any:
    import importlib

    import matplotlib

    matplotlib.use("agg", force=True)
    for module in modules:
        importlib.import_module(module)
    import torch

    # Convolutions on CUDA would otherwise round to ten bits.
    torch.backends.cudnn.allow_tf32 = False
    from autograder.sandbox import bans, worker  # noqa: F401 - imported before the fork
    from autograder.sandbox.shell import Shell

    bans._operators()
    bans._places()
    return Shell()


def _fork(control: socket.socket, descriptor: int, job: dict[str, Any], shell: Any, held: list[str]) -> None:
    pid = os.fork()
    if pid:
        os.close(descriptor)
        pidfd = os.pidfd_open(pid)
        socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [pidfd])
        os.close(pidfd)
        return
    code = 71
    try:
        control.close()
        _child(socket.socket(fileno=descriptor), job, shell, held)
    finally:
        os._exit(code)


def _child(wire: socket.socket, job: dict[str, Any], shell: Any, held: list[str]) -> None:
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    keep = wire.fileno()
    os.closerange(3, keep)
    os.closerange(keep + 1, 4096)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    layers = list(held)
    home = job["home"]
    if job["isolation"]:
        os.chdir("/")
        # The folder becomes memory that only this child sees, that is bounded, and that ends with it.
        write = [home, *namespaces.private([home, "/dev/shm"], size_mb=job["disk_mb"], keep=job["read"])]
        os.environ["HOME"] = os.environ["TMPDIR"] = os.environ["MPLCONFIGDIR"] = home
        os.chdir(home)
        layers += lock(
            read=job["read"],
            write=[*write, "/dev/null"],
            memory_mb=job["memory_mb"],
            file_mb=job["disk_mb"],
            drop_to=job["drop_to"],
        )
    else:
        os.chdir(home)
    import tempfile

    tempfile.tempdir = home
    wire.sendall(_ready(layers))
    from autograder.sandbox.worker import run

    run(wire, shell, job)


def _ready(layers: list[str]) -> bytes:
    from autograder.sandbox.wire import TAG, pack

    return bytes(TAG) + pack({"layers": layers})


if __name__ == "__main__":
    main(int(sys.argv[1]))
