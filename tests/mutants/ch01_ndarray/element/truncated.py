# fault: the element is turned into an int
# caught by: matches_reference
def element(x, i, j):
    return int(x[i, j])


def row(x, i):
    return x[i]


def column(x, j):
    return x[:, j]
