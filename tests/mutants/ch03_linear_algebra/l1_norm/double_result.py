# fault: l2_norm gives float64 for float32
# caught by: example, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return (x.double() ** 2).sum().sqrt()
