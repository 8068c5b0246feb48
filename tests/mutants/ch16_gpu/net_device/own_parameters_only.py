# fault: parameters of nested modules are not seen
# caught by: matches_reference, refuses_several_devices
import torch


def net_device(net):
    devices = {p.device for p in net.parameters(recurse=False)}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else torch.device("cpu")
