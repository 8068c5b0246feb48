# fault: the two norms are swapped
# caught by: example, l1_matches_reference, l2_matches_reference
def l1_norm(x):
    return (x.double() ** 2).sum().sqrt().to(x.dtype)


def l2_norm(x):
    return x.abs().sum()
