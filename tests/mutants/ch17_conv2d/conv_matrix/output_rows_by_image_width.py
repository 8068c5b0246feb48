# fault: rows of the matrix are numbered with the image's width: gaps, and rows for places that do not exist
# caught by: by_hand, rows_share_the_kernel, matches_reference
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    oh, ow = height - kh + 1, width - kw + 1
    W = torch.zeros(oh * width, height * width, dtype=K.dtype)
    for i in range(oh):
        for j in range(ow):
            for a in range(kh):
                for b in range(kw):
                    W[i * width + j, (i + a) * width + j + b] = K[a, b]
    return W
