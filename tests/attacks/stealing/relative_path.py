# attack: climbs out of its folder by dots
# exercises: vertical_edge_kernel
# outcome: steals
import os
for depth in range(12):
    try:
        loot.append(open("../" * depth + "__CANARY__".lstrip("/")).read())
    except OSError:
        pass
