# attack: lists nested a million deep
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    value = []
    for _ in range(10**5):
        value = [value]
    return value
