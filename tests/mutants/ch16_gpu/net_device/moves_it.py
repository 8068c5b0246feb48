# fault: the net is put into train mode on the way
# caught by: matches_reference
import torch


def net_device(net):
    devices = {p.device for p in net.train().parameters()}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else torch.device("cpu")
