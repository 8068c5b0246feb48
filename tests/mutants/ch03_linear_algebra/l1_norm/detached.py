# fault: the graph of l2_norm is cut
# caught by: gradient
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return (x.detach().double() ** 2).sum().sqrt().to(x.dtype)
