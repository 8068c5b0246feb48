# fault: float32 for every input
# caught by: laws, matches_reference
def frobenius_norm(A):
    return (A.float() ** 2).sum().sqrt()
