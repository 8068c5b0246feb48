# fault: a 1×1 matrix
# caught by: example, laws, matches_reference
def frobenius_norm(A):
    return (A * A).sum((0, 1), keepdim=True).sqrt()
