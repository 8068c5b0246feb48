# way: F.unfold does padding and stride itself
import torch.nn.functional as F


def corr2d_general(X, K, padding=(0, 0), stride=(1, 1)):
    (h, w), (kh, kw) = X.shape, K.shape
    oh = (h + 2 * padding[0] - kh) // stride[0] + 1
    ow = (w + 2 * padding[1] - kw) // stride[1] + 1
    if oh < 1 or ow < 1:
        raise ValueError("the kernel is larger than the padded image")
    columns = F.unfold(X[None, None], (kh, kw), padding=padding, stride=stride)
    return (K.reshape(1, 1, -1) @ columns).reshape(oh, ow)
