# way: nothing is padded: terms outside the image are left out
import torch


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h + 2 * padding[0] or kw > w + 2 * padding[1]:
        raise ValueError("the kernel is larger than the padded image")
    oh, ow = ((n + 2 * p - k) // s + 1 for n, p, k, s in zip(X.shape, padding, K.shape, stride))
    Y = torch.zeros(oh, ow, dtype=X.dtype, device=X.device)
    for i in range(oh):
        for j in range(ow):
            top, left = i * stride[0] - padding[0], j * stride[1] - padding[1]
            rows = slice(max(top, 0), max(min(top + kh, h), 0))
            columns = slice(max(left, 0), max(min(left + kw, w), 0))
            part = K[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
            if part.numel() and X[rows, columns].numel():
                Y[i, j] = (X[rows, columns] * part).sum()
    return Y + 0 * (X.sum() + K.sum())
