# way: four loops write the kernel's numbers where they belong
import torch


def conv_matrix(K, height, width):
    kh, kw = K.shape
    oh, ow = height - kh + 1, width - kw + 1
    W = torch.zeros((oh * ow, height * width), dtype=K.dtype, device=K.device)
    for i in range(oh):
        for j in range(ow):
            for a in range(kh):
                for b in range(kw):
                    W[i * ow + j, (i + a) * width + (j + b)] = K[a, b]
    return W
