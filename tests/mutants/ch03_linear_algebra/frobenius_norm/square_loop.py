# fault: the loop over columns uses the number of rows
# caught by: example, laws, matches_reference
import torch


def frobenius_norm(A):
    n = A.shape[0]
    total = torch.zeros((), dtype=A.dtype)
    for i in range(n):
        for j in range(i, min(n, A.shape[1])):
            total = total + A[i, j] ** 2
    return total.sqrt()
