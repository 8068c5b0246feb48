# fault: every prediction against every target
# caught by: l2_by_hand

def l2_loss(y_hat, y):
    return 0.5 * (y_hat.unsqueeze(-1) - y) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
