# attack: leaves with a good exit code
# exercises: vertical_edge_kernel
# outcome: score<=0; verdict=crashed
import os
def vertical_edge_kernel():
    os._exit(0)
