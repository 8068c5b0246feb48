# fault: the graph of a is cut
# caught by: gradient
def outer_sum(a, b):
    return a.detach()[:, None] + b[None, :]
