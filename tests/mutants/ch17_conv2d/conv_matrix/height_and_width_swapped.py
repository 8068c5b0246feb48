# fault: the image is taken as width x height
# caught by: matches_reference
import torch


def conv_matrix(K, height, width):
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, width, height)
    if K.shape[0] > width or K.shape[1] > height:
        pixels = pixels.reshape(-1, height, width)
    return torch.stack([corr2d(pixel, K).reshape(-1) for pixel in pixels], dim=1)
