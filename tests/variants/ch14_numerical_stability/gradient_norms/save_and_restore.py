# way: backward between saving and restoring
def gradient_norms(net, loss):
    saved = {p: p.grad for p in net.parameters()}
    for p in saved:
        p.grad = None
    try:
        loss.backward(retain_graph=True)
        return [0.0 if p.grad is None else p.grad.norm().item() for p in saved]
    finally:
        for p, g in saved.items():
            p.grad = g
