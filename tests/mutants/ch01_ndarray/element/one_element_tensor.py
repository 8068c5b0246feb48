# fault: the element keeps an axis of length 1
# caught by: element_example, matches_reference
def element(x, i, j):
    return x[i, [j]]


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
