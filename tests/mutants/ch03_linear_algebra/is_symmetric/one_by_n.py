# fault: 1×n passes by broadcasting
# caught by: not_square
def is_symmetric(A, atol=1e-6):
    if A.shape[0] != A.shape[1] and 1 not in A.shape:
        return False
    return bool(((A - A.T).abs() <= atol).all())


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool(((A + A.T).abs() <= atol).all())
