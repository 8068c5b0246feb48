# fault: the kernel's numbers are copied with item(): the matrix is right, autograd is broken
# caught by: gradient
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    oh, ow = height - kh + 1, width - kw + 1
    W = torch.zeros(oh * ow, height * width, dtype=K.dtype)
    for i in range(oh):
        for j in range(ow):
            for a in range(kh):
                for b in range(kw):
                    W[i * ow + j, (i + a) * width + j + b] = K[a, b].item()
    return W
