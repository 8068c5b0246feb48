# fault: row and column keep a second axis
# caught by: row_example, column_example, matches_reference
def element(x, i, j):
    return x[i, j]


def row(x, i):
    return x.narrow(0, i % x.shape[0], 1)


def column(x, j):
    return x.narrow(1, j % x.shape[1], 1)
