# way: everything with stride 1 first, then every so many
import torch


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1), dilation=1):
    P = pad2d(X, padding[0], padding[0], padding[1], padding[1])
    rows, columns = P.shape[0] - K.shape[0] + 1, P.shape[1] - K.shape[1] + 1
    if rows < 1 or columns < 1:
        raise ValueError("the kernel is larger than the padded image")
    dense = torch.zeros(rows, columns, dtype=X.dtype, device=X.device)
    for a in range(K.shape[0]):
        for b in range(K.shape[1]):
            dense = dense + P[a : a + rows, b : b + columns] * K[a, b]
    return dense[:: stride[0], :: stride[1]]
