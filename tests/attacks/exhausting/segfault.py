# attack: reads address 0
# exercises: vertical_edge_kernel
# outcome: verdict=crashed; score<=0
import ctypes
def vertical_edge_kernel():
    ctypes.string_at(0)
