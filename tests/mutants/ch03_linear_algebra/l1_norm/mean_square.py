# fault: the root of the mean square
# caught by: example, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return (x.double() ** 2).mean().sqrt().to(x.dtype)
