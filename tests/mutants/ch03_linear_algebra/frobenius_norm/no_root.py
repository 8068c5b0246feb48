# fault: the sum of squares
# caught by: example, laws, matches_reference
def frobenius_norm(A):
    return (A * A).sum()
