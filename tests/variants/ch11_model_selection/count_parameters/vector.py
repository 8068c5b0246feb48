# way: the length of all trainable parameters as one vector
import torch


def count_parameters(net):
    flat = [p.detach().reshape(-1) for p in net.parameters() if p.requires_grad]
    return len(torch.cat(flat)) if flat else 0
