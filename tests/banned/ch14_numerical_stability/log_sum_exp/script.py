# banned: inside a TorchScript graph
import torch

compiled = torch.jit.CompilationUnit("def f(x: Tensor):\n    return torch.logsumexp(x, [-1])\n")


def log_sum_exp(x):
    return compiled.f(x)
