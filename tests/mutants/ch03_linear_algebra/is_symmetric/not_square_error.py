# fault: a matrix that is not square raises
# caught by: not_square
def is_symmetric(A, atol=1e-6):
    return bool(((A - A.T).abs() <= atol).all())


def is_antisymmetric(A, atol=1e-6):
    return bool(((A + A.T).abs() <= atol).all())
