# attack: loops for ever in a call
# exercises: vertical_edge_kernel
# outcome: verdict=timeout; score<=0
def vertical_edge_kernel():
    while True:
        pass
