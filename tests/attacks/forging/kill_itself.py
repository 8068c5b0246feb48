# attack: ends itself by a signal
# exercises: vertical_edge_kernel
# outcome: score<=0
import os, signal
def vertical_edge_kernel():
    os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGKILL)
