# attack: calls itself without end
# exercises: vertical_edge_kernel
# outcome: verdict=raised; score<=0
def vertical_edge_kernel():
    return vertical_edge_kernel()
