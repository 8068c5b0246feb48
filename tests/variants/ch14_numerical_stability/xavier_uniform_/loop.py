# way: element by element
import torch


def xavier_uniform_(w):
    b = float(xavier_bound(w.shape[1], w.shape[0]))
    with torch.no_grad():
        for i in range(w.shape[0]):
            for j in range(w.shape[1]):
                w[i, j] = (torch.rand(()) * 2 - 1) * b
    return w
