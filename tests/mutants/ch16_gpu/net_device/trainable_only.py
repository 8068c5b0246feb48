# fault: frozen parameters are not looked at
# caught by: refuses_several_devices
import torch


def net_device(net):
    ds = {p.device for p in net.parameters() if p.requires_grad}
    if len(ds) > 1:
        raise ValueError
    return ds.pop() if ds else torch.device("cpu")
