# way: the built-in convolution of the basis images, allowed here
import torch
import torch.nn.functional as F


def conv_matrix(K, height, width):
    basis = torch.eye(height * width, dtype=K.dtype, device=K.device).reshape(-1, 1, height, width)
    return F.conv2d(basis, K[None, None]).reshape(height * width, -1).T
