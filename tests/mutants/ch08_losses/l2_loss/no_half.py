# fault: the ½ is missing
# caught by: l2_by_hand, l2_matches_reference

def l2_loss(y_hat, y):
    return (y_hat - y) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
