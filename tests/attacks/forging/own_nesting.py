# attack: a list that holds itself
# exercises: vertical_edge_kernel
# outcome: score<=0
def vertical_edge_kernel():
    value = []
    value.append(value)
    return value
