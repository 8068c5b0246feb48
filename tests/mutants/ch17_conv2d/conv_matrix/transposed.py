# fault: the matrix is transposed: one row for each input pixel
# caught by: by_hand, rows_share_the_kernel, matches_reference
import torch


def conv_matrix(K, height, width):
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, height, width)
    return torch.stack([corr2d(pixel, K).reshape(-1) for pixel in pixels])
