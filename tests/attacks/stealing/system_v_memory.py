# attack: attaches to System V shared memory
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None)
for key in range(64):
    if libc.shmat(key, None, 0o10000) not in (-1, 0xFFFFFFFF):
        loot.append("CANARY-shm")
