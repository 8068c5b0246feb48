# fault: the sum of absolute values
# caught by: example, matches_reference
def frobenius_norm(A):
    return A.abs().sum()
