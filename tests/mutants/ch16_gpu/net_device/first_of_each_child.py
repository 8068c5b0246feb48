# fault: only the first parameter of each child is looked at
# caught by: refuses_several_devices
import torch


def net_device(net):
    ds = set()
    for m in net.children():
        p = next(m.parameters(), None)
        if p is not None:
            ds.add(p.device)
    if len(ds) > 1:
        raise ValueError
    return ds.pop() if ds else torch.device("cpu")
