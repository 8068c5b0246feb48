# attack: a cell claims a frame of 4 GB
# exercises: vertical_edge_kernel
# outcome: fault=crashed; full
import os, struct
for number in range(3, 64):
    try:
        os.write(number, struct.pack("<16sII", b"", 0xFFFFFFFF, 0xFFFFFFFF))
    except OSError:
        pass
