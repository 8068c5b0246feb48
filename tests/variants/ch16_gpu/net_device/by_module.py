# way: module by module
import torch


def net_device(net):
    names = sorted({str(p.device) for m in net.modules() for p in m.parameters(recurse=False)})
    if len(names) > 1:
        raise ValueError(", ".join(names))
    return torch.device(names[0] if names else "cpu")
