# banned: a convolution inside a TorchScript function
import torch

graph = torch.jit.CompilationUnit(
    """
def run(X, K):
    return torch.conv2d(X.unsqueeze(0).unsqueeze(0), K.unsqueeze(0).unsqueeze(0))[0][0]
"""
)


def corr2d(X, K):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("kernel larger than input")
    return graph.run(X, K)
