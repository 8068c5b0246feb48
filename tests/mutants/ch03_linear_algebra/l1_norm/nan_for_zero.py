# fault: the zero vector gives NaN
# caught by: scales
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    scale = x.abs().max()
    return scale * ((x / scale) ** 2).sum().sqrt()
