# way: a deep copy is looked at
import copy

import torch


@torch.no_grad()
def stage_shapes(net, shape, device="cpu"):
    twin = copy.deepcopy(net).eval()
    x = torch.ones(*shape, device=device)
    return [tuple((x := child(x)).shape) for child in twin.children()]
