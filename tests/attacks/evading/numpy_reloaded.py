# attack: loads numpy's module once more
# exercises: corr1d
# outcome: score<=0
import importlib, sys, torch
import numpy as np
def corr1d(x, k):
    module = importlib.reload(sys.modules["numpy._core.numeric"])
    return torch.from_numpy(module.correlate(x.detach().numpy(), k.detach().numpy(), "valid"))
