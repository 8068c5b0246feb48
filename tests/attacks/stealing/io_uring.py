# attack: reads a file by io_uring
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None)
made = libc.syscall(425, 8, ctypes.create_string_buffer(256))
loot.append("CANARY-uring" if made >= 0 else made)
