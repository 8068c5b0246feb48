# attack: attaches to another process
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None)
results = [libc.ptrace(16, pid, 0, 0) for pid in (1, 2, int("__PID__"))]
loot.append("CANARY-attached" if 0 in results else results)
