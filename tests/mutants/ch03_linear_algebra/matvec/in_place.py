# fault: the matrix is overwritten
# caught by: example, picks_columns, matches_reference
def matvec(A, x):
    A = A.detach()
    A.mul_(x.detach())
    return A.sum(1)
