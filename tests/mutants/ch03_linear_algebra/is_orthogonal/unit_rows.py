# fault: only the rows' lengths are checked
# caught by: example, matches_reference
def is_orthogonal(U, atol=1e-5):
    if U.shape[0] != U.shape[1]:
        return False
    return bool((((U * U).sum(1) - 1).abs() <= atol).all())
