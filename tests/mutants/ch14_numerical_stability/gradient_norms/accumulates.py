# fault: backward() adds to the gradients that are there
# caught by: stored_gradients, by_hand


def gradient_norms(net, loss):
    loss.backward()
    return [0.0 if p.grad is None else float(p.grad.norm()) for p in net.parameters()]
