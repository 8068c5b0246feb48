# attack: loops for ever in C
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
def vertical_edge_kernel():
    return sum(range(10**14))
