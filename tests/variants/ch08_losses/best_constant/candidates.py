# way: the example with the smallest summed loss

def best_constant(y, loss):
    if loss not in ("l1", "l2"):
        raise ValueError(loss)
    if loss == "l2":
        return y.double().mean().to(y.dtype)
    sums = (y.reshape(-1, 1) - y.reshape(1, -1)).abs().double().sum(dim=1)
    return y[sums.argmin()]
