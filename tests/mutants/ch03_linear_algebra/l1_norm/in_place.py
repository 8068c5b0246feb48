# fault: x is squared in place
# caught by: example, scales
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    x = x.detach()
    scale = x.abs().max()
    if scale == 0:
        return scale
    x /= scale
    return scale * (x**2).sum().sqrt()
