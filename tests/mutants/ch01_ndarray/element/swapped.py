# fault: element takes the column first
# caught by: element_example, matches_reference
def element(x, i, j):
    return x[j % x.shape[0], i % x.shape[1]]


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
