# way: forward hooks on the children, taken off again
import torch


def stage_shapes(net, shape):
    found = []
    handles = [c.register_forward_hook(lambda m, i, o: found.append(tuple(o.shape))) for c in net.children()]
    modes = [(m, m.training) for m in net.modules()]
    try:
        net.eval()
        with torch.inference_mode():
            net(torch.zeros(shape))
    finally:
        for handle in handles:
            handle.remove()
        for module, mode in modes:
            module.training = mode
    return found
