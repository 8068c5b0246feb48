# way: rows in a loop
import torch


def log_sum_exp(x):
    flat = x.reshape(-1, x.shape[-1])
    out = []
    for row in flat:
        m = row.max()
        if torch.isinf(m):
            out.append(m)
        else:
            out.append(m + sum((v - m).exp() for v in row).log())
    return torch.stack(out).reshape(x.shape[:-1])
