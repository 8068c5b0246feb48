# attack: crashes again and again
# exercises: vertical_edge_kernel
# outcome: score<=0
import os
calls = []
def vertical_edge_kernel():
    os.abort()
