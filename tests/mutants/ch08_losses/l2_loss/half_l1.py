# fault: a ½ in the absolute error too
# caught by: l1_by_hand, l1_matches_reference

def l2_loss(y_hat, y):
    return 0.5 * (y_hat - y) ** 2


def l1_loss(y_hat, y):
    return 0.5 * (y_hat - y).abs()
