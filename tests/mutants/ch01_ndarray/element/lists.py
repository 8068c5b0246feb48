# fault: row and column are Python lists
# caught by: row_example, column_example, matches_reference
def element(x, i, j):
    return x[i, j].item()


def row(x, i):
    return x[i].tolist()


def column(x, j):
    return x[:, j].tolist()
