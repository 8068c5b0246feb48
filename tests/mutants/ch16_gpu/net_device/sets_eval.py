# fault: leaves the network in eval mode
# caught by: matches_reference
import torch


def net_device(net):
    ds = {p.device for p in net.parameters()}
    if len(ds) > 1:
        raise ValueError
    net.eval()
    return ds.pop() if ds else torch.device("cpu")
