# fault: the matrix is float32 whatever the kernel is
# caught by: rows_share_the_kernel, matches_reference
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    oh, ow = height - kh + 1, width - kw + 1
    W = torch.zeros(oh * ow, height, width)
    for i in range(oh):
        for j in range(ow):
            W[i * ow + j, i : i + kh, j : j + kw] = K
    return W.reshape(oh * ow, -1)
