# way: element by element into a buffer, with a graph
def matmul(A, B):
    if not A.shape[1] == B.shape[0]:
        raise ValueError
    C = A.new_zeros(A.shape[0], B.shape[1])
    for i in range(C.shape[0]):
        C[i] = (A[i][:, None] * B).sum(0)
    return C
