# way: the map is linear, so its Jacobian is its matrix
import torch


def conv_matrix(K, height, width):
    X = torch.zeros(height, width, dtype=K.dtype, device=K.device)
    J = torch.func.jacrev(lambda x: corr2d(x, K))(X)
    return J.reshape(-1, height * width)
