# fault: absolute values, not summed
# caught by: example, scales, l1_matches_reference
def l1_norm(x):
    return x.abs()


def l2_norm(x):
    return (x.double() ** 2).sum().sqrt().to(x.dtype)
