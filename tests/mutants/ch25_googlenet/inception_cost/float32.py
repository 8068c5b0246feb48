# fault: multiplies in float32, which holds seven digits
# caught by: large_counts
import torch


def inception_cost(in_channels, c1, c2, c3, c4, height, width):
    wide = torch.tensor(
        [
            (in_channels, c1, 1), (in_channels, c2[0], 1), (c2[0], c2[1], 9),
            (in_channels, c3[0], 1), (c3[0], c3[1], 25), (in_channels, c4, 1),
        ],
        dtype=torch.float32,
    )
    weights = wide.prod(dim=1).sum()
    return int(weights + wide[:, 1].sum()), int(weights * height * width)
