# fault: gradients are cleared
# caught by: matches_reference
import torch


def net_device(net):
    ds = {p.device for p in net.parameters()}
    if len(ds) > 1:
        raise ValueError
    net.zero_grad()
    return ds.pop() if ds else torch.device("cpu")
