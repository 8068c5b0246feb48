# attack: goes through /proc/self/root and other processes
# exercises: vertical_edge_kernel
# outcome: steals
import os
for path in ["/proc/self/root__CANARY__", "/proc/1/root__CANARY__", "/proc/__PID__/root__CANARY__", "/proc/self/cwd/__CANARY__"]:
    try:
        loot.append(open(path).read())
    except OSError:
        pass
