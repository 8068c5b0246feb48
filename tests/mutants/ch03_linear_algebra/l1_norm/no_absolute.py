# fault: the l1 norm adds signed values
# caught by: example, scales, l1_matches_reference
def l1_norm(x):
    return x.sum()


def l2_norm(x):
    scale = x.detach().abs().max()
    return x.abs().sum() if scale == 0 else scale * ((x / scale) ** 2).sum().sqrt()
