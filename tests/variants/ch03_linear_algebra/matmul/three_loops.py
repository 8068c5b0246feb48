# way: three loops over elements
import torch


def matmul(A, B):
    (m, k), (k2, n) = A.shape, B.shape
    if k != k2:
        raise ValueError("inner sizes differ")
    rows = []
    for i in range(m):
        row = []
        for j in range(n):
            total = A[i, 0] * B[0, j]
            for p in range(1, k):
                total = total + A[i, p] * B[p, j]
            row.append(total)
        rows.append(torch.stack(row))
    return torch.stack(rows)
