# fault: biases are not looked at
# caught by: refuses_several_devices
import torch


def net_device(net):
    ds = {p.device for n, p in net.named_parameters() if n.endswith("weight")}
    if len(ds) > 1:
        raise ValueError
    return ds.pop() if ds else torch.device("cpu")
