# fault: only the first row and column are compared
# caught by: symmetric_matches_reference
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A[0] - A[:, 0]).abs() <= atol).all())


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A + A.T).abs() <= atol).all())
