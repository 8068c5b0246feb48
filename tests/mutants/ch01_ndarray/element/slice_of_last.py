# fault: x[i:i+1] is empty for i = −1
# caught by: row_example, matches_reference
def element(x, i, j):
    return x[i, j]


def row(x, i):
    return x[i : i + 1].reshape(-1)


def column(x, j):
    return x[:, j]
