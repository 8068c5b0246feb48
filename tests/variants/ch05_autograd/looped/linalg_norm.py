# way: torch.linalg.norm and do-while
import torch


def looped(a):
    b = a.mul(2)
    while True:
        if torch.linalg.norm(b.reshape(-1)) >= 1000:
            break
        b = b.mul(2)
    return b if torch.sum(b) > 0 else b.mul(100)
