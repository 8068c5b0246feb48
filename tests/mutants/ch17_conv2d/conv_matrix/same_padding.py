# fault: the image is padded, so that the matrix is square
# caught by: by_hand, rows_share_the_kernel, matches_reference
import torch
import torch.nn.functional as F


def conv_matrix(K, height, width):
    kh, kw = K.shape
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, height, width)
    return torch.stack([corr2d(F.pad(p, (0, kw - 1, 0, kh - 1)), K).reshape(-1) for p in pixels], dim=1)
