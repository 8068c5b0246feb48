# fault: indices count from 1
# caught by: element_example, row_example, column_example, matches_reference
def element(x, i, j):
    return x[i - 1, j - 1]


def row(x, i):
    return x[i - 1]


def column(x, j):
    return x[:, j - 1]
