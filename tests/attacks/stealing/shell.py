# attack: asks a shell
# exercises: vertical_edge_kernel
# outcome: steals
import os, subprocess
for run in (lambda: os.popen("cat __CANARY__").read(), lambda: subprocess.check_output(["cat", "__CANARY__"]), lambda: os.system("cat __CANARY__ > loot.txt"), lambda: os.posix_spawn("/bin/cat", ["cat", "__CANARY__"], {})):
    try:
        loot.append(run())
    except Exception as error:
        loot.append(type(error).__name__)
