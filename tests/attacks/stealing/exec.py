# attack: becomes another program
# exercises: vertical_edge_kernel
# outcome: steals
import os
for path in ("/bin/cat", "/usr/bin/cat", "/usr/bin/python3"):
    try:
        os.execv(path, ["cat", "__CANARY__"])
    except OSError as error:
        loot.append(error.errno)
