# attack: reads the recorded answers and kept verdicts
# exercises: vertical_edge_kernel
# outcome: steals
import glob, os
for folder in ("__ROOT__/.autograder/recordings", "__ROOT__/.autograder/verdicts", os.path.expanduser("~/.cache/autograder")):
    try:
        loot.append(os.listdir(folder))
        loot.append("CANARY-recordings")
    except OSError:
        pass
