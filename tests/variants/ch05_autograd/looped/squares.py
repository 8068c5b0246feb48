# way: the norm by hand
import torch


def looped(a):
    b = a + a
    while float((b.detach().double() ** 2).sum()) ** 0.5 < 1000:
        b = b + b
    return torch.where(b.sum() > 0, b, 100 * b)
