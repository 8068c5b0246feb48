# fault: the sum runs over the rows
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    return (A.T * x[:, None]).sum(1) if A.shape[0] == A.shape[1] else (A * x).sum(0)
