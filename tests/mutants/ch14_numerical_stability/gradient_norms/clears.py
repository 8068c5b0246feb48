# fault: stored gradients are cleared before and after
# caught by: stored_gradients


def gradient_norms(net, loss):
    net.zero_grad()
    loss.backward()
    norms = [0.0 if p.grad is None else float(p.grad.norm()) for p in net.parameters()]
    net.zero_grad()
    return norms
