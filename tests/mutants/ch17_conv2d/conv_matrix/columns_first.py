# fault: images are flattened column by column
# caught by: by_hand, matches_reference
import torch


def conv_matrix(K, height, width):
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, width, height).transpose(1, 2)
    return torch.stack([corr2d(pixel, K).T.reshape(-1) for pixel in pixels], dim=1)
