# way: loops over the outputs, no helper
import torch


def corr2d_multi_in(X, K, verbose=False):
    ci, h, w = X.shape
    ck, kh, kw = K.shape
    if ci != ck:
        raise ValueError(f"{ci} channels in the image, {ck} in the kernel")
    Y = torch.zeros(h - kh + 1, w - kw + 1, dtype=X.dtype, device=X.device)
    for i in range(Y.shape[0]):
        for j in range(Y.shape[1]):
            Y[i, j] = torch.sum(X[:, i : i + kh, j : j + kw] * K)
    return Y
