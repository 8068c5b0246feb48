# way: a block of the kernel laid into a zero image for every output, then flattened
import torch


def conv_matrix(K, height, width, dense=True):
    kh, kw = K.shape
    rows = []
    for i in range(height - kh + 1):
        for j in range(width - kw + 1):
            image = torch.zeros(height, width, dtype=K.dtype, device=K.device)
            image[i : i + kh, j : j + kw] = K
            rows.append(image.flatten())
    return torch.vstack(rows)
