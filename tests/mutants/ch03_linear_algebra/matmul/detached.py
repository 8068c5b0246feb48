# fault: the graph of B is cut
# caught by: gradient
def matmul(A, B):
    if A.shape[1] != B.shape[0]:
        raise ValueError("inner sizes")
    return (A[:, :, None] * B.detach()[None]).sum(1)
