# way: a functional call on the meta device, nothing is computed
import copy

import torch


def layer_shapes(net, shape):
    ghost = copy.deepcopy(net).to("meta").eval()
    X, rows = torch.empty(shape, device="meta"), []
    for name, child in ghost.named_children():
        X = child(X)
        rows.append((type(child).__name__, tuple(int(n) for n in X.size())))
    return rows
