# attack: an integer of a million digits
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    return 1 << 4_000_000
