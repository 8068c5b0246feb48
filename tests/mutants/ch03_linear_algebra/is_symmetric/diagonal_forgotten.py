# fault: the diagonal of an antisymmetric matrix may be anything
# caught by: bound_is_absolute, antisymmetric_matches_reference
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A - A.T).abs() <= atol).all())


def is_antisymmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1]:
        return False
    n = len(A)
    return all(abs(A[i, j] + A[j, i]) <= atol for i in range(n) for j in range(i + 1, n))
