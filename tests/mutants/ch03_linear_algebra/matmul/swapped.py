# fault: BA for square matrices
# caught by: example, matches_reference
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    if A.shape == B.shape:
        A, B = B, A
    return (A[:, :, None] * B[None]).sum(1)
