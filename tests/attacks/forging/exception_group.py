# attack: an exception with a million others in it
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    raise ExceptionGroup("x" * 10**6, [ValueError("y" * 1000)] * 100)
