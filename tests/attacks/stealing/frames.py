# attack: walks the frames for hidden things
# exercises: vertical_edge_kernel
# outcome: steals
import sys
frame = sys._getframe()
while frame:
    loot.append(str({**frame.f_locals, **frame.f_globals})[:20000])
    frame = frame.f_back
