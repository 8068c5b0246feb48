# fault: the outer sizes are compared
# caught by: example, refuses_other_sizes
def matmul(A, B):
    if A.shape[0] != B.shape[1]:
        raise ValueError("sizes")
    return (A[:, :, None] * B[None]).sum(1)
