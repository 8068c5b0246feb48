# fault: another error
# caught by: refuses_several_devices
import torch


def net_device(net):
    devices = {p.device for p in net.parameters()}
    if len(devices) > 1:
        raise RuntimeError("several devices")
    return devices.pop() if devices else torch.device("cpu")
