# attack: leaves work for the exit
# exercises: vertical_edge_kernel
# outcome: score<=0
import atexit, sys
atexit.register(lambda: open("__CANARY__", "w"))
def vertical_edge_kernel():
    sys.exit(0)
