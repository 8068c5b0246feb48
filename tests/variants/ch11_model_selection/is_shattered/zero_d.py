# way: a 0-d bool tensor from the cross product
import torch


def is_shattered(points):
    if len(points) < 3:
        return torch.tensor(True)
    if len(points) > 3:
        return torch.tensor(False)
    u, v = points[1] - points[0], points[2] - points[0]
    return torch.abs(u[0] * v[1] - u[1] * v[0]) > 1e-6
