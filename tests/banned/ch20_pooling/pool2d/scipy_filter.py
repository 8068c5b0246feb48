# banned: scipy.ndimage.maximum_filter
import torch
from scipy import ndimage


def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"):
        raise ValueError(mode)
    if mode == "avg":
        return X.unfold(0, pool_size[0], 1).unfold(1, pool_size[1], 1).mean((2, 3))
    full = torch.from_numpy(ndimage.maximum_filter(X.detach().numpy(), size=pool_size))
    top, left = pool_size[0] // 2, pool_size[1] // 2
    return full[top : top + X.shape[0] - pool_size[0] + 1, left : left + X.shape[1] - pool_size[1] + 1].clone()
