# fault: the flat index uses the number of rows
# caught by: element_example, matches_reference
def element(x, i, j):
    m, n = x.shape
    return x.reshape(-1)[(i % m) * m + (j % n)]


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
