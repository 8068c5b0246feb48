# fault: the width is used for both axes of the image
# caught by: rows_share_the_kernel, matches_reference
import torch


def conv_matrix(K, height, width):
    height = max(width, K.shape[0])
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, height, width)
    return torch.stack([corr2d(pixel, K).reshape(-1) for pixel in pixels], dim=1)
