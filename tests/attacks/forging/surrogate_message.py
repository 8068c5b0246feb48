# attack: an error that no file can hold
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    raise ValueError("\ud800\x00\x1b[31m")
