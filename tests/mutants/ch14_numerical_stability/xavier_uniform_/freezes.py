# fault: requires_grad is switched off
# caught by: in_place


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    w.requires_grad_(False)
    return w.uniform_(-b, b)
