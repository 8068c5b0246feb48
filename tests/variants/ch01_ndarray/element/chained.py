# way: one index after the other; the transpose's row
def element(x, i, j):
    return x[i][j]


def row(x, i):
    return x[i, :]


def column(x, j):
    return x.t()[j]
