# fault: an inner size of 1 is let through
# caught by: refuses_other_sizes
def matmul(A, B):
    if A.shape[1] != B.shape[0] and 1 not in (A.shape[1], B.shape[0]):
        raise ValueError("inner sizes")
    return (A[:, :, None] * B[None]).sum(1)
