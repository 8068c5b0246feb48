# fault: negative differences pass: they are never all negative, but the sum is 0
# caught by: example, bound_is_absolute
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool((A - A.T).sum() <= atol)


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool((A + A.T).sum() <= atol)
