# way: zeros where nothing arrives
import torch


def gradient_norms(net, loss):
    named = dict(net.named_parameters())
    live = [n for n in named if named[n].requires_grad]
    grads = torch.autograd.grad(loss, [named[n] for n in live], allow_unused=True, materialize_grads=True)
    by_name = dict(zip(live, grads))
    return [float(torch.linalg.vector_norm(by_name[n])) if n in by_name else 0.0 for n in named]
