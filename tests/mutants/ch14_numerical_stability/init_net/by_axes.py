# fault: everything with two axes is a weight, embeddings too
# caught by: leaves_others_alone, matches_reference
import torch


def init_net(net):
    for name, p in net.named_parameters():
        if p.ndim == 2:
            xavier_uniform_(p)
        elif name.endswith("bias"):
            with torch.no_grad():
                p.zero_()
