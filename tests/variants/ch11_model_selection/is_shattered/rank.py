# way: the points, with a column of ones, must be independent
import torch


def is_shattered(points):
    A = torch.cat([points.detach().double(), torch.ones(len(points), 1, dtype=torch.float64, device=points.device)], 1)
    return int(torch.linalg.matrix_rank(A)) == len(points)
