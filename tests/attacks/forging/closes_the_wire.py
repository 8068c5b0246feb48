# attack: a call closes every descriptor
# exercises: vertical_edge_kernel
# outcome: score<=0; verdict=crashed
import os
def vertical_edge_kernel():
    os.closerange(3, 256)
