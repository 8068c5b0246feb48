# way: both repeated to the full table
def outer_sum(a, b):
    n, m = a.shape[0], b.shape[0]
    return a.unsqueeze(1).expand(n, m) + b.unsqueeze(0).expand(n, m)
