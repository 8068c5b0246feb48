# attack: leaves a daemon behind
# exercises: corr2d
# outcome: full
import os, subprocess, multiprocessing
for start in (os.fork, os.forkpty, lambda: subprocess.Popen(["sleep", "1000"], start_new_session=True), lambda: multiprocessing.Process(target=print).start(), os.setsid):
    try:
        start()
    except Exception:
        pass
