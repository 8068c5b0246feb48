# fault: the product element by element where the shapes agree
# caught by: example, laws, matches_reference
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    if A.shape == B.shape:
        return A * B
    return (A[:, :, None] * B[None]).sum(1)
