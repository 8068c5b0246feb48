# fault: the squares overflow
# caught by: no_overflow
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return (x * x).sum().sqrt()
