# attack: writes where others read
# exercises: vertical_edge_kernel
# outcome: steals
import os
for path in ("__CANARY__", "__FOLDER__/new.txt", "__ROOT__/course.yml", "/tmp/autograder-attack.txt", "/dev/shm/../../tmp/x"):
    for mode in ("a", "w"):
        try:
            open(path, mode).close()
            if path != "/tmp/autograder-attack.txt":
                loot.append("CANARY-written")
        except OSError:
            pass
    try:
        os.unlink(path)
        loot.append("CANARY-removed" if path == "__CANARY__" else "")
    except OSError:
        pass
