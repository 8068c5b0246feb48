# fault: the target's gradient is cut off
# caught by: gradient

def l2_loss(y_hat, y):
    return 0.5 * (y_hat - y.detach()) ** 2


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
