# fault: the row norms are added
# caught by: example, laws, matches_reference
def frobenius_norm(A):
    return (A * A).sum(1).sqrt().sum()
