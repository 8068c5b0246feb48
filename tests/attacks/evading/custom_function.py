# attack: hides it in the backward of its own function
# exercises: corr2d
# outcome: banned
import torch
class Hidden(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X, K):
        return torch.conv2d(X[None, None], K[None, None])[0, 0]
    @staticmethod
    def backward(ctx, grad):
        return None, None
def corr2d(X, K):
    return Hidden.apply(X, K)
