# fault: an epsilon under the root
# caught by: laws
def frobenius_norm(A):
    return ((A * A).sum() + 1e-12).sqrt()
