# fault: the mean difference is compared
# caught by: bound_is_absolute, symmetric_matches_reference
def is_symmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool((A - A.T).abs().mean() <= atol)


def is_antisymmetric(A, atol=1e-6):
    return A.shape[0] == A.shape[1] and bool((A + A.T).abs().mean() <= atol)
