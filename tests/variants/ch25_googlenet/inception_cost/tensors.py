# way: sums in tensors, whole numbers at the end
import torch


def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    table = torch.tensor([
        [in_channels, c1, 1], [in_channels, c2[0], 1], [c2[0], c2[1], 9],
        [in_channels, c3[0], 1], [c3[0], c3[1], 25], [in_channels, c4, 1],
    ])
    weights = int(table.prod(1).sum())
    return weights + int(table[:, 1].sum()), weights * height * width
