# attack: gives itself more than its share
# exercises: corr2d
# outcome: full
import os, resource
for change in (lambda: os.nice(-20), lambda: resource.setrlimit(resource.RLIMIT_DATA, (-1, -1)), lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (10**6, 10**6)), lambda: os.sched_setaffinity(0, range(64)), lambda: os.setpriority(0, 0, -20)):
    try:
        change()
    except Exception:
        pass
