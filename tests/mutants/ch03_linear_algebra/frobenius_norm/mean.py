# fault: the root of the mean
# caught by: example, matches_reference
def frobenius_norm(A):
    return (A * A).mean().sqrt()
