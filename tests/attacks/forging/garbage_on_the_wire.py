# attack: a cell writes garbage on every descriptor
# exercises: vertical_edge_kernel
# outcome: fault=crashed; full
import os
for number in range(3, 64):
    try:
        os.write(number, b"\xff" * 100)
    except OSError:
        pass
