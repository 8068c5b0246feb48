# fault: a small number under the root
# caught by: scales
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return ((x.double() ** 2).sum() + 1e-8).sqrt().to(x.dtype)
