# fault: a nested list instead of a tensor
# caught by: shape, finds_edges, matches_reference
def vertical_edge_kernel():
    return [[1.0, -1.0]]
