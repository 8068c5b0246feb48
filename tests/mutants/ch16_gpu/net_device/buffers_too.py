# fault: buffers are looked at, too
# caught by: matches_reference, cpu_without_parameters
import torch


def net_device(net):
    devices = {t.device for t in net.state_dict().values()}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else torch.device("cpu")
