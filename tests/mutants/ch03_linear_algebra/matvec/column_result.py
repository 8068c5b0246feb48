# fault: the result is (m, 1)
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    return (A * x).sum(1, keepdim=True)
