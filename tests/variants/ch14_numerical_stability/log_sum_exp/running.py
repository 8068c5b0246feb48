# way: one element after the other, as in a stream: softplus of the difference
import torch
import torch.nn.functional as F


def log_sum_exp(x):
    total = x[..., 0]
    for k in range(1, x.shape[-1]):
        a, b = torch.maximum(total, x[..., k]), torch.minimum(total, x[..., k])
        # -inf - (-inf) is replaced before it arises
        gap = torch.where(b == float("-inf"), torch.zeros_like(b), b - torch.where(a.isinf(), torch.zeros_like(a), a))
        total = torch.where(b == float("-inf"), a, a + F.softplus(gap))
    return total
