# banned: scipy.signal.correlate2d on the padded image, then every so many
import torch
from scipy import signal


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    P = pad2d(X, padding[0], padding[0], padding[1], padding[1])
    if K.shape[0] > P.shape[0] or K.shape[1] > P.shape[1]:
        raise ValueError("kernel too large")
    Y = signal.correlate2d(P.detach().numpy(), K.detach().numpy(), mode="valid")
    return torch.from_numpy(Y[:: stride[0], :: stride[1]].copy())
