# fault: counts in 32-bit whole numbers, which run over
# caught by: large_counts
import torch


def direct_cost(in_channels, out_channels, kernel, height, width):
    sizes = torch.tensor([in_channels, out_channels, kernel, kernel, height, width], dtype=torch.int32)
    weights = sizes[:4].prod(dtype=torch.int32)
    return int(weights) + out_channels, int(sizes.prod(dtype=torch.int32))
