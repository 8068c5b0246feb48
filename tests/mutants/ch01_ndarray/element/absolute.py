# fault: a negative index is mirrored instead of counted from the end
# caught by: element_example, row_example, column_example, matches_reference
def element(x, i, j):
    return x[abs(i) % x.shape[0], abs(j) % x.shape[1]]


def row(x, i):
    return x[abs(i) % x.shape[0]]


def column(x, j):
    return x[:, abs(j) % x.shape[1]]
