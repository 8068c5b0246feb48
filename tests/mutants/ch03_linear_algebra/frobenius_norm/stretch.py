# fault: the largest row sum
# caught by: example, laws, matches_reference
def frobenius_norm(A):
    return A.abs().sum(1).max()
