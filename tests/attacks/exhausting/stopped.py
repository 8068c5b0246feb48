# attack: stops itself
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
import os, signal
def vertical_edge_kernel():
    os.kill(os.getpid(), signal.SIGSTOP)
