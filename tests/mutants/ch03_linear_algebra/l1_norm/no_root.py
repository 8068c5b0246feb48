# fault: the squared l2 norm
# caught by: example, scales, no_overflow, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return (x * x).sum()
