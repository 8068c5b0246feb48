# way: runs ever longer slices of the net
import torch


def layer_shapes(net, shape, device="cpu"):
    flags = {m: m.training for m in net.modules()}
    net.eval()
    with torch.no_grad():
        out = [(type(net[i]).__name__, list(net[: i + 1](torch.zeros(shape, device=device)).shape)) for i in range(len(net))]
    for m, f in flags.items():
        m.training = f
    return out
