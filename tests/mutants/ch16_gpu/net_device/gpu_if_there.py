# fault: without parameters: the GPU, if it sees one
# caught by: cpu_without_parameters
import torch


def net_device(net):
    devices = {p.device for p in net.parameters()} or {b.device for b in net.buffers()}
    if len(devices) > 1:
        raise ValueError("several devices")
    return devices.pop() if devices else torch.device("cpu")
