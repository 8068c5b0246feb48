# way: an iterator with a default
import torch


def net_device(net, default=torch.device("cpu")):
    parameters = iter(net.parameters())
    first = next(parameters, None)
    if first is None:
        return default
    if not all(p.device == first.device for p in parameters):
        raise ValueError("parameters on several devices")
    return first.device
