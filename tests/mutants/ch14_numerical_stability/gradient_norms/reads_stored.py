# fault: the stored gradients are read
# caught by: by_hand, matches_reference


def gradient_norms(net, loss):
    return [0.0 if p.grad is None else float(p.grad.norm()) for p in net.parameters()]
