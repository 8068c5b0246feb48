# fault: column gives the j-th row
# caught by: column_example, matches_reference
def element(x, i, j):
    return x[i, j]


def row(x, i):
    return x[i]


def column(x, j):
    return x[:][j]
