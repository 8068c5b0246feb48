# fault: scaled by the largest value, which may be negative or zero
# caught by: scales, no_overflow, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    scale = x.max()
    return scale * ((x / scale) ** 2).sum().sqrt()
