# fault: the ½ stands inside the square
# caught by: l2_by_hand

def l2_loss(y_hat, y):
    return (0.5 * (y_hat - y)) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
