# fault: only the first parameter is looked at
# caught by: refuses_several_devices
import torch


def net_device(net):
    for p in net.parameters():
        return p.device
    return torch.device("cpu")
