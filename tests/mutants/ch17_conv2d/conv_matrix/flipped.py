# fault: the matrix of a true convolution
# caught by: by_hand, matches_reference
import torch


def conv_matrix(K, height, width):
    pixels = torch.eye(height * width, dtype=K.dtype).reshape(-1, height, width)
    return torch.stack([conv2d(pixel, K).reshape(-1) for pixel in pixels], dim=1)
