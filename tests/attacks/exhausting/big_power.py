# attack: a power that takes years
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    return 10 ** (10 ** 10)
