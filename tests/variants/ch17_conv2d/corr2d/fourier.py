# way: the product of Fourier transforms, then the part that never wraps around
import torch


def corr2d(X, K):
    (h, w), (kh, kw) = X.shape, K.shape
    if kh > h or kw > w:
        raise ValueError("the kernel is larger than the image")
    spectrum = torch.fft.rfft2(X) * torch.fft.rfft2(K, s=(h, w)).conj()
    return torch.fft.irfft2(spectrum, s=(h, w))[: h - kh + 1, : w - kw + 1]
