# fault: by way of numpy: no gradient
# caught by: gradient
import torch


def global_avg_pool(X):
    return torch.from_numpy(X.detach().numpy().mean(axis=(2, 3)))
