# way: unpacks the set of devices
import torch


class SeveralDevices(ValueError):
    pass


def net_device(net):
    devices = set(p.device for p in net.parameters()) or {torch.device("cpu")}
    if len(devices) != 1:
        raise SeveralDevices(devices)
    (device,) = devices
    return device
