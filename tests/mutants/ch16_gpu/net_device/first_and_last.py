# fault: only the first and the last parameter are compared
# caught by: refuses_several_devices
import torch


def net_device(net):
    devices = [p.device for p in net.parameters()]
    if not devices:
        return torch.device("cpu")
    if devices[0] != devices[-1]:
        raise ValueError("several devices")
    return devices[0]
