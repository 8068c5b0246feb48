# way: by fast Fourier transforms, extra parameters with defaults
import torch


def corr1d(x, k, dim=0):
    if len(k) > len(x):
        raise ValueError("the kernel is longer than the sequence")
    spectrum = torch.fft.rfft(x) * torch.fft.rfft(k, n=len(x)).conj()
    return torch.fft.irfft(spectrum, n=len(x))[: len(x) - len(k) + 1]


def corr3d(X, K, dims=(0, 1, 2)):
    if any(k > n for k, n in zip(K.shape, X.shape)):
        raise ValueError("the kernel is larger than the volume")
    spectrum = torch.fft.fftn(X, dim=dims) * torch.fft.fftn(K, s=X.shape, dim=dims).conj()
    Y = torch.fft.ifftn(spectrum, dim=dims).real
    return Y[tuple(slice(n - k + 1) for n, k in zip(X.shape, K.shape))]
