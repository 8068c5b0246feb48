# way: a loop that compares with the first
import torch


def net_device(net):
    found = None
    for _, parameter in net.named_parameters():
        if found is None:
            found = parameter.device
        elif parameter.device != found:
            raise ValueError(f"on {found} and {parameter.device}")
    return torch.device("cpu") if found is None else found
