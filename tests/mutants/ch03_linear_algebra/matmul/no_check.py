# fault: an inner size of 1 is stretched
# caught by: refuses_other_sizes
def matmul(A, B):
    return (A[:, :, None] * B[None]).sum(1)
