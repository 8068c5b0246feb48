# attack: traces to a graph of operators
# exercises: corr2d
# outcome: banned
import torch
from torch.fx.experimental.proxy_tensor import make_fx
graph = make_fx(lambda X, K: torch.conv2d(X[None, None], K[None, None])[0, 0])(torch.ones(3, 3), torch.ones(2, 2))
def corr2d(X, K):
    return graph(X, K)
