# fault: the mean instead of one loss each
# caught by: l2_by_hand, elementwise_and_symmetric

def l2_loss(y_hat, y):
    return (0.5 * (y_hat - y) ** 2).mean()


def l1_loss(y_hat, y):
    return (y_hat - y).abs()
