# fault: the row is cut off from the graph
# caught by: gradient
def element(x, i, j):
    return x[i, j]


def row(x, i):
    return x.detach()[i]


def column(x, j):
    return x[:, j]
