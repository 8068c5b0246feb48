# fault: filled with autograd recording
# caught by: in_place


def xavier_uniform_(w):
    b = xavier_bound(w.shape[1], w.shape[0])
    return w.uniform_(-b, b)
