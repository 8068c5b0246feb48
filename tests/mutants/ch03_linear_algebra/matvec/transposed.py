# fault: Aᵀx for square matrices
# caught by: picks_columns, matches_reference
def matvec(A, x):
    if A.shape[0] == A.shape[1]:
        return (A.T * x).sum(1)
    return (A * x).sum(1)
