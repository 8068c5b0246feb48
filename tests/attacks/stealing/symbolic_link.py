# attack: makes a link to a file it may not read
# exercises: vertical_edge_kernel
# outcome: steals
import os
for make in (os.symlink, os.link):
    try:
        make("__CANARY__", "inside.txt")
        loot.append(open("inside.txt").read())
    except OSError:
        pass
