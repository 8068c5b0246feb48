# way: repeated squaring of the matrix, trace normalised
import math

import torch


def power_iteration(A, steps=500):
    M = A.detach().double()
    P = M / M.trace()
    for _ in range(max(1, math.ceil(math.log2(max(steps, 2))))):
        P = P @ P
        P = P / P.trace()
    v = P @ torch.randn(len(A), dtype=torch.float64, device=A.device)
    v = v / v.norm()
    return (v @ M @ v).to(A.dtype), v.to(A.dtype)
