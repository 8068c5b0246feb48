# attack: takes memory that no limit counts
# exercises: vertical_edge_kernel
# outcome: score<=0
import mmap, os
def vertical_edge_kernel():
    held = []
    while True:
        held.append(mmap.mmap(-1, 10**8))
        held[-1].write(b"x" * 10**8)
