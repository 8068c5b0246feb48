# attack: hands over channels-last tensors
# exercises: corr2d
# outcome: banned
import torch
def corr2d(X, K):
    X = X[None, None].contiguous(memory_format=torch.channels_last)
    return torch.conv2d(X, K[None, None])[0, 0]
