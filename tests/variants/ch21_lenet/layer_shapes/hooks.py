# way: hooks that are removed again
import torch


def layer_shapes(net, shape):
    rows, handles, mode = [], [], net.training
    for child in net:
        handles.append(child.register_forward_hook(lambda m, args, out: rows.append((m._get_name(), tuple(out.shape)))))
    net.eval()
    try:
        with torch.inference_mode():
            net(torch.ones(shape))
    finally:
        for h in handles:
            h.remove()
        net.train(mode)
    return rows
