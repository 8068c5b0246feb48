# attack: a text that no file can hold
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    return "\ud800" * 10
