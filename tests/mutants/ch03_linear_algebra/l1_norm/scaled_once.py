# fault: scaled down but not back up
# caught by: example, scales, no_overflow, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    scale = x.detach().abs().max()
    return x.abs().sum() if scale == 0 else ((x / scale) ** 2).sum().sqrt()
