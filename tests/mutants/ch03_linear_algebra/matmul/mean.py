# fault: means over the inner index
# caught by: example, laws, matches_reference
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    return (A[:, :, None] * B[None]).mean(1)
