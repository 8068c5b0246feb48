# fault: a single row gives a scalar
# caught by: picks_columns, matches_reference
def matvec(A, x):
    return (A * x).sum(1).squeeze()
