# fault: only the diagonal
# caught by: example, matches_reference
def frobenius_norm(A):
    return (A.diagonal() ** 2).sum().sqrt()
