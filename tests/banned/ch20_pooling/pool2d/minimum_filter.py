# banned: scipy.ndimage.minimum_filter of the negative image
import torch
from torch import nn


from scipy import ndimage
def pool2d(X, pool_size, mode="max"):
    if mode not in ("max", "avg"): raise ValueError
    ph, pw = pool_size
    a = X.detach().numpy()
    if mode == "max":
        b = -ndimage.minimum_filter(-a, size=(ph, pw), origin=(-(ph // 2), -(pw // 2)))
        return torch.from_numpy(b)[:X.shape[0] - ph + 1, :X.shape[1] - pw + 1]
    return X.unfold(0, ph, 1).unfold(1, pw, 1).mean((-1, -2))
