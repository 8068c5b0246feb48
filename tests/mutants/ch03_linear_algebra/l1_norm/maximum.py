# fault: the largest absolute value
# caught by: example, l2_matches_reference
def l1_norm(x):
    return x.abs().sum()


def l2_norm(x):
    return x.abs().max()
