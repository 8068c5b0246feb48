# banned: Tensor.norm
def frobenius_norm(A):
    return A.norm()
