# fault: kernel rows are laid out with the output's width between them instead of the image's
# caught by: matches_reference, by_hand
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    oh, ow = height - kh + 1, width - kw + 1
    W = torch.zeros(oh * ow, height * width, dtype=K.dtype)
    for i in range(oh):
        for j in range(ow):
            for a in range(kh):
                for b in range(kw):
                    W[i * ow + j, (i + a) * ow + j + b] = K[a, b]
    return W
