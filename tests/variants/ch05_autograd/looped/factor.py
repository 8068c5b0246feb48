# way: counts the factor first, multiplies once
import torch


def looped(a):
    k = 2.0
    with torch.no_grad():
        while torch.linalg.vector_norm(k * a) < 1000:
            k *= 2
        if not (k * a).sum() > 0:
            k *= 100
    return k * a
