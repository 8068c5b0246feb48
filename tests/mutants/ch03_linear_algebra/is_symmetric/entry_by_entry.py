# fault: a matrix of bools
# caught by: example, symmetric_matches_reference
def is_symmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1]:
        return False
    return (A - A.T).abs() <= atol


def is_antisymmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1]:
        return False
    return (A + A.T).abs() <= atol
