# banned: softmin of the negative
import torch.nn.functional as F


def softmax(X):
    return F.softmin(-X, dim=1)
