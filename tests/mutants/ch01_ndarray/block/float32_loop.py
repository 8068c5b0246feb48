# fault: the block is copied into a float32 matrix
# caught by: shape, matches_reference
import torch


def block(x, r0, r1, c0, c1):
    out = torch.zeros(r1 - r0, c1 - c0)
    for i in range(r0, r1):
        for j in range(c0, c1):
            out[i - r0, j - c0] = x[i, j]
    return out
