# fault: F.unfold pads with zeros: they win over negative numbers
# caught by: padding_by_hand, matches_reference
import torch.nn.functional as F


def pool2d_general(X, pool_size, padding=(0, 0), stride=None, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    stride = stride or pool_size
    n, c = X.shape[:2]
    oh, ow = ((s + 2 * p - k) // t + 1 for s, p, k, t in zip(X.shape[2:], padding, pool_size, stride))
    W = F.unfold(X, pool_size, padding=padding, stride=stride).reshape(n, c, -1, oh, ow)
    return W.amax(2) if mode == "max" else W.mean(2)
