# fault: cuda:0 and cuda:1 count as one
# caught by: refuses_several_devices
import torch


def net_device(net):
    kinds = {p.device.type for p in net.parameters()}
    if len(kinds) > 1:
        raise ValueError("several devices")
    return next((p.device for p in net.parameters()), torch.device("cpu"))
