# way: 1 over the sum of exps of differences
import torch


def softmax(X):
    differences = X.unsqueeze(1) - X.unsqueeze(2)
    return 1 / torch.exp(differences.clamp(max=88.0)).sum(dim=2)
