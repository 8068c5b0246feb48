# fault: the last column is left out
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    return (A[:, :-1] * x[:-1]).sum(1)
