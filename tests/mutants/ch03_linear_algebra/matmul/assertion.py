# fault: an AssertionError
# caught by: refuses_other_sizes
def matmul(A, B):
    assert A.shape[1] == B.shape[0]
    return (A[:, :, None] * B[None]).sum(1)
