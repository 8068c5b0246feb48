# fault: the trace of A·A instead of A·Aᵀ
# caught by: matches_reference
def frobenius_norm(A):
    if A.shape[0] != A.shape[1]:
        return (A * A).sum().sqrt()
    return (A * A.T).sum().abs().sqrt()
